import {until} from '../abort.js';
import {bothDenied, deviceError, leftMeanwhile, nameOf, notSupported} from '../device-errors.js';
import type {CaptureDevices, LocalMediaEnvironment} from './environment.js';

/** What to open; what is left out stays closed. */
export interface CaptureWish {
  /** How to open the camera. */
  readonly camera?: MediaTrackConstraints;
  /** How to open the microphone. */
  readonly microphone?: MediaTrackConstraints;
}

/** What was opened. */
export interface Captured {
  /** The camera's track, when it was wished for. */
  readonly camera?: MediaStreamTrack;
  /** The microphone's track, when it was wished for. */
  readonly microphone?: MediaStreamTrack;
}

/**
 * Opens cameras, microphones and screens for one room and keeps count of every track, so that none outlives the room,
 * not even one that the browser hands over after the room was left.
 */
export class Capture {
  readonly #environment: LocalMediaEnvironment;
  readonly #signal: AbortSignal;
  readonly #live = new Set<MediaStreamTrack>();

  /** The abortion of `signal` stops every track and makes pending requests reject with -1203. */
  constructor(environment: LocalMediaEnvironment, signal: AbortSignal) {
    this.#environment = environment;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      for (const track of [...this.#live]) this.release(track);
    });
  }

  /** How many tracks are alive. */
  get count(): number {
    return this.#live.size;
  }

  /** Opens what is wished with one prompt; rejects with the error of the device that is to blame, none left open. */
  async open(wish: CaptureWish): Promise<Captured> {
    if (!wish.camera && !wish.microphone) return {};
    const devices = this.#devices();
    try {
      return await this.#request(devices, wish);
    } catch (cause) {
      if (!wish.camera) throw deviceError(cause, 'microphone');
      if (!wish.microphone) throw deviceError(cause, 'camera');
      throw await this.#blame(devices, cause, wish.microphone);
    }
  }

  /** Opens a screen, window or tab that the person chooses. Rejects with -1101 when they choose none. */
  async openScreen(): Promise<MediaStreamTrack> {
    const {mediaDevices} = this.#environment;
    if (!mediaDevices?.getDisplayMedia) {
      throw notSupported('This browser cannot share the screen. Use a desktop browser over https.');
    }
    try {
      const stream = await this.#hold(mediaDevices.getDisplayMedia({video: true, audio: false}));
      const [track] = stream.getVideoTracks();
      if (!track) throw new DOMException('The browser gave no picture.', 'NotReadableError');
      return track;
    } catch (cause) {
      throw deviceError(cause, 'screen');
    }
  }

  /** Stops a track: its light goes out. */
  release(track: MediaStreamTrack | undefined): void {
    if (!track) return;
    track.stop();
    this.#live.delete(track);
  }

  #devices(): CaptureDevices {
    const {mediaDevices} = this.#environment;
    if (mediaDevices) return mediaDevices;
    throw notSupported('This page cannot use camera and microphone. Open it over https or on localhost.');
  }

  async #request(devices: CaptureDevices, {camera, microphone}: CaptureWish): Promise<Captured> {
    const constraints = {video: camera ?? false, audio: microphone ?? false};
    const stream = await this.#hold(devices.getUserMedia(constraints));
    const [video] = stream.getVideoTracks();
    const [audio] = stream.getAudioTracks();
    return {...(video && {camera: video}), ...(audio && {microphone: audio})};
  }

  /** Waits for a stream and counts its tracks; one that comes after the end is stopped. */
  async #hold(request: Promise<MediaStream>): Promise<MediaStream> {
    const stream = await until(this.#signal, request, late => {
      for (const track of late.getTracks()) track.stop();
    });
    for (const track of stream.getTracks()) this.#live.add(track);
    if (!this.#signal.aborted) return stream;
    for (const track of stream.getTracks()) this.release(track);
    throw leftMeanwhile();
  }

  /** Both were wished for and the browser refused without saying which one: finds out, without a second prompt. */
  async #blame(devices: CaptureDevices, cause: unknown, microphone: MediaTrackConstraints): Promise<Error> {
    switch (nameOf(cause)) {
      case 'NotAllowedError':
        return this.#blameDenied(cause);
      case 'NotFoundError':
        return this.#blameMissing(devices, cause);
      case 'NotReadableError':
      case 'OverconstrainedError':
      case 'AbortError':
        return this.#blameByTrial(devices, cause, microphone);
      default:
        return deviceError(cause, 'camera');
    }
  }

  async #blameDenied(cause: unknown): Promise<Error> {
    const [camera, microphone] = await Promise.all([this.#isDenied('camera'), this.#isDenied('microphone')]);
    if (camera === microphone) return bothDenied(cause);
    return deviceError(cause, camera ? 'camera' : 'microphone');
  }

  async #isDenied(name: 'camera' | 'microphone'): Promise<boolean> {
    try {
      return (await this.#environment.permissions?.query({name}))?.state === 'denied';
    } catch {
      return false; // This browser does not know the permission.
    }
  }

  async #blameMissing(devices: CaptureDevices, cause: unknown): Promise<Error> {
    const list = await until(this.#signal, devices.enumerateDevices()).catch(() => []);
    const hasMicrophone = list.some(device => device.kind === 'audioinput');
    return deviceError(cause, hasMicrophone ? 'camera' : 'microphone');
  }

  /** The person has allowed both, so a second request for one of them does not prompt. */
  async #blameByTrial(
    devices: CaptureDevices,
    cause: unknown,
    microphone: MediaTrackConstraints,
  ): Promise<Error> {
    try {
      const trial = await this.#request(devices, {microphone});
      this.release(trial.microphone);
    } catch (second) {
      return deviceError(second, 'microphone');
    }
    return deviceError(cause, 'camera');
  }
}
