import type {TUICallError} from '../../engine/errors.js';
import type {JoinParams, SelfMedia} from '../../engine/ports.js';
import type {DeviceInfo} from '../../engine/types.js';
import {deviceLost} from '../device-errors.js';
import {Capture} from './capture.js';
import {CaptureWishes} from './capture-wishes.js';
import type {PictureCeiling} from './ladder.js';
import {DeviceChoice} from './devices.js';
import type {LocalMediaEnvironment} from './environment.js';
import type {MediaState} from './frames.js';
import {OwnCamera} from './own-camera.js';
import {OwnMicrophone} from './own-microphone.js';
import {OwnScreen} from './own-screen.js';
import type {Preferences} from './preferences.js';
import type {Outgoing} from './wire.js';

/** What one's own devices report. */
export interface OwnMediaListener {
  /** What may be sent changed. */
  changed(): void;
  /** A device stopped without a command; `error` says why, unless the person stopped it. */
  lost(changed: Partial<SelfMedia>, error: TUICallError | undefined): void;
  /** A device stopped without a command, and this one goes on in its place. */
  replaced(device: DeviceInfo): void;
}

/** One's own camera, microphone and screen in one room. */
export class OwnMedia {
  /** The camera. */
  readonly camera: OwnCamera;
  /** The microphone. */
  readonly microphone: OwnMicrophone;
  /** The screen. */
  readonly screen: OwnScreen;
  readonly #capture: Capture;
  readonly #choice: DeviceChoice;
  readonly #wishes: CaptureWishes;

  /** The abortion of `signal` releases every device. */
  constructor(
    environment: LocalMediaEnvironment,
    preferences: Preferences,
    signal: AbortSignal,
    listener: OwnMediaListener,
  ) {
    const changed = (): void => {
      listener.changed();
    };
    const replaced = (device: DeviceInfo): void => {
      listener.replaced(device);
    };
    const wishes = new CaptureWishes(preferences);
    this.#wishes = wishes;
    const choice = new DeviceChoice(environment, preferences, wishes);
    this.#choice = choice;
    this.#capture = new Capture(environment, signal);
    this.camera = new OwnCamera(this.#capture, wishes, choice, {
      changed,
      replaced,
      lost: () => {
        listener.lost({camera: false}, deviceLost('camera'));
      },
    });
    this.microphone = new OwnMicrophone(this.#capture, wishes, choice, {
      changed,
      replaced,
      lost: () => {
        listener.lost({microphone: false}, deviceLost('microphone'));
      },
    });
    this.screen = new OwnScreen(this.#capture, {
      changed,
      lost: () => {
        listener.lost({screen: false}, undefined);
      },
    });
  }

  /** How many tracks are alive. */
  get count(): number {
    return this.#capture.count;
  }

  /** What is to be sent. */
  get outgoing(): Outgoing {
    return {
      audio: this.microphone.track ?? null,
      video: this.screen.track ?? this.camera.track ?? null,
    };
  }

  /** What others can hear and see of it. */
  get media(): MediaState {
    const {audio, video} = this.outgoing;
    return {audio: audio !== null, video: video !== null};
  }

  /** Whether one's own picture is shown like in a mirror. */
  get isMirrored(): boolean {
    return !this.screen.track && this.camera.isFront;
  }

  /** No more than this of the camera's picture is captured, from the next time it is opened or resized. */
  limit(ceiling: PictureCeiling): void {
    this.#wishes.ceiling = ceiling;
  }

  /** Opens what a call begins with, by one prompt. */
  async open({camera, microphone}: Pick<JoinParams, 'camera' | 'microphone'>): Promise<void> {
    const opened = await this.#capture.open({
      ...(camera && {camera: await this.#choice.camera()}),
      ...(microphone && {microphone: await this.#choice.microphone()}),
    });
    if (opened.microphone) this.microphone.adopt(opened.microphone, true);
    if (opened.camera) this.camera.adopt(opened.camera);
  }
}
