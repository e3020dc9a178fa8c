import {FakeRtcError, type FakeTrack} from './fake-trtc-machine.js';

/** What a fake source is told to do. */
export interface SourceConfig {
  readonly publish?: boolean;
  readonly mute?: boolean;
  readonly view?: unknown;
  readonly option?: object;
}

/** How a source differs from the others. */
export interface SourceKind {
  /** Opens the device that the option names. */
  readonly open: (option: object) => Promise<FakeTrack>;
  /** Whether an option asks for another device. */
  readonly asksForDevice: (option: object) => boolean;
  /** The SDK's camera update takes a missing `publish` for `true`. */
  readonly publishesOnUpdate: boolean;
  /** Something that others can hear or see may have changed. */
  readonly changed: () => void;
}

/** One of the camera, the microphone and the screen inside a fake line, with the SDK's misbehaviour. */
export class FakeSource {
  track: FakeTrack | undefined;
  isPublished = false;
  isMuted = false;
  /** The options of the last successful start and every update since. */
  option: object = {};
  readonly video = document.createElement('video');
  readonly #kind: SourceKind;
  #starting: Promise<void> | undefined;
  #isStarted = false;

  constructor(kind: SourceKind) {
    this.#kind = kind;
  }

  /** Whether others can hear or see it. */
  get isAvailable(): boolean {
    return this.#isStarted && this.isPublished && !this.isMuted;
  }

  get isStarted(): boolean {
    return this.#isStarted;
  }

  async start(config: SourceConfig): Promise<void> {
    await Promise.resolve();
    if (this.#starting ?? this.#isStarted) throw new FakeRtcError(5998, undefined, 'already started');
    checkView(config.view);
    const starting = this.#open(config);
    this.#starting = starting.catch(() => undefined);
    try {
      await starting;
    } finally {
      this.#starting = undefined;
    }
  }

  async update(config: SourceConfig): Promise<void> {
    await Promise.resolve();
    await this.#starting;
    if (!this.#isStarted) throw new FakeRtcError(5998, undefined, 'not started');
    checkView(config.view);
    const {option = {}} = config;
    if (this.#kind.asksForDevice(option)) await this.#switch(option);
    this.option = {...this.option, ...option};
    this.isPublished = config.publish ?? (this.#kind.publishesOnUpdate || this.isPublished);
    this.isMuted = config.mute ?? this.isMuted;
    this.#show(config.view);
    this.#kind.changed();
  }

  async stop(): Promise<void> {
    await Promise.resolve();
    const wasStarting = this.#starting !== undefined;
    await this.#starting;
    // Stopped while it starts, the SDK forgets the track and leaves the device open.
    if (!wasStarting) this.track?.stop();
    this.end();
  }

  /** The source has ended by itself. */
  end(): void {
    this.track = undefined;
    this.#isStarted = false;
    this.isPublished = false;
    this.isMuted = false;
    this.video.remove();
    this.#kind.changed();
  }

  async #open(config: SourceConfig): Promise<void> {
    const {option = {}, publish = true, mute = false} = config;
    this.track = await this.#kind.open(option);
    this.option = option;
    this.#isStarted = true;
    this.isPublished = publish;
    this.isMuted = mute;
    this.#show(config.view);
    this.#kind.changed();
  }

  /** The old device is closed before the new one is opened, and does not come back when that fails. */
  async #switch(option: object): Promise<void> {
    this.track?.stop();
    this.track = await this.#kind.open(option);
  }

  #show(view: unknown): void {
    if (view instanceof HTMLElement) view.append(this.video);
  }
}

/** The SDK takes elements; ids are looked up in the document, where no shadow root's elements are found. */
export function checkView(view: unknown): void {
  if (view === undefined || view === null || view instanceof HTMLElement) return;
  throw new FakeRtcError(5000, typeof view === 'string' ? 5009 : 5002, 'the view is no element');
}
