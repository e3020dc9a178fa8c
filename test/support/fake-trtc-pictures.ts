import type {TrtcRemoteVideoConfig} from '../../src/media/trtc/trtc-sdk.js';
import type {FakeTrtcHub} from './fake-trtc-hub.js';
import {FakeRtcError} from './fake-trtc-machine.js';
import {checkView} from './fake-trtc-source.js';
import type {FakeTrtc} from './fake-trtc.js';

/** The remote pictures that a fake line shows: a `<video>` each, in the element that was given. */
export class FakePictures {
  readonly #trtc: FakeTrtc;
  readonly #hub: FakeTrtcHub;
  readonly #videos = new Map<string, HTMLVideoElement>();

  constructor(trtc: FakeTrtc, hub: FakeTrtcHub) {
    this.#trtc = trtc;
    this.#hub = hub;
  }

  /** Who is shown, with which picture. */
  get shown(): readonly string[] {
    return [...this.#videos.keys()];
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
    this.#videos.set(`${userId} ${streamType}`, video);
    view.append(video);
  }

  update({userId, streamType, option}: TrtcRemoteVideoConfig): void {
    const video = this.#videos.get(`${userId} ${streamType}`);
    if (!video) throw new FakeRtcError(5998, undefined, 'not started');
    video.style.objectFit = option?.fillMode ?? video.style.objectFit;
  }

  /** Never complains. */
  stop(userId: string, streamType: string): void {
    const key = `${userId} ${streamType}`;
    this.#videos.get(key)?.remove();
    this.#videos.delete(key);
  }

  clear(): void {
    for (const video of this.#videos.values()) video.remove();
    this.#videos.clear();
  }
}
