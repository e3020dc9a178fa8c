import type {TUICallError} from '../../engine/errors.js';
import type {Clock, JoinParams, MediaEvent, SelfMedia, Sink, Stop} from '../../engine/ports.js';
import type {DeviceInfo} from '../../engine/types.js';
import {until} from '../abort.js';
import {deviceLost} from '../device-errors.js';
import type {Devices} from './devices.js';
import {Line} from './line.js';
import {listen, listenToPeople} from './listen.js';
import {Meters} from './meters.js';
import {OwnMedia} from './own-media.js';
import {People} from './people.js';
import {Playback} from './playback.js';
import type {Preferences} from './preferences.js';
import {RemotePictures} from './remote-pictures.js';
import {RoomLine, type TrtcCredentials} from './room-line.js';
import {expelled, readFailure, TRTC_CODES, TRTC_EXTRA_CODES, trtcError} from './trtc-errors.js';
import type {TrtcInstance} from './trtc-sdk.js';
import type {Views} from './views.js';

/** How long the line may be lost before the room counts as lost, in milliseconds: the SDK itself tries for ever. */
const LOST_TIME = 30_000;

/** What a stay in a room needs. */
export interface StayOptions {
  /** A line of its own. */
  readonly trtc: TrtcInstance;
  /** How to enter. */
  readonly params: JoinParams;
  /** Who enters. */
  readonly credentials: () => TrtcCredentials;
  /** Whether the SDK may report about quality to its vendor. */
  readonly telemetry: boolean;
  /** Time. */
  readonly clock: Clock;
  /** The devices of this machine. */
  readonly devices: Devices;
  /** What the person chose. */
  readonly preferences: Preferences;
  /** Who is shown where. */
  readonly views: Views;
  /** Where to report. */
  readonly sink: Sink<MediaEvent>;
}

/** One stay in one room, from the first device to the last goodbye. */
export class Stay {
  /** One's own camera, microphone and screen. */
  readonly own: OwnMedia;
  readonly #options: StayOptions;
  readonly #life = new AbortController();
  readonly #line: Line;
  readonly #room: RoomLine;
  readonly #people: People;
  readonly #pictures: RemotePictures;
  readonly #meters: Meters;
  readonly #playback = new Playback(blocked => {
    this.#tell({type: 'playbackBlocked', blocked});
  });
  #stopBegin: Stop = () => undefined;
  #stopLostWatch: Stop | undefined;
  #isPublished = false;
  #closed: Promise<void> | undefined;

  /** Nothing is opened or sent yet. */
  constructor(options: StayOptions) {
    const {trtc, params, clock, devices, preferences, views} = options;
    const line = new Line(trtc, this.#life.signal, clock);
    this.#options = options;
    this.#line = line;
    this.#room = new RoomLine(line, clock);
    const isPublished = (): boolean => this.#isPublished;
    const lost = (changed: Partial<SelfMedia>): void => {
      this.#tell({type: 'selfMedia', changed});
    };
    const replaced = (device: DeviceInfo): void => {
      this.#tell({type: 'deviceReplaced', device});
    };
    this.own = new OwnMedia({line, devices, preferences, isPublished, lost, replaced}, views, params.selfId);
    this.#people = new People(clock, {
      tell: event => {
        if (event.type === 'userLeft') this.#meters.forget(event.userId);
        this.#tell(event);
        this.#sendSmallToMany();
      },
      streamChanged: userId => {
        this.#pictures.refresh(userId);
      },
    });
    this.#pictures = new RemotePictures({
      line,
      views,
      streamOf: userId => this.#people.streamOf(userId),
      failed: cause => {
        this.#warn(cause);
      },
    });
    this.#meters = new Meters({
      line,
      clock,
      selfId: params.selfId,
      isSpeaking: () => this.own.microphone.isOpen,
      others: () => this.#people.audible,
      tell: event => {
        this.#tell(event);
      },
    });
    views.listener = this;
    this.#listen();
  }

  /** Whether the stay is over. */
  get isClosed(): boolean {
    return this.#life.signal.aborted;
  }

  /** Opens the devices and waits until it is `ready`, then enters. Rejects with the error of a device or the service. */
  async open(ready: Promise<void> = Promise.resolve()): Promise<void> {
    const {params, clock, preferences, devices} = this.#options;
    await until(this.#life.signal, Promise.all([ready, this.own.open(params)]));
    if (preferences.speakerId !== '') devices.speakOn(preferences.speakerId).catch(() => undefined);
    const {credentials, telemetry} = this.#options;
    await this.#room.enter(credentials(), params, telemetry);
    this.#meters.start();
    // Who is there already may be known before this: nobody hears of it before the room is entered.
    this.#stopBegin = clock.setTimeout(() => {
      this.#people.begin();
    }, 0);
  }

  /** Sends from now on. Rejects with the service's error. */
  async publish(): Promise<void> {
    this.#isPublished = true;
    await this.own.publish();
  }

  /** Plays what the browser had refused to play. */
  async resumePlayback(): Promise<void> {
    await this.#line.ask('resumePlayback', () => this.#playback.resume());
  }

  /** A view was set or taken away, or is to be filled in another way. */
  viewChanged(userId: string): void {
    if (userId !== this.#options.params.selfId) {
      this.#pictures.refresh(userId);
      return;
    }
    this.own.viewChanged().catch((cause: unknown) => {
      this.#warn(cause);
    });
  }

  /** Leaves and lets go of everything; nothing is reported any more. Resolves within 3 s, never rejects. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const {views} = this.#options;
    this.#life.abort();
    this.#stopBegin();
    this.#stopLostWatch?.();
    this.#people.close();
    this.#line.trtc.off('*');
    if (views.listener === this) views.listener = undefined;
    views.clear();
    // First the room: otherwise others would see sound and picture go before the person.
    const left = this.#room.leave();
    const released = this.own.release();
    await left;
    // A permission prompt may be open for long: nobody waits for it.
    void released.finally(() => {
      this.#room.hangUp();
    });
  }

  #listen(): void {
    const {trtc} = this.#line;
    listenToPeople(trtc, this.#people);
    listen(trtc, 'connection-state-changed', ({state}) => {
      this.#lineChanged(state !== 'CONNECTED');
    });
    listen(trtc, 'autoplay-failed', ({resume}) => {
      if (typeof resume === 'function') this.#playback.refused(resume);
    });
    listen(trtc, 'screen-share-stopped', () => {
      if (this.own.screen.stopped()) this.#tell({type: 'selfMedia', changed: {screen: false}});
    });
    listen(trtc, 'device-changed', ({type, action, device}) => {
      if (action === 'remove') void this.#replaceLost(type, device.deviceId);
    });
    listen(trtc, 'kicked-out', ({reason}) => {
      this.#room.expelled();
      this.#fail(expelled(reason));
    });
    listen(trtc, 'error', cause => {
      this.#onError(cause);
    });
  }

  #lineChanged(isLost: boolean): void {
    if (!this.#room.isInside) return;
    this.#people.lineChanged(isLost);
    if (!isLost) {
      this.#stopLostWatch?.();
      this.#stopLostWatch = undefined;
      return;
    }
    this.#stopLostWatch ??= this.#options.clock.setTimeout(() => {
      this.#fail(trtcError({code: TRTC_CODES.operation, extraCode: TRTC_EXTRA_CODES.rejoinFailed}));
    }, LOST_TIME);
  }

  async #replaceLost(kind: string, deviceId: string): Promise<void> {
    if (kind !== 'camera' && kind !== 'microphone') return;
    try {
      if (await this.own[kind].replaceLost(deviceId)) return;
      this.#lose(kind);
    } catch (cause) {
      this.#warn(cause);
    }
  }

  #lose(kind: 'camera' | 'microphone', cause?: unknown): void {
    const changed: Partial<SelfMedia> = kind === 'camera' ? {camera: false} : {microphone: false};
    this.#tell({type: 'selfMedia', changed});
    this.#warn(deviceLost(kind, cause));
  }

  /** Most errors leave the room standing; these of the service do not. */
  #onError(cause: unknown): void {
    const {code, extraCode} = readFailure(cause);
    if (code === TRTC_CODES.aborted) return;
    const isFatal = code === TRTC_CODES.server || extraCode === TRTC_EXTRA_CODES.rejoinFailed;
    if (isFatal && this.#room.isInside) this.#fail(trtcError(cause));
    else if (extraCode === TRTC_EXTRA_CODES.cameraLost) void this.#abandon('camera', cause);
    else if (extraCode === TRTC_EXTRA_CODES.microphoneLost) void this.#abandon('microphone', cause);
    else this.#warn(cause);
  }

  /** The SDK has given up a device. */
  async #abandon(kind: 'camera' | 'microphone', cause: unknown): Promise<void> {
    const wasOpen = this.own[kind].isOpen;
    await this.own[kind].abandon().catch(() => undefined);
    if (wasOpen) this.#lose(kind, cause);
  }

  /** Between two nobody fetches the small picture, and making it is work for this machine. */
  #sendSmallToMany(): void {
    // Who cannot send it goes on with the large one alone: no news.
    this.own.camera.sendSmall(this.#people.count > 1).catch(() => undefined);
  }

  #tell(event: MediaEvent): void {
    if (!this.isClosed) this.#options.sink(event);
  }

  #warn(cause: unknown): void {
    // What fails because the stay is over is no news.
    if (!this.isClosed) this.#tell({type: 'warning', error: trtcError(cause)});
  }

  #fail(error: TUICallError): void {
    if (this.isClosed) return;
    void this.close();
    this.#options.sink({type: 'failed', error});
  }
}
