import {TUICallError} from '../../engine/errors.js';
import type {Signal} from './frames.js';
import {Serial} from '../serial.js';
import type {Wire} from './wire.js';

/** What a negotiation works with. */
export interface NegotiationOptions {
  /** Whether this side gives way when both offer at once; the other side must have the opposite. */
  readonly isPolite: boolean;
  /** Makes a fresh connection that sends what is to be sent. */
  readonly createWire: () => Wire;
  /** Sends a step to the other side. */
  readonly send: (signal: Signal) => void;
  /** A step failed; the connection may never come up. */
  readonly failed: (error: TUICallError) => void;
  /** A connection that was made ready before, and the other side's connection it fits, if that is known. */
  readonly ready?: {readonly wire: Wire; readonly remote: string};
}

/**
 * Perfect negotiation: either side may offer at any time. Steps run one after the other, so each meets a settled
 * connection. Every step names the sender's connection: an offer from another one than before means that the other side
 * began anew, and so does this one.
 */
export class Negotiation {
  readonly #options: NegotiationOptions;
  readonly #steps = new Serial();
  #wire: Wire;
  #remote: string;
  #isClosed = false;

  constructor(options: NegotiationOptions) {
    this.#options = options;
    this.#wire = options.ready?.wire ?? options.createWire();
    this.#remote = options.ready?.remote ?? '';
  }

  /** The present connection. */
  get wire(): Wire {
    return this.#wire;
  }

  /** Sends a candidate of the present connection. */
  sendCandidate({candidate = '', ...where}: RTCIceCandidateInit): void {
    this.#options.send({type: 'candidate', wire: this.#wire.id, candidate: {candidate, ...where}});
  }

  /** Offers, unless an offer is waiting for its answer. */
  offer(): void {
    this.#step(async () => {
      if (!this.#wire.isStable) return;
      await this.#wire.offer();
      this.#options.send({type: 'offer', wire: this.#wire.id, sdp: this.#wire.describe()});
    });
  }

  /** Looks for new ways to connect. */
  restart(): void {
    this.#step(() => {
      this.#wire.restartIce();
    });
    this.offer();
  }

  /** Begins anew with a fresh connection. */
  renew(): void {
    this.#step(() => {
      this.#replaceWire();
    });
    this.offer();
  }

  /** Takes a step of the other side. */
  receive(signal: Signal): void {
    this.#step(() => {
      if (signal.type === 'offer') return this.#takeOffer(signal);
      if (signal.type === 'answer') return this.#takeAnswer(signal);
      return this.#takeCandidate(signal);
    });
  }

  /** Ends the connection. */
  close(): void {
    this.#isClosed = true;
    this.#wire.close();
  }

  async #takeOffer({wire: remote, sdp}: Signal & {type: 'offer'}): Promise<void> {
    const isCollision = !this.#wire.isStable;
    if (isCollision && !this.#options.isPolite) return;
    const isOther = this.#remote !== '' && this.#remote !== remote;
    // A first offer taken back would leave its lines behind: a fresh connection has none.
    if (isOther || (isCollision && !this.#wire.isNegotiated)) this.#replaceWire();
    this.#remote = remote;
    await this.#wire.answer(sdp);
    this.#options.send({type: 'answer', wire: this.#wire.id, answers: remote, sdp: this.#wire.describe()});
  }

  async #takeAnswer({wire: remote, answers, sdp}: Signal & {type: 'answer'}): Promise<void> {
    if (answers !== this.#wire.id || this.#wire.isStable) return;
    this.#remote = remote;
    await this.#wire.accept(sdp);
  }

  async #takeCandidate({wire: remote, candidate}: Signal & {type: 'candidate'}): Promise<void> {
    // Those of an offer that was passed over belong nowhere.
    if (remote === this.#remote) await this.#wire.addCandidate(withoutUndefined(candidate));
  }

  #replaceWire(): void {
    this.#wire.close();
    this.#remote = '';
    this.#wire = this.#options.createWire();
  }

  #step(run: () => void | Promise<void>): void {
    this.#steps
      .run(async () => {
        if (!this.#isClosed) await run();
      })
      .catch((cause: unknown) => {
        if (!this.#isClosed) this.#options.failed(TUICallError.from(cause, 'webrtc'));
      });
  }
}

function withoutUndefined(candidate: (Signal & {type: 'candidate'})['candidate']): RTCIceCandidateInit {
  const {candidate: line, sdpMid = null, sdpMLineIndex = null, usernameFragment = null} = candidate;
  return {candidate: line, sdpMid, sdpMLineIndex, usernameFragment};
}
