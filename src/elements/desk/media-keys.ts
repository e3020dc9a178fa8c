/** What the system is told of a call. */
export interface MediaFacts {
  /** With whom. */
  readonly title: string;
  /** What kind of call. */
  readonly kind: string;
  /** The address of the other one's picture; empty for none. */
  readonly picture: string;
  /** The microphone is open. */
  readonly microphone: boolean;
  /** The camera is open. */
  readonly camera: boolean;
}

/** What the system's keys and windows can do with a call. */
export const MEDIA_ACTIONS = ['hangup', 'togglemicrophone', 'togglecamera'] as const;

/** The name of one of them. */
export type MediaAction = (typeof MEDIA_ACTIONS)[number];

/** The part of a browser's media session that is used. Not every browser has all of it. */
export interface MediaKeysSession
  extends
    Pick<MediaSession, 'metadata'>,
    Partial<Pick<MediaSession, 'setCameraActive' | 'setMicrophoneActive'>> {
  /** Throws for an action that the browser does not know. */
  setActionHandler?(action: string, handler: (() => void) | null): void;
}

/**
 * Tells the system of a call, so that headsets, keyboards and the browser's own windows can hang up and mute. What the page
 * itself had told is put back when the call is over; its handlers for these three cannot be read, and are lost.
 */
export class MediaKeys {
  readonly #session: MediaKeysSession;
  readonly #act: (action: MediaAction) => void;
  #isOn = false;
  #before: MediaMetadata | null = null;
  #own: MediaMetadata | null = null;
  #told = '';

  constructor(session: MediaKeysSession, act: (action: MediaAction) => void) {
    this.#session = session;
    this.#act = act;
  }

  /** Tells this; undefined: there is no call any more. */
  tell(facts: MediaFacts | undefined): void {
    if (facts && !this.#isOn) this.#begin();
    if (facts) this.#update(facts);
    else if (this.#isOn) this.#end();
  }

  #begin(): void {
    this.#isOn = true;
    this.#before = this.#session.metadata;
    for (const action of MEDIA_ACTIONS) {
      this.#handle(action, () => {
        this.#act(action);
      });
    }
  }

  #update({title, kind, picture, microphone, camera}: MediaFacts): void {
    this.#attempt(() => this.#session.setMicrophoneActive?.(microphone));
    this.#attempt(() => this.#session.setCameraActive?.(camera));
    const told = JSON.stringify([title, kind, picture]);
    if (told === this.#told) return;
    this.#told = told;
    const artwork = picture === '' ? [] : [{src: new URL(picture, document.baseURI).href}];
    this.#own = new MediaMetadata({title, artist: kind, artwork});
    this.#session.metadata = this.#own;
  }

  #end(): void {
    this.#isOn = false;
    for (const action of MEDIA_ACTIONS) this.#handle(action, null);
    this.#attempt(() => this.#session.setMicrophoneActive?.(false));
    this.#attempt(() => this.#session.setCameraActive?.(false));
    // What the page has told meanwhile is newer.
    if (this.#session.metadata === this.#own) this.#session.metadata = this.#before;
    this.#told = '';
    this.#own = null;
  }

  #handle(action: MediaAction, handler: (() => void) | null): void {
    this.#attempt(() => this.#session.setActionHandler?.(action, handler));
  }

  /** A browser that does not know something throws, or rejects. */
  #attempt(step: () => unknown): void {
    try {
      Promise.resolve(step()).catch(() => undefined);
    } catch {
      // Then the system cannot do this one thing.
    }
  }
}
