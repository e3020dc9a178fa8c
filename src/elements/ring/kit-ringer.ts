import {TuiRingBlockedEvent} from '../events/ring-events.js';
import {beforeEvent} from '../internal/before-event.js';
import type {CallProvider} from '../internal/provider.js';
import {browserPorts, type BrowserPorts} from './browser-ports.js';
import type {RingAnswer, RingFacts, RingFollower, RingerOptions} from './ring.js';
import {ringOf} from './ring-of.js';
import {Ringer} from './ringer.js';

/** Rings for a kit: all that a kit need fetch when the first call comes or goes. */
export class KitRinger implements RingFollower {
  readonly #options: RingerOptions;
  readonly #ringer: Ringer;
  #facts: RingFacts | undefined;
  #hinted: CallProvider | undefined;

  /** @param ports what to ring with; what the browser has, unless a test gives its own. */
  constructor(options: RingerOptions, ports: BrowserPorts = browserPorts(options)) {
    this.#options = options;
    const onBlocked = (): void => {
      this.#tellBlocked();
    };
    const onHint = (isWanted: boolean): void => {
      this.#hint(isWanted);
    };
    const onAnswer = (answer: RingAnswer): void => {
      void this.#answer(answer);
    };
    this.#ringer = new Ringer({...ports, onAnswer, onBlocked, onHint});
  }

  follow(facts: RingFacts | undefined): void {
    this.#facts = facts;
    this.#ringer.ring(facts && ringOf(facts, this.#options.localize));
  }

  /** Whoever was told to show the hint is told to take it away, also when another provider rings by then. */
  #hint(isWanted: boolean): void {
    this.#hinted?.setRingBlocked(false);
    this.#hinted = isWanted ? this.#facts?.provider : undefined;
    this.#hinted?.setRingBlocked(true);
  }

  /** As by the buttons of the card: the page may prevent it. */
  async #answer(type: RingAnswer): Promise<void> {
    const provider = this.#facts?.provider;
    if (!provider?.isRinging) return;
    const before = beforeEvent({type}, provider.state);
    if (!before || this.#options.host.dispatchEvent(before)) await provider.request({type});
  }

  #tellBlocked(): void {
    const state = this.#facts?.provider.state;
    if (state?.status !== 'calling') return;
    const {callId, callerId, mediaType} = state;
    this.#options.host.dispatchEvent(new TuiRingBlockedEvent({callId, callerId, mediaType}));
  }
}
