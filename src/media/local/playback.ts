import {TUICallError} from '../../engine/errors.js';
import {nameOf, notSupported} from '../device-errors.js';

/** Where remote sound is heard: one hidden element for each person, outside the document. */
export class Playback {
  readonly #createAudio: () => HTMLAudioElement;
  readonly #blockedChanged: (blocked: boolean) => void;
  readonly #elements = new Map<string, HTMLAudioElement>();
  readonly #blocked = new Set<HTMLAudioElement>();
  #speakerId: string;
  #isBlocked = false;

  /** `blockedChanged` hears when the browser refuses to play, and when it plays again. */
  constructor(
    createAudio: () => HTMLAudioElement,
    speakerId: string,
    blockedChanged: (blocked: boolean) => void,
  ) {
    this.#createAudio = createAudio;
    this.#speakerId = speakerId;
    this.#blockedChanged = blockedChanged;
  }

  /** Plays a person's track. */
  play(userId: string, track: MediaStreamTrack): void {
    const element = this.#elements.get(userId) ?? this.#create(userId);
    element.srcObject = new MediaStream([track]);
    void this.#start(element);
  }

  /** Plays a person no longer. */
  stop(userId: string): void {
    const element = this.#elements.get(userId);
    if (!element) return;
    this.#elements.delete(userId);
    this.#blocked.delete(element);
    element.pause();
    element.srcObject = null;
    this.#tell();
  }

  /** Tries again to play what the browser had refused. */
  async resume(): Promise<void> {
    await Promise.all([...this.#blocked].map(element => this.#start(element)));
  }

  /** Plays on this loudspeaker from now on. Rejects when there is no such one; the previous one goes on. */
  async setSpeaker(speakerId: string): Promise<void> {
    const elements = this.#elements.size > 0 ? [...this.#elements.values()] : [this.#createAudio()];
    const previous = this.#speakerId;
    try {
      await Promise.all(elements.map(element => setSink(element, speakerId)));
      this.#speakerId = speakerId;
    } catch (cause) {
      await Promise.allSettled(elements.map(element => setSink(element, previous)));
      throw cause;
    }
  }

  /** Stops all sound; nothing is reported any more. */
  close(): void {
    this.#isBlocked = false;
    this.#blocked.clear();
    for (const userId of [...this.#elements.keys()]) this.stop(userId);
  }

  #create(userId: string): HTMLAudioElement {
    const element = this.#createAudio();
    element.autoplay = true;
    this.#elements.set(userId, element);
    // A loudspeaker that has gone since is no reason to stay silent: the default one plays.
    if (this.#speakerId !== '') setSink(element, this.#speakerId).catch(() => undefined);
    return element;
  }

  async #start(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
      this.#blocked.delete(element);
    } catch (cause) {
      // Other failures mean that the track was replaced or the element stopped meanwhile.
      const isCurrent = [...this.#elements.values()].includes(element);
      if (isCurrent && nameOf(cause) === 'NotAllowedError') this.#blocked.add(element);
    }
    this.#tell();
  }

  #tell(): void {
    const isBlocked = this.#blocked.size > 0;
    if (isBlocked === this.#isBlocked) return;
    this.#isBlocked = isBlocked;
    this.#blockedChanged(isBlocked);
  }
}

async function setSink(element: HTMLAudioElement, speakerId: string): Promise<void> {
  // Not every browser lets a page choose.
  if (!('setSinkId' in element))
    throw notSupported('This browser does not let a page choose the loudspeaker.');
  try {
    await element.setSinkId(speakerId);
  } catch (cause) {
    if (nameOf(cause) === 'NotFoundError') {
      throw TUICallError.invalidParameter('deviceId', 'no such loudspeaker was found.');
    }
    throw TUICallError.from(cause, 'device');
  }
}
