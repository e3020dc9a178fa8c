import type {Clock} from '../../engine/ports.js';
import type {Localize} from '../../i18n/localize.js';
import type {CallProvider} from '../internal/provider.js';

/** What a person may say to a ring. */
export type RingAnswer = 'accept' | 'reject';

/** What is to be rung: plain data, so that whoever rings need know nothing of calls. */
export interface Ring {
  /**
   * `incoming`: it rings here. `waiting`: it rings here during another call. `answering`: the person has answered here, and the call is being connected. `outgoing`: it
   * rings at the other side.
   */
  readonly kind: 'incoming' | 'waiting' | 'answering' | 'outgoing';
  /** The same in every tab of one user, and in none of anybody else's. */
  readonly id: string;
  /** Who calls, as a sentence. */
  readonly title: string;
  /** What kind of call it is. */
  readonly text: string;
  /** The language of both, as BCP 47 writes it. */
  readonly lang: string;
  /** The address of the caller's picture; empty when there is none. */
  readonly picture: string;
  /** What the buttons of a notification say that answer. */
  readonly answers: Readonly<Record<RingAnswer, string>>;
  /** The address of the page's own ringtone; empty for the built-in one. */
  readonly ringtone: string;
  /** No sound. */
  readonly isMuted: boolean;
  /** The loudspeaker that the person chose; empty for the browser's choice. */
  readonly speakerId: string;
}

/** What a ring depends on. */
export interface RingFacts extends Pick<Ring, 'ringtone' | 'isMuted'> {
  /** The kit's provider. */
  readonly provider: CallProvider;
}

/** Lets the ring at a provider be heard and seen. */
export interface RingFollower {
  /** To be told with every change; undefined: nothing rings. */
  follow(facts: RingFacts | undefined): void;
}

/** What a kit tells whoever rings for it. */
export interface RingerOptions {
  /** The kit. */
  readonly host: HTMLElement;
  /** Time. */
  readonly clock: Clock;
  /** The words. */
  readonly localize: Localize;
  /** The page's service worker that tells of presses on notifications; undefined: there is none. */
  readonly worker?: () => ServiceWorkerRegistration | undefined;
}

/** Fetches the code that rings. */
export type RingerLoader = (options: RingerOptions) => Promise<RingFollower>;
