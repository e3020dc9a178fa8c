import type {CallingState, CallState} from './call-state.js';
import type {DeviceActions} from './commands.js';
import {TUICallError} from './errors.js';
import type {MediaSlot} from './media-slot.js';
import type {Media, MediaView, SelfMedia} from './ports.js';
import type {Runtime} from './runtime.js';
import type {
  CameraFacing,
  CameraOptions,
  DeviceInfo,
  DeviceKind,
  VideoEncoderParams,
  VideoRenderParams,
} from './types.js';
import {
  checkDeviceKind,
  checkEncoderParams,
  checkOneOf,
  checkRenderParams,
  checkUserId,
  checkView,
} from './validate.js';

/** The commands about devices and pictures. Those that touch a device run one after the other. */
export class DeviceCommands implements DeviceActions {
  readonly #runtime: Runtime;
  readonly #media: MediaSlot;
  #lane: Promise<unknown> = Promise.resolve();

  constructor(runtime: Runtime, media: MediaSlot) {
    this.#runtime = runtime;
    this.#media = media;
  }

  /** The loudspeaker that was chosen last; empty for the browser's choice. */
  get speakerId(): string {
    return this.#media.speakerId;
  }

  openCamera(options: CameraOptions = {}): Promise<void> {
    return this.#change('openCamera', {camera: true}, media => media.openCamera(options));
  }

  closeCamera(): Promise<void> {
    return this.#change('closeCamera', {camera: false}, media => media.closeCamera());
  }

  async switchCamera(facing: CameraFacing): Promise<void> {
    checkOneOf('facing', facing, ['front', 'back']);
    return this.#change('switchCamera', {}, media => media.switchCamera(facing));
  }

  openMicrophone(): Promise<void> {
    return this.#change('openMicrophone', {microphone: true}, media => media.openMicrophone());
  }

  closeMicrophone(): Promise<void> {
    return this.#change('closeMicrophone', {microphone: false}, media => media.closeMicrophone());
  }

  startScreenShare(): Promise<void> {
    return this.#change('startScreenShare', {screen: true}, media => media.startScreenShare());
  }

  stopScreenShare(): Promise<void> {
    return this.#change('stopScreenShare', {screen: false}, media => media.stopScreenShare());
  }

  async getDeviceList(kind: DeviceKind): Promise<readonly DeviceInfo[]> {
    checkDeviceKind(kind);
    return this.#reported(this.#media.get().then(media => media.getDevices(kind)));
  }

  async switchDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    checkDeviceKind(kind);
    if (typeof deviceId !== 'string') throw TUICallError.invalidParameter('deviceId', 'expected a text.');
    return this.#queue(async () => {
      const media = await this.#media.get();
      await media.switchDevice(kind, deviceId);
      await this.#media.remember(kind, deviceId);
    });
  }

  async startRemoteView(userId: string, view: MediaView): Promise<void> {
    checkUserId('userId', userId);
    checkView(view);
    if (this.#runtime.state.status === 'idle')
      throw TUICallError.refused('startRemoteView: there is no call.');
    const media = await this.#reported(this.#media.get());
    media.setView(userId, view);
  }

  async stopRemoteView(userId: string): Promise<void> {
    checkUserId('userId', userId);
    // A tile may go after its call has: there is nothing to stop then.
    const media = await this.#media.peek();
    media?.setView(userId, null);
  }

  async setVideoRenderParams(params: VideoRenderParams): Promise<void> {
    checkRenderParams(params);
    const media = await this.#reported(this.#media.get());
    media.setRenderParams(params);
  }

  async setVideoEncoderParams(params: VideoEncoderParams): Promise<void> {
    checkEncoderParams(params);
    return this.#queue(async () => {
      const media = await this.#media.get();
      await media.setEncoderParams(params);
    });
  }

  async resumePlayback(): Promise<void> {
    const media = await this.#media.peek();
    await media?.resumePlayback();
  }

  #change(command: string, changed: Partial<SelfMedia>, run: (media: Media) => Promise<void>): Promise<void> {
    return this.#queue(async () => {
      const {state} = this.#runtime;
      const refusal = deviceRefusal(state, command, changed);
      if (refusal || state.status === 'idle') throw refusal ?? TUICallError.refused(command);
      await run(await this.#media.get());
      this.#runtime.dispatch({type: 'media', serial: state.serial, event: {type: 'selfMedia', changed}});
    });
  }

  #queue(run: () => Promise<void>): Promise<void> {
    const done = this.#lane.then(run);
    this.#lane = done.catch(() => undefined);
    return this.#reported(done);
  }

  /** What a device or the browser refused is told to the observers too; a caller's own mistake is not. */
  async #reported<Value>(work: Promise<Value>): Promise<Value> {
    try {
      return await work;
    } catch (cause) {
      throw this.#runtime.report(cause);
    }
  }
}

/** A device belongs to a call whose room has been entered, and a picture to a video call. */
function deviceRefusal(
  state: CallState,
  command: string,
  changed: Partial<SelfMedia>,
): TUICallError | undefined {
  const isInRoom = state.status === 'connected' || (state.status === 'calling' && isRingingOut(state));
  if (!isInRoom) return TUICallError.refused(`${command}: only in a call that this side has entered.`);
  const isPicture = changed.camera === true || changed.screen === true;
  if (isPicture && state.mediaType === 'audio') {
    return TUICallError.notSupportedInScene(
      `${command}: this is an audio call. Use switchCallMediaType('video').`,
    );
  }
  return undefined;
}

function isRingingOut(state: CallingState): boolean {
  return state.role === 'caller' && state.phase === 'ringing';
}
