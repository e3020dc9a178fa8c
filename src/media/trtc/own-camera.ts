import {TUICallError} from '../../engine/errors.js';
import type {CameraFacing, CameraOptions} from '../../engine/types.js';
import {deviceFailure} from '../device-errors.js';
import {OwnSource, succeeds, type OwnContext} from './own-source.js';
import {SMALL_PROFILE} from './small-picture.js';
import type {TrtcFillMode, TrtcVideoConfig} from './trtc-sdk.js';

type Choice = NonNullable<TrtcVideoConfig['option']>;

/** One's own camera in one room. */
export class OwnCamera {
  readonly #context: OwnContext;
  readonly #box: HTMLElement;
  readonly #source: OwnSource;
  #isOpen = false;
  #isSent = false;
  #hasSmall = false;
  #facing: CameraFacing;
  #fillMode: TrtcFillMode = 'cover';

  /** @param box the element that the SDK puts the picture into, in the page or not. */
  constructor(context: OwnContext, box: HTMLElement) {
    const {trtc} = context.line;
    this.#context = context;
    this.#box = box;
    this.#facing = context.preferences.facing;
    this.#source = new OwnSource(
      context.line,
      () => trtc.getVideoTrack(),
      () => trtc.stopLocalVideo(),
    );
  }

  /** Whether it is on. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Whether it looks at the person. */
  get isFront(): boolean {
    return this.#facing === 'front';
  }

  /** Opens the camera, or turns to another one if it is open. Rejects with the device's error. */
  open(options: CameraOptions = {}): Promise<void> {
    return this.#source.run(async () => {
      const isWished = options.deviceId !== undefined || options.facing !== undefined;
      if (this.#isOpen && !isWished) return;
      const choice = await this.#choose(options);
      if (this.#isOpen) await this.#switch(choice);
      else await this.#start(choice);
      this.#facing = options.facing ?? this.#facing;
      this.#context.changed();
      await this.#sendOrClose();
    });
  }

  /** Closes the camera: its light goes out. */
  close(): Promise<void> {
    return this.#source.run(async () => {
      if (this.#isOpen) await this.#close();
    });
  }

  /** Turns to the camera that looks the other way. Rejects with 60004 when there is none; this one goes on. */
  turn(facing: CameraFacing): Promise<void> {
    return this.#source.run(async () => {
      if (!this.#isOpen) throw TUICallError.refused('switchCamera: the camera is closed. Open it first.');
      if (facing === this.#facing) return;
      await this.#turn(facing);
      this.#facing = facing;
      this.#context.preferences.facing = facing;
      this.#context.changed();
    });
  }

  /** Uses exactly this camera if the camera is open; on failure the previous one goes on. */
  use(deviceId: string): Promise<void> {
    return this.#source.run(async () => {
      if (!this.#isOpen) return;
      await this.#switch({cameraId: deviceId});
    });
  }

  /** Starts to send. */
  publish(): Promise<void> {
    return this.#source.run(() => this.#send());
  }

  /** Takes over a changed size or frame rate. */
  resize(): Promise<void> {
    return this.#source.run(() => this.#update({profile: this.#context.preferences.profile}));
  }

  /** Sends a small picture beside the large one from now on, or no longer. */
  sendSmall(isWanted: boolean): Promise<void> {
    if (this.#hasSmall === isWanted) return Promise.resolve();
    this.#hasSmall = isWanted;
    return this.#source.run(() => this.#update({small: isWanted && SMALL_PROFILE}));
  }

  /** Fills its element in another way. */
  fill(fillMode: TrtcFillMode): Promise<void> {
    if (this.#fillMode === fillMode) return Promise.resolve();
    this.#fillMode = fillMode;
    return this.#source.run(() => this.#update({fillMode}));
  }

  /** The device has gone: goes on with another one. Resolves with whether the camera is still on, or was off anyway. */
  async replaceLost(deviceId: string): Promise<boolean> {
    let isWell = true;
    await this.#source.run(async () => {
      if (!this.#isOpen || this.#source.track?.getSettings().deviceId !== deviceId) return;
      const other = await this.#context.devices.other('camera', deviceId);
      isWell = other !== undefined && (await succeeds(this.#update({cameraId: other.deviceId})));
      if (!isWell) await this.#close();
      else if (other) this.#context.replaced(other);
    });
    return isWell;
  }

  /** The SDK has given the device up. */
  abandon(): Promise<void> {
    return this.close();
  }

  /** Lets go of the device for good. */
  release(): Promise<void> {
    return this.#source.release();
  }

  async #choose({deviceId, facing}: CameraOptions): Promise<Choice> {
    const {devices, preferences} = this.#context;
    if (deviceId !== undefined) {
      await devices.require('camera', deviceId);
      return {cameraId: deviceId};
    }
    if (facing !== undefined) return {useFrontCamera: facing === 'front'};
    const cameraId = await devices.present('camera', preferences.cameraId);
    return cameraId === undefined ? {useFrontCamera: this.isFront} : {cameraId};
  }

  async #start(choice: Choice): Promise<void> {
    const {line, preferences} = this.#context;
    const option = {
      ...choice,
      profile: preferences.profile,
      mirror: false,
      fillMode: this.#fillMode,
      ...(this.#hasSmall ? {small: SMALL_PROFILE} : {}),
    };
    await line.open('camera', () => line.trtc.startLocalVideo({publish: false, view: this.#box, option}));
    this.#isOpen = true;
  }

  async #turn(facing: CameraFacing): Promise<void> {
    const {devices, preferences} = this.#context;
    const {deviceId = '', facingMode} = this.#source.track?.getSettings() ?? {};
    if (facingMode !== undefined) {
      await this.#switch({useFrontCamera: facing === 'front'});
      preferences.cameraId = '';
      return;
    }
    // Cameras of desktops do not say which way they look, and a wish for one is passed over: the other one is meant.
    const other = await devices.other('camera', deviceId);
    if (other === undefined) throw deviceFailure('camera', 'missing');
    await this.#switch({cameraId: other.deviceId});
    preferences.cameraId = other.deviceId;
  }

  /** The SDK has ended the previous camera when it cannot open the next one. */
  async #switch(choice: Choice): Promise<void> {
    const before = this.#source.track?.getSettings().deviceId;
    try {
      await this.#update(choice);
    } catch (cause) {
      const previous = before === undefined ? {useFrontCamera: this.isFront} : {cameraId: before};
      const isBack = await succeeds(this.#update(previous));
      if (!isBack) await this.#giveUp();
      throw cause;
    }
  }

  async #update(option: Choice): Promise<void> {
    if (!this.#isOpen) return;
    const {line} = this.#context;
    await line.open('camera', () => line.trtc.updateLocalVideo({publish: this.#isSent, option}));
  }

  async #sendOrClose(): Promise<void> {
    try {
      await this.#send();
    } catch (cause) {
      await this.#close();
      throw cause;
    }
  }

  async #send(): Promise<void> {
    if (!this.#isOpen || this.#isSent || !this.#context.isPublished()) return;
    const {line} = this.#context;
    await line.ask('publish', () => line.trtc.updateLocalVideo({publish: true}));
    this.#isSent = true;
  }

  async #giveUp(): Promise<void> {
    this.#context.lost({camera: false});
    await this.#close().catch(() => undefined);
  }

  async #close(): Promise<void> {
    this.#isOpen = false;
    this.#isSent = false;
    this.#context.changed();
    await this.#source.close('closeCamera');
  }
}
