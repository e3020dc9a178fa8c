import {assert} from '@open-wc/testing';
import type {CallMediaType} from '../../src/engine/types.js';
import type {FakeMedia} from '../../src/testing/index.js';
import {fakeCallWorld, type FakeCallWorld} from '../support/fake-call-world.js';
import type {Party} from '../support/parties.js';

/** Alice and Bob, who can really ring each other in manual time, over the shipped fakes. */
export class Talk {
  readonly world: FakeCallWorld = fakeCallWorld();
  readonly alice: Party = this.world.party('alice');
  readonly bob: Party = this.world.party('bob');

  /** Both are logged in, under their names. */
  static async begin(): Promise<Talk> {
    const talk = new Talk();
    await talk.alice.init();
    await talk.bob.init();
    await talk.alice.engine.setSelfInfo({nickname: 'Alice Springs'});
    await talk.bob.engine.setSelfInfo({nickname: 'Bob Marten'});
    await talk.settle();
    return talk;
  }

  /** Alice rings Bob. */
  async ring(media: CallMediaType = 'video'): Promise<void> {
    await this.alice.engine.call('bob', media);
    await this.settle();
  }

  /** Alice rings Bob, and he answers. */
  async connect(media: CallMediaType = 'video'): Promise<void> {
    await this.ring(media);
    await this.bob.engine.accept();
    await this.settle();
  }

  /** What Alice's media adapter does and is told. */
  get media(): FakeMedia {
    const {media} = this.world.backend(this.alice);
    assert.isDefined(media);
    return media;
  }

  /** Lets what is under way have its turn. */
  settle(): Promise<void> {
    return this.world.advance(0);
  }

  /** Everyone logs out. */
  async end(): Promise<void> {
    await this.world.dispose();
  }
}

/** The element that a selector finds in another's shadow root. */
export function find(host: Element, selector: string): HTMLElement {
  const found = host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  assert.isNotNull(found, `${selector} in ${host.localName}`);
  return found;
}

/** Whether a selector finds a visible element in another's shadow root. */
export function has(host: Element, selector: string): boolean {
  return host.shadowRoot?.querySelector(selector)?.checkVisibility() === true;
}

/** What a person can read in an element, white space run together. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
