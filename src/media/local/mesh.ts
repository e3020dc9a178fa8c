import type {TUICallError} from '../../engine/errors.js';
import type {Clock, Stop} from '../../engine/ports.js';
import type {Signal} from './frames.js';
import {OfferedWire, type PreparedAnswer} from './hint.js';
import {
  pictureCeiling,
  pictureLimits,
  rungsBelow,
  type PictureBudget,
  type PictureCeiling,
} from './ladder.js';
import {Link} from './link.js';
import {NOTHING_SENT, type Outgoing, type TrackKind, type Wire} from './wire.js';

/** After so long nobody is counted on any more who has not come, in milliseconds. */
const GATHERING = 10_000;

/** What a mesh works with. */
export interface MeshOptions {
  /** One's own stay in the room. */
  readonly memberId: string;
  /** Time. */
  readonly clock: Clock;
  /** How many are expected, oneself included: the first picture is sent as small as so many people will need it. */
  readonly people?: number;
  /** Makes a peer connection. */
  readonly createConnection: () => RTCPeerConnection;
  /** Sends a step of a negotiation to a member. */
  readonly send: (to: string, signal: Signal) => void;
  /** A member's track is here; it may be silent for a while. */
  readonly trackReceived: (memberId: string, kind: TrackKind, track: MediaStreamTrack) => void;
  /** A step failed; the room stands. */
  readonly failed: (error: TUICallError) => void;
  /** More than this of the camera's picture is sent to nobody. */
  readonly ceilingChanged?: (ceiling: PictureCeiling) => void;
}

/** The links to all other members, and the offers that travel with rings. */
export class Mesh {
  readonly #options: MeshOptions;
  readonly #links = new Map<string, Link>();
  readonly #offers = new Map<string, OfferedWire>();
  readonly #wanted = new Map<string, number>();
  #spare: OfferedWire | undefined;
  #outgoing = NOTHING_SENT;
  #budget: PictureBudget;
  #strain = 0;
  #expected: number;
  #ceiling: PictureCeiling;
  #stopExpecting: Stop = () => undefined;

  constructor(options: MeshOptions, budget: PictureBudget) {
    const {people = 1, clock} = options;
    this.#options = options;
    this.#budget = budget;
    this.#expected = people;
    this.#ceiling = pictureCeiling(people, 0);
    if (people <= 2) return;
    this.#stopExpecting = clock.setTimeout(() => {
      this.#expected = 1;
      this.#share();
    }, GATHERING);
  }

  /** More than this of the camera's picture is sent to nobody. */
  get ceiling(): PictureCeiling {
    return this.#ceiling;
  }

  /** The link to a member, if there is one. */
  linkTo(memberId: string): Link | undefined {
    return this.#links.get(memberId);
  }

  /** Begins to make the offer that the first ring will carry. */
  makeSpare(): void {
    this.#spare ??= this.#newOffer();
  }

  /** A note for the one who is rung; undefined when it could not be made. */
  async hintFor(userId: string): Promise<string | undefined> {
    const offer = this.#offers.get(userId) ?? this.#spare ?? this.#newOffer();
    if (offer === this.#spare) this.#spare = undefined;
    this.#offers.set(userId, offer);
    try {
      return await offer.hint(this.#options.memberId);
    } catch {
      return undefined;
    }
  }

  /** Answers what came with the ring: the connection comes up while the devices open. */
  answerEarly(prepared: PreparedAnswer): void {
    const {memberId, remote, wire} = prepared;
    const answer = prepared.signal();
    this.#options.send(memberId, answer);
    this.#link(memberId, {wire, remote});
    prepared.connect();
  }

  /** A newcomer is here: offers to connect, unless the ring has connected already. */
  greet(memberId: string, userId: string): void {
    this.#withdraw(userId);
    if (!this.#links.has(memberId)) this.#link(memberId).offer();
  }

  /** A member was here before: they will offer. */
  expect(memberId: string, userId: string): void {
    this.#withdraw(userId);
    if (!this.#links.has(memberId)) this.#link(memberId);
  }

  /** A member sent a step. Those who have not entered may only answer a hint, or go on after that. */
  receive(memberId: string, userId: string, signal: Signal): void {
    const link = this.#links.get(memberId);
    if (link) link.receive(signal);
    else if (signal.type === 'answer') this.#takeEarlyAnswer(memberId, userId, signal);
  }

  /** Sends these tracks to everyone from now on. */
  send(outgoing: Outgoing): void {
    this.#outgoing = outgoing;
    for (const link of this.#links.values()) link.send(outgoing);
    this.#share();
  }

  /** How the picture is sent from now on. */
  setBudget(budget: PictureBudget): void {
    this.#budget = budget;
    this.#share();
  }

  /** A member shows this side's picture so high, in pixels; 0: not at all. They may not have entered yet. */
  want(memberId: string, height: number): void {
    this.#wanted.set(memberId, height);
    this.#limit(memberId);
  }

  /** By how many steps less can be sent than now, when this machine does not manage. */
  get mostStrain(): number {
    return rungsBelow(this.#people);
  }

  /** Sends less by so many steps than the number of people would allow. */
  setStrain(strain: number): void {
    this.#strain = strain;
    this.#share();
  }

  /** A member has gone. */
  drop(memberId: string): void {
    this.#wanted.delete(memberId);
    this.#links.get(memberId)?.close();
    if (this.#links.delete(memberId)) this.#share();
  }

  /** Ends every link. */
  close(): void {
    this.#stopExpecting();
    for (const link of this.#links.values()) link.close();
    for (const offer of this.#offers.values()) offer.wire.close();
    this.#spare?.wire.close();
    this.#links.clear();
    this.#offers.clear();
    this.#wanted.clear();
    this.#spare = undefined;
  }

  #takeEarlyAnswer(memberId: string, userId: string, signal: Signal & {type: 'answer'}): void {
    const offer = this.#offers.get(userId);
    if (offer?.wire.id !== signal.answers) return;
    this.#offers.delete(userId);
    this.#link(memberId, {wire: offer.wire, remote: ''}).receive(signal);
  }

  /** Whoever has entered needs no offer by ring any more. */
  #withdraw(userId: string): void {
    this.#offers.get(userId)?.wire.close();
    this.#offers.delete(userId);
  }

  #newOffer(): OfferedWire {
    return new OfferedWire(this.#options.createConnection());
  }

  #link(memberId: string, ready?: {readonly wire: Wire; readonly remote: string}): Link {
    const {clock, createConnection, send, trackReceived, failed} = this.#options;
    const link = new Link({
      isPolite: this.#options.memberId < memberId,
      clock,
      createConnection,
      failed,
      send: signal => {
        send(memberId, signal);
      },
      trackReceived: (kind, track) => {
        trackReceived(memberId, kind, track);
      },
      ...(ready && {ready}),
    });
    this.#links.set(memberId, link);
    link.send(this.#outgoing);
    this.#share();
    return link;
  }

  get #people(): number {
    return Math.max(this.#links.size + 1, this.#expected);
  }

  #share(): void {
    for (const memberId of this.#links.keys()) this.#limit(memberId);
    const ceiling = pictureCeiling(this.#people, this.#strain);
    if (ceiling === this.#ceiling) return;
    this.#ceiling = ceiling;
    this.#options.ceilingChanged?.(ceiling);
  }

  #limit(memberId: string): void {
    this.#links.get(memberId)?.limit(
      pictureLimits({
        people: this.#people,
        strain: this.#strain,
        budget: this.#budget,
        isDetailed: this.#outgoing.video?.contentHint === 'detail',
        wanted: this.#wanted.get(memberId),
      }),
    );
  }
}
