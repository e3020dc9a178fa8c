import type {TUICallError} from '../../engine/errors.js';
import type {Clock, Stop} from '../../engine/ports.js';
import type {Signal} from './frames.js';
import type {PictureLimits} from './ladder.js';
import {Negotiation} from './negotiation.js';
import {NOTHING_SENT, Wire, type Outgoing, type TrackKind, type WireListener} from './wire.js';

/** A link of which nothing was heard for this long and that is not up is made anew, in milliseconds. */
const SETUP_LIMIT = 10_000;
/**
 * Each time twice as long is waited, up to this long, in milliseconds: on a machine that is only slow, links that are made
 * anew too often are what it never gets done with.
 */
const LONGEST_LIMIT = 80_000;

/** What a link works with. */
export interface LinkOptions {
  /** Whether this side gives way when both offer at once. */
  readonly isPolite: boolean;
  /** Time. */
  readonly clock: Clock;
  /** Makes a peer connection. */
  readonly createConnection: () => RTCPeerConnection;
  /** Sends a step of the negotiation. */
  readonly send: (signal: Signal) => void;
  /** The other side's track is here. */
  readonly trackReceived: (kind: TrackKind, track: MediaStreamTrack) => void;
  /** Something failed; the link goes on trying. */
  readonly failed: (error: TUICallError) => void;
  /** A connection that was made ready while it rang. */
  readonly ready?: {readonly wire: Wire; readonly remote: string};
}

/** The link to one other member: keeps a connection up and sends on it what is to be sent. */
export class Link {
  readonly #options: LinkOptions;
  readonly #negotiation: Negotiation;
  #outgoing = NOTHING_SENT;
  #limits: PictureLimits | undefined;
  #patience = SETUP_LIMIT;
  #stopWaiting: Stop = () => undefined;
  #figures: Promise<RTCStatsReport> | undefined;

  constructor(options: LinkOptions) {
    const {isPolite, createConnection, send, failed, ready} = options;
    this.#options = options;
    this.#negotiation = new Negotiation({
      isPolite,
      send,
      failed,
      ...(ready && {ready}),
      createWire: () => this.#equip(new Wire(createConnection())),
    });
    if (ready) this.#equip(ready.wire);
    this.#wait();
  }

  /** How the connection stands. */
  get state(): RTCPeerConnectionState {
    return this.#negotiation.wire.state;
  }

  /** Frames a second that may be sent; 0 when no picture is wanted. */
  get frameLimit(): number {
    return this.#limits?.isWanted ? this.#limits.maxFramerate : 0;
  }

  /** Offers to connect. */
  offer(): void {
    this.#negotiation.offer();
  }

  /** Takes a step of the other side. */
  receive(signal: Signal): void {
    this.#negotiation.receive(signal);
    if (this.state !== 'connected') this.#wait();
  }

  /** Sends these tracks from now on. */
  send(outgoing: Outgoing): void {
    this.#outgoing = outgoing;
    this.#negotiation.wire.send(outgoing);
  }

  /** Limits how the picture is sent from now on. */
  limit(limits: PictureLimits): void {
    this.#limits = limits;
    this.#negotiation.wire.limit(limits);
  }

  /** Figures of the connection. Who asks while they are being gathered for another gets the same. */
  stats(): Promise<RTCStatsReport> {
    this.#figures ??= this.#negotiation.wire.stats().finally(() => {
      this.#figures = undefined;
    });
    return this.#figures;
  }

  /** Ends the link. */
  close(): void {
    this.#stopWaiting();
    this.#negotiation.close();
  }

  #equip(wire: Wire): Wire {
    const listener: WireListener = {
      candidate: candidate => {
        this.#negotiation.sendCandidate(candidate);
      },
      stateChanged: state => {
        this.#follow(state);
      },
      trackReceived: this.#options.trackReceived,
    };
    wire.send(this.#outgoing);
    if (this.#limits) wire.limit(this.#limits);
    wire.attach(listener);
    return wire;
  }

  #follow(state: RTCPeerConnectionState): void {
    if (state === 'connected') {
      this.#stopWaiting();
      this.#patience = SETUP_LIMIT;
      if (this.#limits) this.#negotiation.wire.limit(this.#limits);
    }
    if (state !== 'disconnected' && state !== 'failed') return;
    this.#negotiation.restart();
    this.#wait();
  }

  /** One side begins anew when nothing else has helped; the other follows. */
  #wait(): void {
    this.#stopWaiting();
    this.#stopWaiting = this.#options.clock.setTimeout(() => {
      if (!this.#options.isPolite) this.#negotiation.renew();
      this.#patience = Math.min(this.#patience * 2, LONGEST_LIMIT);
      this.#wait();
    }, this.#patience);
  }
}
