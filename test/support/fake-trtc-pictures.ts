import type {TrtcRemoteVideoConfig} from '../../src/media/trtc/trtc-sdk.js';
import type {FakeTrtcHub} from './fake-trtc-hub.js';
import {FakeRtcError} from './fake-trtc-machine.js';
import {checkView} from './fake-trtc-source.js';
import type {FakeTrtc} from './fake-trtc.js';

interface FakePicture {
  readonly video: HTMLVideoElement;
  readonly userId: string;
  /** What was asked for, of a camera. */
  isSmall: boolean;
  /** The SDK asked for a small picture that nobody sends. */
  isMissed: boolean;
}

/** The remote pictures that a fake line shows: a `<video>` each, in the element that was given. */
export class FakePictures {
  readonly #trtc: FakeTrtc;
  readonly #hub: FakeTrtcHub;
  readonly #pictures = new Map<string, FakePicture>();

  constructor(trtc: FakeTrtc, hub: FakeTrtcHub) {
    this.#trtc = trtc;
    this.#hub = hub;
  }

  /** Who is shown, with which picture. Whoever sends no small one is shown large. */
  get shown(): readonly string[] {
    return [...this.#pictures].map(([key, {userId, isSmall, isMissed}]) => {
      if (isMissed) return `${key}: nothing`;
      return isSmall && this.#sendsSmall(userId) ? `${key}, small` : key;
    });
  }

  start({userId, streamType, view, option}: TrtcRemoteVideoConfig): void {
    checkView(view);
    if (this.#trtc.state !== 'inside') throw new FakeRtcError(5100, 5101);
    const other = this.#hub.find(this.#trtc, userId);
    if (!other) throw new FakeRtcError(5100, 5102);
    if (!other.available[streamType]) throw new FakeRtcError(5100, 5103);
    this.stop(userId, streamType);
    const video = document.createElement('video');
    video.style.objectFit = option?.fillMode ?? 'contain';
    const isSmall = streamType === 'main' && option?.small === true;
    const isMissed = isSmall && !other.available.small;
    this.#pictures.set(`${userId} ${streamType}`, {video, userId, isSmall, isMissed});
    view.append(video);
  }

  update({userId, streamType, option}: TrtcRemoteVideoConfig): void {
    const picture = this.#pictures.get(`${userId} ${streamType}`);
    if (!picture) throw new FakeRtcError(5998, undefined, 'not started');
    const {video} = picture;
    if (streamType === 'main') picture.isSmall = option?.small ?? picture.isSmall;
    picture.isMissed = false;
    video.style.objectFit = option?.fillMode ?? video.style.objectFit;
  }

  /** Never complains. */
  stop(userId: string, streamType: string): void {
    const key = `${userId} ${streamType}`;
    this.#pictures.get(key)?.video.remove();
    this.#pictures.delete(key);
  }

  clear(): void {
    for (const {video} of this.#pictures.values()) video.remove();
    this.#pictures.clear();
  }

  #sendsSmall(userId: string): boolean {
    return this.#hub.find(this.#trtc, userId)?.available.small === true;
  }
}
