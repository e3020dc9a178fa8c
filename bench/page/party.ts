import {Bare} from './bare.js';
import type {Contender} from './contender.js';
import {Marks} from './marks.js';
import {Ours} from './ours.js';

/** One side of the calls, as the page that holds the parties sees it. */
export interface Party {
  /** The side of each contender. */
  readonly contenders: Readonly<Record<'ours' | 'bare', Contender>>;
  /** Makes a place to take the time of one call. */
  newMarks(): Marks;
}

/** Hands the party to the page that holds it. */
export interface PartyReady extends Event {
  readonly detail: Party;
}

// Whichever of the two made the connection, the time at which it is up is taken in the same way.
let present = new Marks();
const Original = globalThis.RTCPeerConnection;
globalThis.RTCPeerConnection = class extends Original {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    const marks = present;
    this.addEventListener('connectionstatechange', () => {
      if (this.connectionState === 'connected') marks.set('connected');
    });
  }
};

const party: Party = {
  contenders: {ours: new Ours(), bare: new Bare()},
  newMarks: () => (present = new Marks()),
};
globalThis.frameElement?.dispatchEvent(new CustomEvent('party', {detail: party}));
