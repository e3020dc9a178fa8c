import type {Stop} from '../../engine/ports.js';
import {Activity} from '../internal/activity.js';
import type {NotificationFacts} from './call-notification.js';
import type {Leadership} from './leadership.js';
import type {PagePresence} from './page-presence.js';
import type {Ring, RingAnswer} from './ring.js';
import {wishesOf, type RingWishes} from './ring-wishes.js';
import type {Sound, SoundRequest, SoundState} from './sound.js';

/** One tab's part in an election. */
export type Candidate = Pick<Leadership, 'take' | 'stop'>;

/** What a ringer works with: everything by which a person can be reached, and what is known of them. */
export interface RingerPorts {
  /** Whether the person is at this page. */
  readonly page: Pick<PagePresence, 'isAway' | 'onChange' | 'onGesture' | 'onLeave'>;
  /** Stands for election among the tabs of one user. */
  readonly elect: (id: string, tell: (isLeading: boolean) => void) => Candidate;
  /** Makes a sound. */
  readonly play: (request: SoundRequest, tell: (state: SoundState) => void) => Sound;
  /** Lets title and icon of the page flash. */
  readonly flash: (title: string) => Stop;
  /** Tells the person by the system, who may answer there. */
  readonly notify: (facts: NotificationFacts, answer: (answer: RingAnswer) => void) => Stop;
  /** Lets the device vibrate. */
  readonly vibrate: () => Stop;
  /** The browser refuses to play the ring until the person touches the page. */
  readonly onBlocked: () => void;
  /** The person has answered outside the page. */
  readonly onAnswer: (answer: RingAnswer) => void;
  /** A touch would let a ring be heard, or no longer. */
  readonly onHint: (isWanted: boolean) => void;
}

/**
 * Rings. What goes on at a moment follows from where the ring stands (`wishesOf`); whenever that changes, everything is
 * set anew. Whoever answers takes the lead and says nothing, so that the other tabs are silent at once.
 */
export class Ringer {
  readonly #ports: RingerPorts;
  #ring: Ring | undefined;
  #candidate: Candidate | undefined;
  #isLeading = false;
  #sound: Sound | undefined;
  #soundState: SoundState | undefined;
  /** The ring of which it was told that it is blocked. */
  #toldBlocked = '';
  #isHinting = false;

  readonly #election: Activity<string>;
  readonly #taking: Activity<string>;
  readonly #sounding: Activity<SoundRequest>;
  readonly #flashing: Activity<string>;
  readonly #notifying: Activity<NotificationFacts>;
  readonly #vibrating: Activity<true>;
  readonly #watching: Activity<true>;
  readonly #touching: Activity<true>;

  constructor(ports: RingerPorts) {
    this.#ports = ports;
    this.#election = new Activity(id => this.#elect(id));
    this.#taking = new Activity(() => this.#take());
    this.#sounding = new Activity(request => this.#play(request));
    this.#flashing = new Activity(ports.flash);
    this.#notifying = new Activity(facts => ports.notify(facts, ports.onAnswer));
    this.#vibrating = new Activity(ports.vibrate);
    this.#watching = new Activity(() => this.#watch());
    this.#touching = new Activity(() => ports.page.onGesture(this.#handleGesture));
  }

  /** From now on this rings; undefined: nothing does. To be told again with what has changed. */
  ring(ring: Ring | undefined): void {
    this.#ring = ring;
    this.#arrange();
  }

  #arrange(): void {
    const ring = this.#ring;
    // Each of the first two begins with nothing known, and so changes what the next ones follow from.
    this.#election.set(this.#wishes().election);
    if (ring?.kind === 'answering') this.#candidate?.take();
    // The person is in this tab; once only, for they may be in a call in another one too.
    this.#taking.set(ring?.kind === 'waiting' ? ring.id : undefined);
    this.#sounding.set(this.#wishes().sound);
    const {flash, notification, vibration, gestures} = this.#wishes();
    this.#flashing.set(flash);
    this.#notifying.set(notification);
    this.#vibrating.set(vibration);
    this.#touching.set(gestures);
    this.#watching.set(ring && true);
    const isBlocked = ring?.kind === 'incoming' && this.#soundState === 'blocked';
    if (isBlocked) this.#tellBlocked(ring);
    if (isBlocked === this.#isHinting) return;
    this.#isHinting = isBlocked;
    this.#ports.onHint(isBlocked);
  }

  #wishes(): RingWishes {
    return wishesOf({
      ring: this.#ring,
      isLeading: this.#isLeading,
      sound: this.#soundState,
      isAway: this.#ports.page.isAway,
    });
  }

  #elect(id: string): Stop {
    const candidate = this.#ports.elect(id, isLeading => {
      this.#isLeading = isLeading;
      this.#arrange();
    });
    this.#candidate = candidate;
    return () => {
      this.#candidate = undefined;
      this.#isLeading = false;
      candidate.stop();
    };
  }

  #take(): Stop {
    this.#candidate?.take();
    return () => undefined;
  }

  #play(request: SoundRequest): Stop {
    let isOver = false;
    const sound = this.#ports.play(request, state => {
      if (isOver) return;
      this.#soundState = state;
      this.#arrange();
    });
    this.#sound = sound;
    return () => {
      isOver = true;
      this.#sound = undefined;
      this.#soundState = undefined;
      sound.stop();
    };
  }

  #watch(): Stop {
    const {page} = this.#ports;
    const stops = [
      page.onChange(() => {
        this.#arrange();
      }),
      // A notification would outlive the page.
      page.onLeave(() => {
        this.ring(undefined);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  readonly #handleGesture = (): void => {
    if (this.#sound) this.#sound.retry();
    else this.#candidate?.take();
  };

  #tellBlocked({id}: Ring): void {
    if (id === this.#toldBlocked) return;
    this.#toldBlocked = id;
    this.#ports.onBlocked();
  }
}
