import type {Stop} from '../../src/engine/ports.js';
import type {
  TrtcAudioConfig,
  TrtcEnterConfig,
  TrtcEvents,
  TrtcInstance,
  TrtcRemoteVideoConfig,
  TrtcScreenConfig,
  TrtcStream,
  TrtcVideoConfig,
} from '../../src/media/trtc/trtc-sdk.js';
import {
  checkRoom,
  NOTHING_AVAILABLE,
  qualityOf,
  roomKeyOf,
  volumesAt,
  type Available,
} from './fake-trtc-hub.js';
import {FakeRtcError, type FakeTrack, type FakeTrtcMachine} from './fake-trtc-machine.js';
import {FakePictures} from './fake-trtc-pictures.js';
import {FakeSource} from './fake-trtc-source.js';

type Listener = (detail: never) => void;

/** One call of a command. */
export interface FakeCall {
  readonly name: string;
  readonly config: unknown;
}

const QUALITY_INTERVAL = 2_000;
const MESSAGES_PER_SECOND = 30;

/** One line to the fake service, with everything that the real SDK does wrong, or otherwise than one expects. */
export class FakeTrtc implements TrtcInstance {
  userId = '';
  roomKey = '';
  state: 'outside' | 'entering' | 'inside' = 'outside';
  isDestroyed = false;
  /** Every command, in order. */
  readonly calls: FakeCall[] = [];
  /** How loud this person is, 0..100. */
  volume = 50;
  /** What the service reports every 2 s. */
  quality = {uplink: 1, downlink: 1};
  readonly camera: FakeSource;
  readonly microphone: FakeSource;
  readonly screen: FakeSource;
  /** The remote pictures that are shown. */
  readonly pictures: FakePictures;
  readonly #machine: FakeTrtcMachine;
  readonly #listeners = new Map<string, Set<Listener>>();
  #available: Available = NOTHING_AVAILABLE;
  #entering: Promise<void> | undefined;
  #breakOff: ((cause: unknown) => void) | undefined;
  #stops: Stop[] = [];
  #stopVolumes: Stop = () => undefined;
  #sentAt: number[] = [];

  constructor(machine: FakeTrtcMachine) {
    this.#machine = machine;
    this.pictures = new FakePictures(this, machine.hub);
    const changed = (): void => {
      this.#announce();
    };
    this.camera = new FakeSource({
      open: option => this.#openCamera(option),
      asksForDevice: option => 'cameraId' in option || 'useFrontCamera' in option,
      publishesOnUpdate: true,
      changed,
    });
    this.microphone = new FakeSource({
      open: option => machine.open('microphone', textOf(option, 'microphoneId')),
      asksForDevice: option => 'microphoneId' in option,
      publishesOnUpdate: false,
      changed,
    });
    this.screen = new FakeSource({
      open: () => machine.open('screen'),
      asksForDevice: () => false,
      publishesOnUpdate: true,
      changed,
    });
  }

  /** What others can hear and see. */
  get available(): Available {
    return this.#available;
  }

  enterRoom(config: TrtcEnterConfig): Promise<void> {
    return this.#command('enterRoom', config, async () => {
      checkRoom(config);
      if (this.#entering) throw new FakeRtcError(5998, undefined, 'already entering');
      if (this.state === 'inside') throw new FakeRtcError(5100, 5104);
      this.userId = config.userId;
      this.roomKey = roomKeyOf(config);
      this.state = 'entering';
      this.#entering = this.#enter();
      try {
        await this.#entering;
      } finally {
        this.#entering = undefined;
      }
    });
  }

  exitRoom(): Promise<void> {
    return this.#command('exitRoom', undefined, async () => {
      await this.#entering?.catch(() => undefined);
      this.#exit(0);
    });
  }

  destroy(): void {
    this.calls.push({name: 'destroy', config: undefined});
    this.isDestroyed = true;
    this.#listeners.clear();
    this.#stopVolumes();
    this.#breakOff?.(new FakeRtcError(5100, undefined, 'client was destroyed'));
    if (this.state !== 'inside') return;
    // The line is broken, and the service notices by and by.
    this.#exit(1);
    throw new FakeRtcError(5100, undefined, 'leave the room before destroying');
  }

  startLocalVideo(config: Partial<TrtcVideoConfig> = {}): Promise<void> {
    return this.#command('startLocalVideo', config, () => this.camera.start(config));
  }

  updateLocalVideo(config: Partial<TrtcVideoConfig>): Promise<void> {
    return this.#command('updateLocalVideo', config, () => this.camera.update(config));
  }

  stopLocalVideo(): Promise<void> {
    return this.#command('stopLocalVideo', undefined, () => this.camera.stop());
  }

  startLocalAudio(config: Partial<TrtcAudioConfig> = {}): Promise<void> {
    return this.#command('startLocalAudio', config, () => this.microphone.start(config));
  }

  updateLocalAudio(config: Partial<TrtcAudioConfig>): Promise<void> {
    return this.#command('updateLocalAudio', config, () => this.microphone.update(config));
  }

  stopLocalAudio(): Promise<void> {
    return this.#command('stopLocalAudio', undefined, () => this.microphone.stop());
  }

  startScreenShare(config: Partial<TrtcScreenConfig> = {}): Promise<void> {
    return this.#command('startScreenShare', config, () => this.screen.start(config));
  }

  updateScreenShare(config: Partial<TrtcScreenConfig>): Promise<void> {
    return this.#command('updateScreenShare', config, () => this.screen.update(config));
  }

  stopScreenShare(): Promise<void> {
    return this.#command('stopScreenShare', undefined, () => this.screen.stop());
  }

  startRemoteVideo(config: TrtcRemoteVideoConfig): Promise<void> {
    return this.#command('startRemoteVideo', config, () => {
      this.pictures.start(config);
    });
  }

  updateRemoteVideo(config: TrtcRemoteVideoConfig): Promise<void> {
    return this.#command('updateRemoteVideo', config, () => {
      this.pictures.update(config);
    });
  }

  stopRemoteVideo(config: {readonly userId: string; readonly streamType: TrtcStream}): Promise<void> {
    return this.#command('stopRemoteVideo', config, () => {
      this.pictures.stop(config.userId, config.streamType);
    });
  }

  enableAudioVolumeEvaluation(interval: number): void {
    this.#stopVolumes();
    this.#stopVolumes = this.#machine.clock.setInterval(() => {
      this.emit('audio-volume', {result: volumesAt(this, this.#machine.hub)});
    }, interval);
  }

  sendCustomMessage(message: {readonly cmdId: number; readonly data: ArrayBuffer}): Promise<void> {
    const now = this.#machine.clock.now();
    this.#sentAt = [...this.#sentAt.filter(at => at > now - 1000), now];
    if (this.#sentAt.length > MESSAGES_PER_SECOND) throw new FakeRtcError(4097);
    return this.#command('sendCustomMessage', message, () => {
      const {cmdId, data} = message;
      if (this.state !== 'inside') throw new FakeRtcError(5100, 5101);
      if (cmdId < 1 || cmdId > 10) throw new FakeRtcError(5000, 5008);
      if (data.byteLength > 1000) throw new FakeRtcError(5000, 5018);
      for (const other of this.#machine.hub.others(this)) {
        other.hear('custom-message', {userId: this.userId, cmdId, data: data.slice(0)});
      }
    });
  }

  getVideoTrack(config?: {readonly streamType: TrtcStream}): FakeTrack | null {
    return (config?.streamType === 'sub' ? this.screen : this.camera).track ?? null;
  }

  getAudioTrack(): FakeTrack | null {
    return this.microphone.track ?? null;
  }

  on<Name extends keyof TrtcEvents>(event: Name, listener: (detail: TrtcEvents[Name]) => void): this {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return this;
  }

  off(_event: '*'): this {
    this.#listeners.clear();
    return this;
  }

  /** Reports something to this page, at once. The detail may be anything: what comes from afar is not typed. */
  emit(event: keyof TrtcEvents, detail: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) {
      // The listeners of an event take the details of that event, or are to bear with what they get.
      (listener as (detail: unknown) => void)(detail);
    }
  }

  /** Reports something from the service, as soon as it has made its way. */
  hear(event: keyof TrtcEvents, detail: Readonly<Record<string, unknown>>): void {
    void this.#machine.hub.travel().then(() => {
      const {userId, streamType} = detail;
      if (event === 'remote-video-unavailable') this.pictures.stop(String(userId), String(streamType));
      this.emit(event, detail);
    });
  }

  /** The service expels this person: the SDK leaves by itself and tells afterwards. */
  expel(reason: string): void {
    this.#exit(2);
    this.emit('kicked-out', {reason});
  }

  /** As if the page had gone: the service notices, nobody is told here. */
  vanish(): void {
    this.#listeners.clear();
    this.#stopVolumes();
    this.#exit(1);
  }

  /** The line is lost, or comes back. */
  setLine(state: 'DISCONNECTED' | 'CONNECTING' | 'CONNECTED'): void {
    this.emit('connection-state-changed', {prevState: '', state, isReconnecting: state === 'CONNECTING'});
  }

  /** The person stops sharing by the browser's own button. */
  stopSharing(): void {
    this.screen.track?.stop();
    this.screen.end();
    this.emit('screen-share-stopped', undefined);
  }

  async #command(name: keyof TrtcInstance, config: unknown, run: () => Promise<void> | void): Promise<void> {
    this.calls.push({name, config});
    await Promise.resolve();
    if (this.#machine.hangs.has(name)) await new Promise(() => undefined);
    if (this.#machine.faults.has(name)) throw this.#machine.faults.get(name);
    await run();
  }

  async #enter(): Promise<void> {
    const fault = this.#machine.enterFault;
    this.#machine.enterFault = undefined;
    try {
      if (fault?.kind === 'reject') throw fault.error;
      if (fault) await this.#hang(fault.isDeaf);
    } catch (cause) {
      this.state = 'outside';
      throw cause;
    }
    this.state = 'inside';
    this.#machine.hub.enter(this);
    this.#stops = [
      this.#machine.clock.setInterval(() => {
        this.emit('network-quality', qualityOf(this));
      }, QUALITY_INTERVAL),
    ];
  }

  /** No answer comes; while the SDK looks for a server it does not even hear that it is broken off. */
  #hang(isDeaf: boolean): Promise<void> {
    return new Promise((_resolve, reject) => {
      if (!isDeaf) this.#breakOff = reject;
    });
  }

  #exit(reason: number): void {
    if (this.state !== 'inside') return;
    this.#machine.hub.exit(this, reason);
    this.state = 'outside';
    for (const stop of this.#stops) stop();
    this.pictures.clear();
  }

  #announce(): void {
    const before = this.#available;
    this.#available = {
      audio: this.microphone.isAvailable,
      main: this.camera.isAvailable,
      small: this.camera.isAvailable && asksForSmall(this.camera.option),
      sub: this.screen.isAvailable,
    };
    this.#machine.hub.announce(this, before);
  }

  #openCamera(option: object): Promise<FakeTrack> {
    const isFront = 'useFrontCamera' in option ? option.useFrontCamera !== false : undefined;
    const facing = isFront === undefined ? undefined : isFront ? 'user' : 'environment';
    return this.#machine.open('camera', textOf(option, 'cameraId'), facing);
  }
}

function asksForSmall(option: object): boolean {
  return 'small' in option && option.small !== undefined && option.small !== false;
}

function textOf(option: object, key: string): string {
  const value: unknown = Reflect.get(option, key);
  return typeof value === 'string' ? value : '';
}
