import {TuiRingBlockedEvent} from '../events/ring-events.js';
import {browserPorts} from './browser-ports.js';
import type {RingFacts, RingFollower, RingerOptions} from './ring.js';
import {ringOf} from './ring-of.js';
import {Ringer, type RingerPorts} from './ringer.js';

/** Rings for a kit: all that a kit need fetch when the first call comes or goes. */
export class KitRinger implements RingFollower {
  readonly #options: RingerOptions;
  readonly #ringer: Ringer;
  #facts: RingFacts | undefined;

  /** @param ports what to ring with; what the browser has, unless a test gives its own. */
  constructor(options: RingerOptions, ports: Omit<RingerPorts, 'onBlocked'> = browserPorts(options)) {
    this.#options = options;
    const onBlocked = (): void => {
      this.#tellBlocked();
    };
    this.#ringer = new Ringer({...ports, onBlocked});
  }

  follow(facts: RingFacts | undefined): void {
    this.#facts = facts;
    this.#ringer.ring(facts && ringOf(facts, this.#options.localize));
  }

  #tellBlocked(): void {
    const state = this.#facts?.provider.state;
    if (state?.status !== 'calling') return;
    const {callId, callerId, mediaType} = state;
    this.#options.host.dispatchEvent(new TuiRingBlockedEvent({callId, callerId, mediaType}));
  }
}
