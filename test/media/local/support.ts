import type {Clock, Media} from '../../../src/engine/ports.js';
import {SystemClock} from '../../../src/engine/system-clock.js';
import type {CaptureDevices, LocalMediaEnvironment} from '../../../src/media/local/environment.js';
import {LocalMedia} from '../../../src/media/local/local-media.js';
import {ManualClock} from '../../../src/testing/index.js';
import type {DeviceProblem, MediaWorld, TestDevice} from '../../support/media-party.js';

const ERRORS: Readonly<Record<DeviceProblem, string>> = {
  denied: 'NotAllowedError',
  missing: 'NotFoundError',
  busy: 'NotReadableError',
};

/** The browser's own (fake) devices, that can be broken and held back, and that remember every track. */
export class TestDevices implements CaptureDevices {
  /** Every track that was ever handed out. */
  readonly tracks: MediaStreamTrack[] = [];
  /** What was asked for, in order. */
  readonly requests: MediaStreamConstraints[] = [];
  readonly #problems = new Map<TestDevice, DeviceProblem>();
  #gate: Promise<void> | undefined;

  /** How many tracks are alive. */
  get liveCount(): number {
    return this.tracks.filter(({readyState}) => readyState === 'live').length;
  }

  /** Makes a device fail until it is mended with `undefined`. */
  break(device: TestDevice, problem: DeviceProblem | undefined): void {
    if (problem) this.#problems.set(device, problem);
    else this.#problems.delete(device);
  }

  /** Holds the next request back until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.#gate = new Promise(resolve => (release = resolve));
    return () => {
      release();
    };
  }

  /** The state of the permission as far as a device was denied. */
  readonly permissions: Pick<Permissions, 'query'> = {
    query: ({name}) => {
      const problem = this.#problems.get(name === 'camera' ? 'camera' : 'microphone');
      const status = new EventTarget();
      return Promise.resolve(
        Object.assign(status, {
          name,
          state: problem === 'denied' ? ('denied' as const) : ('granted' as const),
          onchange: null,
        }),
      );
    },
  };

  async getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
    this.requests.push(constraints);
    const gate = this.#gate;
    this.#gate = undefined;
    await gate;
    if (constraints.video) this.#check('camera');
    if (constraints.audio) this.#check('microphone');
    return this.#remember(await navigator.mediaDevices.getUserMedia(constraints));
  }

  async enumerateDevices(): Promise<MediaDeviceInfo[]> {
    const all = await navigator.mediaDevices.enumerateDevices();
    const kinds = {videoinput: 'camera', audioinput: 'microphone', audiooutput: undefined} as const;
    return all.filter(({kind}) => {
      const device = kinds[kind];
      return device === undefined || this.#problems.get(device) !== 'missing';
    });
  }

  /** A broad picture in place of a screen: the browser's own would ask. Like a screen it never runs out of frames. */
  async getDisplayMedia(): Promise<MediaStream> {
    const video = {width: 640, height: 320, resizeMode: 'crop-and-scale'};
    return this.#remember(await navigator.mediaDevices.getUserMedia({video}));
  }

  #check(device: TestDevice): void {
    const problem = this.#problems.get(device);
    if (problem) throw new DOMException(`The ${device} is ${problem}.`, ERRORS[problem]);
  }

  #remember(stream: MediaStream): MediaStream {
    this.tracks.push(...stream.getTracks());
    return stream;
  }
}

/** A world of LocalMedia adapters on one channel, each with devices of its own. */
export class LocalWorld implements MediaWorld {
  readonly channel: string;
  readonly clock: Clock;
  readonly #all = new Map<Media, TestDevices>();

  constructor(clock: Clock = new SystemClock(), channel = `test-${crypto.randomUUID()}`) {
    this.clock = clock;
    this.channel = channel;
  }

  media(environment: Partial<LocalMediaEnvironment> = {}): LocalMedia {
    const devices = new TestDevices();
    const media = new LocalMedia({
      channel: this.channel,
      clock: this.clock,
      environment: {mediaDevices: devices, permissions: devices.permissions, ...environment},
    });
    this.#all.set(media, devices);
    return media;
  }

  /** The devices of an adapter. */
  devices(media: Media): TestDevices {
    const devices = this.#all.get(media);
    if (!devices) throw new Error('Not of this world.');
    return devices;
  }

  breakDevice(media: Media, device: TestDevice, problem: DeviceProblem | undefined): void {
    this.devices(media).break(device, problem);
  }

  holdDevices(media: Media): () => void {
    return this.devices(media).hold();
  }

  openDevices(media: Media): number {
    return this.devices(media).liveCount;
  }

  async advance(ms: number): Promise<void> {
    if (this.clock instanceof ManualClock) await this.clock.advance(ms);
    else await echo();
  }

  async dispose(): Promise<void> {
    for (const media of this.#all.keys()) await media.destroy();
  }
}

/** Manual time in which everything that was sent over channels arrives before time moves on. */
export function manualClock(): ManualClock {
  return new ManualClock(1_700_000_000_000, async () => {
    await echo();
    await echo();
  });
}

/** Waits until a message has made its way over a BroadcastChannel, as those sent before it have. */
export function echo(): Promise<void> {
  return new Promise(resolve => {
    const name = `echo-${crypto.randomUUID()}`;
    const here = new BroadcastChannel(name);
    const there = new BroadcastChannel(name);
    there.onmessage = () => {
      here.close();
      there.close();
      resolve();
    };
    here.postMessage('');
  });
}

/** Waits for something that the browser does in its own time. */
export async function eventually<Value>(
  probe: () => Value | undefined | Promise<Value | undefined>,
  complaint: string,
): Promise<Value> {
  const start = performance.now();
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (performance.now() - start > 8_000) throw new Error(complaint);
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
}

/** Shows a person in a new element inside `host`. */
export function showIn(host: HTMLElement, media: Media, userId: string): HTMLVideoElement {
  const view = document.createElement('div');
  host.append(view);
  media.setView(userId, view);
  const video = view.querySelector('video');
  if (!video) throw new Error('No picture.');
  return video;
}

/** Waits until a picture moves. */
export async function plays(video: HTMLVideoElement): Promise<void> {
  const start = video.currentTime;
  await eventually(
    () => (video.videoWidth > 0 && video.currentTime > start ? true : undefined),
    'The picture does not move.',
  );
}
