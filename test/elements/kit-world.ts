import {assert} from '@open-wc/testing';
import '../../src/define/tui-call-kit.js';
import {TuiCallKit} from '../../src/elements/tui-call-kit/tui-call-kit.js';
import {TUICallEngine} from '../../src/engine/call-engine.js';
import type {RingFacts} from '../../src/elements/ring/ring.js';
import type {BackendOptions} from '../../src/elements/tui-call-kit/backend-choice.js';
import type {Backend, Identity, SignalingEvent} from '../../src/engine/ports.js';
import {FakeWorld, ManualClock, type FakeBackend, type FakeMedia} from '../../src/testing/index.js';
import {Party} from '../support/parties.js';

/** What one kit was told and did, in the order in which a listener on `document` heard it. */
export interface HeardEvent {
  readonly type: string;
  readonly target: EventTarget | null;
  readonly detail: unknown;
}

/**
 * Kits and engines in one world of fakes and one manual time. A kit is `backend="fake"`; whoever rings it is a Party, an
 * engine without a page.
 */
export class KitWorld {
  readonly clock = new ManualClock();
  /** The backends of kits, in the order of their logins. */
  readonly backends: FakeBackend[] = [];
  /** The channels that backends were made for. */
  readonly channels: string[] = [];
  /** Who logged in by a kit, with which UserSig. */
  readonly logins: Identity[] = [];
  /** What kits have asked to be rung, one entry for each change; undefined: nothing. */
  readonly rings: (RingFacts | undefined)[] = [];
  /** What the next login of a kit fails with. */
  loginError: Error | undefined;
  readonly #fakes = new FakeWorld();
  readonly #parties: Party[] = [];
  readonly #kits: TuiCallKit[] = [];
  readonly #table = TuiCallKit.backends;
  readonly #loadEngine = TuiCallKit.loadEngine;
  readonly #loadRinger = TuiCallKit.loadRinger;

  /** From now on every kit lives in this world. */
  constructor() {
    TuiCallKit.clock = this.clock;
    // Fetching code takes real time.
    TuiCallKit.loadEngine = options => Promise.resolve(TUICallEngine.createInstance(options));
    // Sound, locks and notifications belong to the browser.
    TuiCallKit.loadRinger = () => Promise.resolve({follow: facts => this.rings.push(facts)});
    const load = ({channel}: BackendOptions): Promise<Backend> => {
      const backend = this.#fakes.backend();
      this.backends.push(backend);
      this.channels.push(channel);
      return Promise.resolve(this.#watched(backend));
    };
    TuiCallKit.backends = {local: load, fake: load};
  }

  /** A kit with these attributes, in the page. */
  async kit(
    attributes: Record<string, string> = {},
    parent: ParentNode = document.body,
  ): Promise<TuiCallKit> {
    const kit = document.createElement('tui-call-kit');
    for (const [name, value] of Object.entries({backend: 'fake', ...attributes}))
      kit.setAttribute(name, value);
    this.#kits.push(kit);
    parent.append(kit);
    await this.settle();
    return kit;
  }

  /** Somebody logged in without a kit. */
  async party(userId: string): Promise<Party> {
    const party = new Party(userId, this.#fakes.backend(), this.clock);
    this.#parties.push(party);
    await party.init();
    await this.settle();
    return party;
  }

  /** A backend whose engine a test makes itself. */
  backend(): FakeBackend {
    return this.#fakes.backend();
  }

  /** The fake media of a kit's latest login. */
  get media(): FakeMedia {
    const media = this.backends.at(-1)?.media;
    assert.isDefined(media);
    return media;
  }

  /** Who is logged in now. */
  get online(): readonly string[] {
    return [...this.#fakes.switchboard.lines].map(({userId}) => userId).sort();
  }

  /** Moves time on, in milliseconds. */
  async advance(ms: number): Promise<void> {
    await this.clock.advance(ms);
    for (const kit of this.#kits) await kit.updateComplete;
  }

  /** Lets what is under way have its turn. */
  settle(): Promise<void> {
    return this.advance(0);
  }

  /** Reports to the kit that logged in last, as its service would. */
  deliver(event: SignalingEvent): void {
    this.backends.at(-1)?.signaling?.deliver(event);
  }

  /** Takes everything down and checks that nothing is left running. */
  async end(): Promise<void> {
    for (const kit of this.#kits) kit.remove();
    await this.settle();
    for (const party of this.#parties) await party.engine.unInit();
    await this.settle();
    TuiCallKit.clock = undefined;
    TuiCallKit.backends = this.#table;
    TuiCallKit.loadEngine = this.#loadEngine;
    TuiCallKit.loadRinger = this.#loadRinger;
    assert.deepEqual(this.online, [], 'everybody is logged out');
    assert.equal(this.clock.pending, 0, 'no timer is left');
  }

  #watched(backend: FakeBackend): Backend {
    return {
      name: backend.name,
      createMedia: clock => backend.createMedia(clock),
      createSignaling: async clock => {
        const error = this.loginError;
        this.loginError = undefined;
        if (error) throw error;
        const signaling = await backend.createSignaling(clock);
        const connect = signaling.connect.bind(signaling);
        signaling.connect = (identity, sink) => {
          this.logins.push(identity);
          return connect(identity, sink);
        };
        return signaling;
      },
    };
  }
}

/** The element that a selector finds in the shadow root of an element that should be there. */
export function inside(host: Element | null | undefined, selector: string): HTMLElement {
  const found = host?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  assert.isNotNull(found, `${selector} in ${host?.localName ?? 'nothing'}`);
  return found;
}

/** Writes down every event of some types that reaches `document`, until stopped. */
export function listen(types: readonly string[]): {readonly heard: HeardEvent[]; readonly stop: () => void} {
  const heard: HeardEvent[] = [];
  const write = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
    heard.push({type: event.type, target: event.target, detail});
  };
  for (const type of types) document.addEventListener(type, write);
  return {
    heard,
    stop: () => {
      for (const type of types) document.removeEventListener(type, write);
    },
  };
}
