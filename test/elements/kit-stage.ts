import {assert} from '@open-wc/testing';
import type {TuiCallKit} from '../../src/elements/tui-call-kit/tui-call-kit.js';
import type {TuiCallView} from '../../src/elements/tui-call-view/tui-call-view.js';
import type {TuiIncomingCall} from '../../src/elements/tui-incoming-call/tui-incoming-call.js';
import type {CallMediaType} from '../../src/engine/types.js';
import type {Party} from '../support/parties.js';
import {KitWorld, inside} from './kit-world.js';

/** Alice with a kit, and Bob, who rings her. */
export class KitStage {
  readonly world: KitWorld;
  readonly kit: TuiCallKit;
  readonly bob: Party;
  readonly #placed: Element[] = [];

  private constructor(world: KitWorld, kit: TuiCallKit, bob: Party) {
    this.world = world;
    this.kit = kit;
    this.bob = bob;
  }

  /** Both are logged in. */
  static async begin(): Promise<KitStage> {
    const world = new KitWorld();
    const kit = await world.kit({'user-id': 'alice'});
    return new KitStage(world, kit, await world.party('bob'));
  }

  /** The kit's own card, if it shows one. */
  get card(): TuiIncomingCall | null {
    return this.kit.shadowRoot?.querySelector('tui-incoming-call') ?? null;
  }

  /** The kit's own call view, if it shows one. */
  get view(): TuiCallView | null {
    return this.kit.shadowRoot?.querySelector('tui-call-view') ?? null;
  }

  /** One of the kit's layers. */
  layer(name: 'call' | 'incoming' | 'notice'): HTMLElement {
    return inside(this.kit, `.layer.${name}`);
  }

  /** Whether a layer lies above the page. */
  isOpen(name: 'call' | 'incoming' | 'notice'): boolean {
    return this.layer(name).matches(':popover-open');
  }

  /** A button of the bar in the kit's call view. */
  control(name: string): HTMLElement {
    return inside(inside(this.view, 'tui-call-controls'), `[part~=${name}]`);
  }

  /** Puts something into the page until the end. */
  place<E extends HTMLElement>(element: E, parent: ParentNode = document.body): E {
    this.#placed.push(element);
    parent.append(element);
    return element;
  }

  /** Bob rings Alice. */
  async ring(mediaType: CallMediaType = 'video'): Promise<void> {
    await this.bob.engine.call('alice', mediaType);
    await this.world.settle();
  }

  /** Bob rings Alice, and she answers. */
  async connect(): Promise<void> {
    await this.ring();
    await this.kit.accept();
    await this.world.settle();
    await this.view?.updateComplete;
    assert.equal(this.kit.status, 'connected');
  }

  /** Takes everything down. */
  async end(): Promise<void> {
    for (const element of this.#placed) element.remove();
    await this.world.end();
  }
}
