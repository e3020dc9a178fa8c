import {
  TUICallError,
  type CameraFacing,
  type CameraOptions,
  type Clock,
  type DeviceInfo,
  type DeviceKind,
  type JoinParams,
  type Media,
  type MediaEvent,
  type MediaView,
  type PrepareParams,
  type RoomId,
  type SelfMedia,
  type Sink,
  type Stop,
  type VideoEncoderParams,
  type VideoRenderParams,
} from '../engine/index.js';
import {Lane, type Travel} from './lane.js';

/** Draws somebody's picture: an element that fills the view it is put into. Asked anew for each view. */
export type DrawPicture = (userId: string) => Element;

/** Who is in which fake room. */
export class FakeRooms {
  /** How long news from one member to another takes. */
  readonly travel: Travel | undefined;
  /** Whether members report volumes and network quality; a test that plays hours does without. */
  readonly hasMeters: boolean;
  /** What a view gets; an empty `<video>` when absent. */
  readonly picture: DrawPicture | undefined;
  readonly #rooms = new Map<string, Set<FakeMedia>>();

  /**
   * @param travel how long news takes from one member to another: a microtask unless a test says otherwise.
   * @param hasMeters whether members report volumes and network quality.
   * @param picture what a view gets; an empty `<video>` when absent.
   */
  constructor(travel?: Travel, hasMeters = true, picture?: DrawPicture) {
    this.travel = travel;
    this.hasMeters = hasMeters;
    this.picture = picture;
  }

  /** The members of a room. */
  members(roomId: RoomId): Set<FakeMedia> {
    const key = JSON.stringify(roomId.intRoomId ?? roomId.strRoomId ?? '');
    const members = this.#rooms.get(key) ?? new Set();
    this.#rooms.set(key, members);
    return members;
  }
}

/** The operations that a test can make fail, or hold back until released. */
export type MediaOperation =
  'join' | 'openCamera' | 'openMicrophone' | 'switchDevice' | 'startScreenShare' | 'leave';

const VOLUME_TICK = 300;
const QUALITY_TICK = 2000;
const NOTHING: SelfMedia = {camera: false, microphone: false, screen: false};

/** A Media adapter over rooms in memory, with switchable faults. A view gets a picture where there is a DOM. */
export class FakeMedia implements Media {
  /** One's own id while in a room. */
  userId = '';
  /** What is open: what a camera light would show. */
  open: SelfMedia = NOTHING;
  /** What was prepared while it rang. */
  prepared: PrepareParams | undefined;
  /** Devices that fail whenever they are opened. */
  readonly broken = new Map<'camera' | 'microphone', TUICallError>();
  /** How loud this person is, 0..100. */
  volume = 50;
  /** Devices that `getDevices` lists. */
  devices: readonly DeviceInfo[] = fakeDevices();
  /** Who is shown where. */
  readonly views = new Map<string, MediaView>();
  readonly #rooms: FakeRooms;
  readonly #clock: Clock;
  readonly #faults = new Map<MediaOperation, TUICallError>();
  readonly #gates = new Map<MediaOperation, Promise<void>>();
  readonly #pictures = new Map<string, Element>();
  readonly #inbound: Lane;
  #room: Set<FakeMedia> | undefined;
  #sink: Sink<MediaEvent> | undefined;
  #isPublished = false;
  #visit: object = {};
  #stops: Stop[] = [];

  constructor(rooms: FakeRooms, clock: Clock) {
    this.#rooms = rooms;
    this.#clock = clock;
    this.#inbound = new Lane(rooms.travel);
  }

  /** Makes the next call of an operation reject. */
  failNext(operation: MediaOperation, error: TUICallError): void {
    this.#faults.set(operation, error);
  }

  /** Takes back what was arranged by `failNext` and `holdNext` and has not happened yet. */
  mend(): void {
    this.#faults.clear();
    this.#gates.clear();
  }

  /** Makes the next call of an operation wait, as for the person's permission, until the returned function is called. */
  holdNext(operation: MediaOperation): () => void {
    let release: () => void = () => undefined;
    this.#gates.set(operation, new Promise(resolve => (release = resolve)));
    return () => {
      release();
    };
  }

  /** Whether this person sends. */
  get isPublished(): boolean {
    return this.#isPublished;
  }

  /** Reports an event as if the world had made it happen. */
  emit(event: MediaEvent): void {
    const visit = this.#visit;
    void this.#inbound.pass().then(() => {
      if (visit === this.#visit) this.#sink?.(event);
    });
  }

  /** As if the page had gone: the others see it leave, nobody is told here. */
  vanish(): void {
    this.#visit = {};
    this.#sink = undefined;
    this.#exit();
  }

  async prepare(params: PrepareParams): Promise<void> {
    await Promise.resolve();
    this.prepared = params;
  }

  async join(params: JoinParams, sink: Sink<MediaEvent>): Promise<void> {
    if (this.#room) throw TUICallError.refused('Still in a room: leave it first.');
    const visit = {};
    this.#visit = visit;
    await this.#turn('join');
    if (visit !== this.#visit) throw TUICallError.refused('Left before the room was entered.');
    const {selfId, roomId, camera, microphone} = params;
    this.#open({camera, microphone});
    this.userId = selfId;
    this.open = {camera, microphone, screen: false};
    this.#sink = sink;
    this.#room = this.#rooms.members(roomId);
    for (const other of this.#room) {
      other.emit({type: 'userEntered', userId: selfId});
      this.emit({type: 'userEntered', userId: other.userId});
      if (other.isPublished) other.#tellState(this);
    }
    this.#room.add(this);
    if (!this.#rooms.hasMeters) return;
    this.#stops = [
      this.#clock.setInterval(() => {
        this.#reportVolumes();
      }, VOLUME_TICK),
      this.#clock.setInterval(() => {
        this.#reportQuality();
      }, QUALITY_TICK),
    ];
  }

  async hintFor(userId: string): Promise<string | undefined> {
    await Promise.resolve();
    return this.#room ? `hint for ${userId}` : undefined;
  }

  async publish(): Promise<void> {
    await Promise.resolve();
    if (!this.#room || this.#isPublished) return;
    this.#isPublished = true;
    for (const other of this.#room) if (other !== this) this.#tellState(other);
  }

  async leave(): Promise<void> {
    this.#visit = {};
    this.#sink = undefined;
    this.#exit();
    await this.#turn('leave');
  }

  async openCamera(_options: CameraOptions): Promise<void> {
    await this.#turn('openCamera');
    this.#open({camera: true});
    this.#set({camera: true});
  }

  async closeCamera(): Promise<void> {
    await Promise.resolve();
    this.#set({camera: false});
  }

  async switchCamera(_facing: CameraFacing): Promise<void> {
    await Promise.resolve();
  }

  async openMicrophone(): Promise<void> {
    await this.#turn('openMicrophone');
    this.#open({microphone: true});
    this.#set({microphone: true});
  }

  async closeMicrophone(): Promise<void> {
    await Promise.resolve();
    this.#set({microphone: false});
  }

  async getDevices(kind: DeviceKind): Promise<readonly DeviceInfo[]> {
    await Promise.resolve();
    return this.devices.filter(device => device.kind === kind);
  }

  async switchDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    await this.#turn('switchDevice');
    if (this.devices.some(device => device.kind === kind && device.deviceId === deviceId)) return;
    throw TUICallError.of('ERROR_GET_DEVICE_LIST_FAIL', `There is no ${kind} "${deviceId}".`, 'device');
  }

  async startScreenShare(): Promise<void> {
    await this.#turn('startScreenShare');
    this.#set({screen: true});
  }

  async stopScreenShare(): Promise<void> {
    await Promise.resolve();
    this.#set({screen: false});
  }

  setView(userId: string, view: MediaView | null): void {
    this.#pictures.get(userId)?.remove();
    this.#pictures.delete(userId);
    this.views.delete(userId);
    if (view === null) return;
    this.views.set(userId, view);
    if (typeof HTMLElement === 'undefined' || !(view instanceof HTMLElement)) return;
    const picture = this.#rooms.picture?.(userId) ?? view.ownerDocument.createElement('video');
    view.append(picture);
    this.#pictures.set(userId, picture);
  }

  setRenderParams(_params: VideoRenderParams): void {
    // Nothing is drawn here.
  }

  async setEncoderParams(_params: VideoEncoderParams): Promise<void> {
    await Promise.resolve();
  }

  async resumePlayback(): Promise<void> {
    await Promise.resolve();
    this.emit({type: 'playbackBlocked', blocked: false});
  }

  async destroy(): Promise<void> {
    await this.leave();
  }

  #open(wanted: Partial<SelfMedia>): void {
    for (const device of ['camera', 'microphone'] as const) {
      const error = this.broken.get(device);
      if (wanted[device] && error) throw error;
    }
  }

  #set(change: Partial<SelfMedia>): void {
    if (!this.#room) return;
    const before = this.open;
    this.open = {...before, ...change};
    if (!this.#isPublished) return;
    const {userId} = this;
    for (const other of this.#room) {
      if (other === this) continue;
      if (hasPicture(before) !== hasPicture(this.open)) {
        other.emit({type: 'videoAvailable', userId, available: hasPicture(this.open)});
      }
      if (before.microphone !== this.open.microphone) {
        other.emit({type: 'audioAvailable', userId, available: this.open.microphone});
      }
    }
  }

  #tellState(other: FakeMedia): void {
    const {userId, open} = this;
    if (open.microphone) other.emit({type: 'audioAvailable', userId, available: true});
    if (hasPicture(open)) other.emit({type: 'videoAvailable', userId, available: true});
  }

  #exit(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.prepared = undefined;
    this.open = NOTHING;
    this.#isPublished = false;
    for (const userId of [...this.views.keys()]) this.setView(userId, null);
    const room = this.#room;
    this.#room = undefined;
    if (!room?.delete(this)) return;
    for (const other of room) other.emit({type: 'userLeft', userId: this.userId});
  }

  #reportVolumes(): void {
    const speaking = [...(this.#room ?? [])].filter(member => member.isPublished);
    const volumes = speaking.map(
      member => [member.userId, member.open.microphone ? member.volume : 0] as const,
    );
    this.emit({type: 'volumes', volumes: new Map(volumes)});
  }

  #reportQuality(): void {
    const members = [...(this.#room ?? [])];
    this.emit({type: 'quality', list: members.map(({userId}) => ({userId, quality: 'excellent'}))});
  }

  async #turn(operation: MediaOperation): Promise<void> {
    await Promise.resolve();
    const gate = this.#gates.get(operation);
    this.#gates.delete(operation);
    await gate;
    const fault = this.#faults.get(operation);
    this.#faults.delete(operation);
    if (fault) throw fault;
  }
}

function hasPicture({camera, screen}: SelfMedia): boolean {
  return camera || screen;
}

function fakeDevices(): readonly DeviceInfo[] {
  return [
    {kind: 'camera', deviceId: 'camera-1', label: 'Front camera'},
    {kind: 'microphone', deviceId: 'microphone-1', label: 'Microphone'},
    {kind: 'speaker', deviceId: 'speaker-1', label: 'Speakers'},
    {kind: 'speaker', deviceId: 'speaker-2', label: 'Headphones'},
  ];
}
