import type {MediaView} from '../../engine/ports.js';
import type {VideoRenderParams} from '../../engine/types.js';
import {
  createPicture,
  dressPicture,
  fillPicture,
  isElement,
  playPicture,
  removePicture,
  type PictureStyle,
} from '../picture.js';
import {ViewWatch, type ShownSize} from '../view-watch.js';

interface Shown {
  /** Weak: an element that the page threw away without a word takes its picture along. */
  video: WeakRef<HTMLVideoElement> | undefined;
  track: MediaStreamTrack | undefined;
  isMirrored: boolean;
  params: VideoRenderParams;
  /** Whether there is a view, or was one since the last clearing. */
  hasPlace: boolean;
}

/** Who is shown where. A view may be set before there is a picture; a picture may come before there is a view. */
export class Views {
  readonly #people = new Map<string, Shown>();
  readonly #followers = new Set<(userId: string) => void>();
  readonly #watch = new ViewWatch(userId => {
    this.#tellFollowers(userId);
  });
  #common: VideoRenderParams = {};

  /** Calls `changed` when somebody is shown elsewhere, in another size or no longer, until `signal` aborts. */
  follow(changed: (userId: string) => void, signal: AbortSignal): void {
    this.#followers.add(changed);
    signal.addEventListener('abort', () => this.#followers.delete(changed));
  }

  /** Whether a person has a view, or had one since everything was cleared. */
  hasPlace(userId: string): boolean {
    return this.#people.get(userId)?.hasPlace ?? false;
  }

  /** How large a person is shown; undefined while nobody can see them. */
  sizeOf(userId: string): ShownSize | undefined {
    return this.#watch.sizeOf(userId);
  }

  /** Shows a person inside an element, after what is there; null shows them nowhere. */
  setView(userId: string, view: MediaView | null): void {
    const shown = this.#of(userId);
    const before = shown.video?.deref();
    const element = view && isElement(view) ? view : undefined;
    if (element && before?.parentNode === element) return;
    if (before) removePicture(before);
    shown.video = undefined;
    shown.hasPlace ||= element !== undefined;
    this.#watch.watch(userId, element);
    this.#tellFollowers(userId);
    if (!element) return;
    const video = createPicture(element);
    shown.video = new WeakRef(video);
    dressPicture(video, this.#styleOf(shown));
    fillPicture(video, shown.track);
  }

  /** The picture of a person, if there is one. `isMirrored` is how it is shown unless told otherwise. */
  setTrack(userId: string, track: MediaStreamTrack | undefined, isMirrored = false): void {
    const shown = this.#of(userId);
    const isNew = shown.track !== track;
    shown.track = track;
    shown.isMirrored = isMirrored;
    const video = shown.video?.deref();
    if (!video) return;
    dressPicture(video, this.#styleOf(shown));
    if (isNew) fillPicture(video, track);
  }

  /** How one person, or everyone, is shown. What is left out stays as it was. */
  setRenderParams({userId, ...params}: VideoRenderParams): void {
    if (userId === undefined) {
      this.#common = {...this.#common, ...params};
    } else {
      const shown = this.#of(userId);
      shown.params = {...shown.params, ...params};
    }
    for (const [shown, video] of this.#videos()) dressPicture(video, this.#styleOf(shown));
  }

  /** Plays pictures that stopped because their element was taken out of the page and put back. */
  refresh(): void {
    for (const [{track}, video] of this.#videos()) {
      if (track && video.isConnected && video.paused) playPicture(video);
    }
  }

  /** Shows nobody anywhere. How everyone is to be shown is kept. */
  clear(): void {
    for (const [, video] of this.#videos()) removePicture(video);
    this.#people.clear();
    this.#watch.close();
  }

  #tellFollowers(userId: string): void {
    for (const changed of this.#followers) changed(userId);
  }

  #videos(): readonly (readonly [Shown, HTMLVideoElement])[] {
    return [...this.#people.values()].flatMap(shown => {
      const video = shown.video?.deref();
      return video ? [[shown, video] as const] : [];
    });
  }

  #of(userId: string): Shown {
    const known = this.#people.get(userId);
    if (known) return known;
    const shown: Shown = {video: undefined, track: undefined, isMirrored: false, params: {}, hasPlace: false};
    this.#people.set(userId, shown);
    return shown;
  }

  #styleOf({isMirrored, params}: Shown): PictureStyle {
    const {fillMode = 'cover', rotation = 0, mirror = isMirrored} = {...this.#common, ...params};
    return {fillMode, rotation, mirror};
  }
}
