import {TUICallError} from '../../engine/errors.js';
import type {
  Clock,
  JoinParams,
  Media,
  MediaEvent,
  MediaView,
  PrepareParams,
  Sink,
} from '../../engine/ports.js';
import type {
  CameraFacing,
  CameraOptions,
  DeviceInfo,
  DeviceKind,
  RoomId,
  VideoEncoderParams,
  VideoRenderParams,
} from '../../engine/types.js';
import {listDevices, requireDevice} from './devices.js';
import {browserEnvironment, type LocalMediaEnvironment} from './environment.js';
import {PreparedAnswer} from './hint.js';
import {Preferences} from './preferences.js';
import {Session} from './session.js';
import {Views} from './views.js';

/** What local media is made of. */
export interface LocalMediaOptions {
  /** Who shares a channel can meet in a room. */
  readonly channel: string;
  /** Time. */
  readonly clock: Clock;
  /** Parts of the browser that are to be others than the page's own. */
  readonly environment?: Partial<LocalMediaEnvironment>;
}

interface Prepared {
  readonly roomKey: string;
  readonly answer: Promise<PreparedAnswer | undefined>;
}

/**
 * Sound and picture between the tabs of one browser: peer connections from everyone to everyone, arranged over one
 * BroadcastChannel for each room.
 */
export class LocalMedia implements Media {
  readonly #channel: string;
  readonly #clock: Clock;
  readonly #environment: LocalMediaEnvironment;
  readonly #preferences = new Preferences();
  readonly #views = new Views();
  #session: Session | undefined;
  #prepared: Prepared | undefined;

  constructor({channel, clock, environment}: LocalMediaOptions) {
    this.#channel = channel;
    this.#clock = clock;
    this.#environment = {...browserEnvironment(), ...environment};
  }

  async prepare({roomId, hint}: PrepareParams): Promise<void> {
    this.#dropPrepared();
    const {createConnection} = this.#environment;
    if (hint === undefined || !createConnection) return Promise.resolve();
    // Nobody waits for this: whoever accepts at once opens the devices meanwhile.
    const answer = PreparedAnswer.to(hint, createConnection);
    this.#prepared = {roomKey: keyOf(roomId), answer};
    return Promise.resolve();
  }

  async join(params: JoinParams, sink: Sink<MediaEvent>): Promise<void> {
    if (this.#session && !this.#session.isClosed) {
      throw TUICallError.refused('join: this side is in a room already. Leave it first.');
    }
    const roomKey = keyOf(params.roomId);
    const session = new Session({
      channel: this.#channel,
      clock: this.#clock,
      environment: this.#environment,
      preferences: this.#preferences,
      views: this.#views,
      roomKey,
      params,
      sink,
    });
    this.#session = session;
    try {
      await session.open(this.#takePrepared(roomKey));
    } catch (cause) {
      session.close();
      throw TUICallError.from(cause, 'webrtc');
    }
  }

  async hintFor(userId: string): Promise<string | undefined> {
    return this.#session?.hintFor(userId);
  }

  async publish(): Promise<void> {
    this.#session?.publish();
    return Promise.resolve();
  }

  async leave(): Promise<void> {
    this.#dropPrepared();
    this.#session?.close();
    this.#session = undefined;
    this.#views.clear();
    return Promise.resolve();
  }

  async openCamera(options: CameraOptions): Promise<void> {
    await this.#inRoom('openCamera').own.camera.open(options);
  }

  async closeCamera(): Promise<void> {
    await this.#session?.own.camera.close();
  }

  async switchCamera(facing: CameraFacing): Promise<void> {
    await this.#inRoom('switchCamera').own.camera.turn(facing);
  }

  async openMicrophone(): Promise<void> {
    await this.#inRoom('openMicrophone').own.microphone.open();
  }

  async closeMicrophone(): Promise<void> {
    await this.#session?.own.microphone.close();
  }

  getDevices(kind: DeviceKind): Promise<readonly DeviceInfo[]> {
    return listDevices(this.#environment, kind);
  }

  async switchDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    const session = this.#session;
    if (kind === 'speaker') {
      await session?.playback.setSpeaker(deviceId);
      this.#preferences.speakerId = deviceId;
      return;
    }
    await requireDevice(this.#environment, kind, deviceId);
    await session?.own[kind].use(deviceId);
    this.#preferences[kind === 'camera' ? 'cameraId' : 'microphoneId'] = deviceId;
  }

  async startScreenShare(): Promise<void> {
    await this.#inRoom('startScreenShare').own.screen.open();
  }

  async stopScreenShare(): Promise<void> {
    await this.#session?.own.screen.close();
  }

  setView(userId: string, view: MediaView | null): void {
    this.#views.setView(userId, view);
  }

  setRenderParams(params: VideoRenderParams): void {
    this.#views.setRenderParams(params);
  }

  async setEncoderParams(params: VideoEncoderParams): Promise<void> {
    this.#preferences.setEncoder(params);
    await this.#session?.resize();
  }

  async resumePlayback(): Promise<void> {
    await this.#session?.playback.resume();
  }

  async destroy(): Promise<void> {
    await this.leave();
  }

  #inRoom(command: string): Session {
    const session = this.#session;
    if (session && !session.isClosed) return session;
    throw TUICallError.refused(`${command}: this side is in no room.`);
  }

  #takePrepared(roomKey: string): Prepared['answer'] | undefined {
    const prepared = this.#prepared;
    if (prepared?.roomKey !== roomKey) {
      this.#dropPrepared();
      return undefined;
    }
    this.#prepared = undefined;
    return prepared.answer;
  }

  #dropPrepared(): void {
    void this.#prepared?.answer.then(answer => answer?.wire.close());
    this.#prepared = undefined;
  }
}

/** A non-zero number wins over a text; the number 1 and the text "1" are different rooms. */
function keyOf({intRoomId = 0, strRoomId = ''}: RoomId): string {
  return intRoomId > 0 ? `int:${intRoomId}` : `str:${strRoomId}`;
}
