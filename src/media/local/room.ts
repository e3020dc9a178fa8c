import type {Clock} from '../../engine/ports.js';
import type {LocalMediaEnvironment} from './environment.js';
import type {Frame, MediaState, Signal} from './frames.js';
import {Heartbeat, holdLock, watchLock} from './presence.js';
import {RoomChannel} from './room-channel.js';

/** One stay of one person in a room. */
export interface Member {
  /** New for every stay. */
  readonly id: string;
  /** The person. */
  readonly userId: string;
  /** When the stay began, in milliseconds since the epoch by the member's clock. */
  readonly since: number;
  /** What can be heard and seen of them. */
  readonly media: MediaState;
}

/** What a room reports. */
export interface RoomListener {
  /** Somebody is here. A newcomer waits for an offer; `replaces` is an older stay of the same person. */
  entered(member: Member, isNewcomer: boolean, replaces: Member | undefined): void;
  /** What can be heard or seen of somebody changed. */
  mediaChanged(member: Member, before: MediaState): void;
  /** Somebody has gone. */
  left(member: Member): void;
  /** Somebody who had not entered yet gave up. */
  withdrew(memberId: string): void;
  /** A step of a negotiation; the sender may not have entered yet. */
  signalled(memberId: string, userId: string, signal: Signal): void;
  /** Somebody shows one's own picture so high, in pixels; 0: not at all. They may not be known yet. */
  wanted(memberId: string, height: number): void;
  /** The same person entered again elsewhere: this stay is over. */
  expelled(): void;
}

/** Where and as whom to enter. */
export interface RoomOptions {
  /** The channel that callers and callees share. */
  readonly channel: string;
  /** The room's key. */
  readonly roomKey: string;
  /** One's own person. */
  readonly selfId: string;
  /** One's own stay. */
  readonly memberId: string;
  /** Time. */
  readonly clock: Clock;
  /** The browser. */
  readonly environment: LocalMediaEnvironment;
}

const NOTHING: MediaState = {audio: false, video: false};

/** A frame that tells of somebody's stay. */
type Presence = Extract<Frame, {since: number}>;

/** Who is in a room: entering, leaving, vanishing, and what each can be heard and seen of. */
export class Room {
  readonly #options: RoomOptions;
  readonly #listener: RoomListener;
  readonly #channel: RoomChannel;
  readonly #heartbeat: Heartbeat;
  readonly #members = new Map<string, Member>();
  readonly #watches = new Map<string, AbortController>();
  /** Members who have gone, or seemed to. */
  readonly #lost = new Set<string>();
  readonly #life = new AbortController();
  /** Settles when this member's lock is held: from then on others notice at once when this page goes. */
  readonly ready: Promise<void>;
  #since = 0;
  #hasEntered = false;
  #media = NOTHING;

  /** Opens the room's channel without being seen by anybody. */
  constructor(options: RoomOptions, listener: RoomListener) {
    const {channel, roomKey, memberId, clock, environment} = options;
    this.#options = options;
    this.#listener = listener;
    this.#heartbeat = new Heartbeat(clock);
    this.#channel = new RoomChannel(
      environment.openChannel(`tui-call:${channel}:room:${roomKey}`),
      memberId,
      frame => {
        this.#receive(frame);
      },
    );
    this.ready = holdLock(environment.locks, this.#lockOf(memberId), this.#life.signal);
  }

  /** Who else is here. */
  get members(): Iterable<Member> {
    return this.#members.values();
  }

  /** How many malformed frames were dropped. */
  get dropped(): number {
    return this.#channel.dropped;
  }

  /** Becomes visible to the others. */
  enter(media: MediaState): void {
    this.#media = media;
    this.#since = this.#options.clock.now();
    this.#hasEntered = true;
    this.#channel.send({type: 'enter', ...this.#presence()});
    this.#heartbeat.start(
      () => {
        this.#channel.send({type: 'beat', ...this.#presence()});
      },
      memberId => {
        this.#lose(memberId);
      },
    );
  }

  /** Tells the others at once what of oneself can be heard and seen. */
  announce(media: MediaState): void {
    const {audio, video} = this.#media;
    if (audio === media.audio && video === media.video) return;
    this.#media = media;
    if (this.#hasEntered) this.#channel.send({type: 'media', ...this.#sender(), media});
  }

  /** Sends a step of a negotiation to one member. */
  signal(to: string, signal: Signal): void {
    this.#channel.send({type: 'signal', to, ...this.#sender(), signal});
  }

  /** Tells a member how high their picture is shown here, in pixels; 0: not at all. */
  want(to: string, height: number): void {
    this.#channel.send({type: 'want', to, ...this.#sender(), height});
  }

  /** Says goodbye and is gone; nothing is reported any more. */
  leave(): void {
    this.#channel.send({type: 'bye', ...this.#sender()});
    this.#close();
  }

  #close(): void {
    this.#hasEntered = false;
    this.#channel.close();
    this.#heartbeat.stop();
    for (const watch of this.#watches.values()) watch.abort();
    this.#watches.clear();
    this.#members.clear();
    this.#life.abort();
  }

  #receive(frame: Frame): void {
    if (frame.type === 'signal' || frame.type === 'want') {
      if (this.#members.has(frame.from)) this.#heartbeat.heard(frame.from);
      if (frame.type === 'want') this.#listener.wanted(frame.from, frame.height);
      else this.#listener.signalled(frame.from, frame.userId, frame.signal);
    } else if (frame.type === 'bye') {
      this.#lose(frame.from);
    } else if (this.#hasEntered) {
      this.#receivePresence(frame);
    }
  }

  #receivePresence(frame: Exclude<Frame, {type: 'signal' | 'want' | 'bye'}>): void {
    const known = this.#members.get(frame.from);
    if (frame.type === 'media') {
      if (known) this.#update(known, frame.media);
      return;
    }
    if (frame.userId === this.#options.selfId) {
      this.#compareOwn(frame.since, frame.from);
      return;
    }
    if (known) this.#update(known, frame.media);
    else this.#admit(frame, this.#isNewcomer(frame));
    if (frame.type === 'enter') this.#channel.send({type: 'present', to: frame.from, ...this.#presence()});
  }

  /**
   * Whatever is heard first of the other, of two the later one is the newcomer for both. One that was thought lost and has
   * come back needs a new link as a newcomer does.
   */
  #isNewcomer({type, from, since}: Presence): boolean {
    if (this.#lost.has(from)) return true;
    return type === 'present' ? since > this.#since : since >= this.#since;
  }

  #admit({from, userId, since, media}: Presence, isNewcomer: boolean): void {
    const older = [...this.#members.values()].find(member => member.userId === userId);
    if (older && older.since > since) return;
    if (older) this.#forget(older.id);
    const member = {id: from, userId, since, media};
    const watch = new AbortController();
    this.#members.set(from, member);
    this.#watches.set(from, watch);
    this.#heartbeat.heard(from);
    watchLock(this.#options.environment.locks, this.#lockOf(from), watch.signal, () => {
      this.#lose(from);
    });
    this.#listener.entered(member, isNewcomer, older);
  }

  #update(member: Member, media: MediaState): void {
    this.#heartbeat.heard(member.id);
    const before = member.media;
    if (before.audio === media.audio && before.video === media.video) return;
    const after = {...member, media};
    this.#members.set(member.id, after);
    this.#listener.mediaChanged(after, before);
  }

  /** Two stays of the same person: the later one lives. */
  #compareOwn(since: number, memberId: string): void {
    const isLater = since > this.#since || (since === this.#since && memberId > this.#options.memberId);
    if (!isLater) return;
    this.#close();
    this.#listener.expelled();
  }

  #lose(memberId: string): void {
    const member = this.#members.get(memberId);
    this.#forget(memberId);
    if (member) {
      this.#lost.add(memberId);
      this.#listener.left(member);
    } else this.#listener.withdrew(memberId);
  }

  #forget(memberId: string): void {
    this.#members.delete(memberId);
    this.#heartbeat.forget(memberId);
    this.#watches.get(memberId)?.abort();
    this.#watches.delete(memberId);
  }

  #lockOf(memberId: string): string {
    return `tui-call:${this.#options.channel}:member:${memberId}`;
  }

  #sender(): {from: string; userId: string} {
    return {from: this.#options.memberId, userId: this.#options.selfId};
  }

  #presence(): {from: string; userId: string; since: number; media: MediaState} {
    return {...this.#sender(), since: this.#since, media: this.#media};
  }
}
