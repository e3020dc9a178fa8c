import type {Clock, MediaEvent, Stop} from '../../engine/ports.js';
import type {TrtcStream} from './trtc-sdk.js';

/** How long somebody may be away after the line was lost, before they count as gone, in milliseconds. */
const REJOIN_GRACE = 1_500;

/** How long after the line is back the service may report everybody's leaving and coming, in milliseconds. */
const REJOIN_TIME = 8_000;

/** A picture that is there to be fetched. */
export interface RemoteStream {
  /** The camera's or the screen's. */
  readonly streamType: TrtcStream;
  /** Differs when the same kind of picture has gone and come again: then it has to be fetched anew. */
  readonly issue: number;
}

interface Person {
  /** What the service says now. */
  isIn: boolean;
  audio: boolean;
  /** Its number while the picture is there, else 0. */
  readonly issues: Record<TrtcStream, number>;
  /** What has been told. */
  told: Told;
  stopGrace: Stop | undefined;
}

interface Told {
  readonly isIn: boolean;
  readonly audio: boolean;
  readonly video: boolean;
}

const GONE: Told = {isIn: false, audio: false, video: false};

/** What a list of people reports. */
export interface PeopleListener {
  /** Something to be told to the engine. */
  tell(event: MediaEvent): void;
  /** Another picture of somebody is there, or none. */
  streamChanged(userId: string): void;
}

/**
 * Who is in the room and what can be heard and seen of them. What the service says and what has been told are kept
 * apart: a leaver's sound and picture vanish before the person does, and a line that was lost and found again makes
 * everybody leave and come. Neither is news.
 */
export class People {
  readonly #clock: Clock;
  readonly #listener: PeopleListener;
  readonly #people = new Map<string, Person>();
  #hasBegun = false;
  #isLineLost = false;
  #unsureUntil = 0;
  #issue = 0;

  constructor(clock: Clock, listener: PeopleListener) {
    this.#clock = clock;
    this.#listener = listener;
  }

  /** Tells what is known and whatever comes from now on. */
  begin(): void {
    this.#hasBegun = true;
    for (const [userId, person] of this.#people) this.#update(userId, person);
  }

  /** Everyone who has been reported as being in the room, with whether they can be heard. */
  get audible(): ReadonlyMap<string, boolean> {
    const present = [...this.#people].filter(([, {told}]) => told.isIn);
    return new Map(present.map(([userId, {told}]) => [userId, told.audio]));
  }

  /** How many people have been reported as being in the room. */
  get count(): number {
    return this.audible.size;
  }

  /** The picture of somebody that is to be shown: the screen rather than the camera. */
  streamOf(userId: string): RemoteStream | undefined {
    const issues = this.#people.get(userId)?.issues;
    if (!issues) return undefined;
    if (issues.sub > 0) return {streamType: 'sub', issue: issues.sub};
    return issues.main > 0 ? {streamType: 'main', issue: issues.main} : undefined;
  }

  /** Somebody came. */
  entered(userId: string): void {
    this.#update(userId, this.#enter(userId));
  }

  /** Somebody went. */
  left(userId: string): void {
    const person = this.#people.get(userId);
    if (!person) return;
    Object.assign(person, {isIn: false, audio: false});
    Object.assign(person.issues, {main: 0, sub: 0});
    this.#listener.streamChanged(userId);
    this.#update(userId, person);
  }

  /** Somebody's sound came or went. */
  audioChanged(userId: string, isAvailable: boolean): void {
    const person = isAvailable ? this.#enter(userId) : this.#people.get(userId);
    if (!person) return;
    person.audio = isAvailable;
    this.#update(userId, person);
  }

  /** A picture of somebody came or went. */
  videoChanged(userId: string, streamType: TrtcStream, isAvailable: boolean): void {
    const person = isAvailable ? this.#enter(userId) : this.#people.get(userId);
    if (!person) return;
    person.issues[streamType] = isAvailable ? (this.#issue += 1) : 0;
    this.#listener.streamChanged(userId);
    this.#update(userId, person);
  }

  /** The line was lost, or is back. */
  lineChanged(isLost: boolean): void {
    if (this.#isLineLost && !isLost) this.#unsureUntil = this.#clock.now() + REJOIN_TIME;
    this.#isLineLost = isLost;
  }

  /** Tells nothing any more. */
  close(): void {
    for (const {stopGrace} of this.#people.values()) stopGrace?.();
    this.#people.clear();
  }

  /** Sound or picture of somebody whose coming was missed means that they are there. */
  #enter(userId: string): Person {
    const known = this.#people.get(userId);
    if (known) {
      known.isIn = true;
      return known;
    }
    const person: Person = {
      isIn: true,
      audio: false,
      issues: {main: 0, sub: 0},
      told: GONE,
      stopGrace: undefined,
    };
    this.#people.set(userId, person);
    return person;
  }

  get #isUnsure(): boolean {
    return this.#isLineLost || this.#clock.now() < this.#unsureUntil;
  }

  #update(userId: string, person: Person): void {
    if (!this.#hasBegun) return;
    const isGone = !person.isIn && !this.#isUnsure;
    const isLess = losesAnything(person);
    if (isGone || !isLess) {
      person.stopGrace?.();
      person.stopGrace = undefined;
      this.#tell(userId, person);
      return;
    }
    // Sound and picture that go together with the person are reported by the service right before.
    person.stopGrace ??= this.#clock.setTimeout(
      () => {
        person.stopGrace = undefined;
        this.#tell(userId, person);
      },
      this.#isUnsure ? REJOIN_GRACE : 0,
    );
  }

  #tell(userId: string, person: Person): void {
    const {told} = person;
    const now = stateOf(person);
    person.told = now;
    if (!now.isIn) {
      this.#people.delete(userId);
      if (told.isIn) this.#listener.tell({type: 'userLeft', userId});
      return;
    }
    if (!told.isIn) this.#listener.tell({type: 'userEntered', userId});
    if (told.audio !== now.audio) {
      this.#listener.tell({type: 'audioAvailable', userId, available: now.audio});
    }
    if (told.video !== now.video) {
      this.#listener.tell({type: 'videoAvailable', userId, available: now.video});
    }
  }
}

function stateOf({isIn, audio, issues}: Person): Told {
  return {isIn, audio, video: issues.main > 0 || issues.sub > 0};
}

function losesAnything(person: Person): boolean {
  const now = stateOf(person);
  const {told} = person;
  return (told.isIn && !now.isIn) || (told.audio && !now.audio) || (told.video && !now.video);
}
