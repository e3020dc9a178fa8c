import type {Clock, Media} from '../../../src/engine/ports.js';
import {TrtcMedia, type TrtcMediaOptions} from '../../../src/media/trtc/trtc-media.js';
import {ManualClock} from '../../../src/testing/index.js';
import {FakeTrtcHub} from '../../support/fake-trtc-hub.js';
import type {FakeTrtc} from '../../support/fake-trtc.js';
import type {FakeTrtcMachine} from '../../support/fake-trtc-machine.js';
import {FakeViewObservers} from '../../support/fake-view-observers.js';
import {MediaParty, type DeviceProblem, type MediaWorld, type TestDevice} from '../../support/media-party.js';

const NAMES = ['alice', 'bob', 'carol'];

/** A world of TrtcMedia adapters over the fake service, each on a machine of its own, in manual time. */
export class TrtcWorld implements MediaWorld {
  readonly clock: ManualClock;
  readonly hub: FakeTrtcHub;
  /** What everybody sees of the page. */
  readonly sight = new Map<Media, FakeViewObservers>();
  readonly #machines = new Map<Media, FakeTrtcMachine>();

  constructor(clock = new ManualClock()) {
    this.clock = clock;
    this.hub = new FakeTrtcHub(clock);
  }

  /** An adapter; who it is follows from the order: alice, bob, carol, unless told otherwise. */
  media(options: Partial<TrtcMediaOptions> = {}): TrtcMedia {
    const machine = this.hub.machine();
    const userId = NAMES[this.#machines.size % NAMES.length] ?? '';
    const clock: Clock = this.clock;
    const credentials = () => ({sdkAppId: 1_400_000_001, userId, userSig: 'a signature'});
    const observers = new FakeViewObservers();
    const media = new TrtcMedia({clock, trtc: machine, credentials, observers, ...options});
    this.sight.set(media, observers);
    this.#machines.set(media, machine);
    return media;
  }

  /** Somebody with an adapter of their own. */
  party(userId: string, options: Partial<TrtcMediaOptions> = {}): MediaParty {
    const credentials = () => ({sdkAppId: 1_400_000_001, userId, userSig: 'a signature'});
    return new MediaParty(userId, this.media({credentials, ...options}), this);
  }

  /** The machine of an adapter. */
  machine(media: Media): FakeTrtcMachine {
    const machine = this.#machines.get(media);
    if (!machine) throw new Error('Not of this world.');
    return machine;
  }

  /** The line to the service that somebody used last. */
  line({media}: MediaParty): FakeTrtc {
    return this.machine(media).last;
  }

  breakDevice(media: Media, device: TestDevice, problem: DeviceProblem | undefined): void {
    this.machine(media).break(device, problem);
  }

  holdDevices(media: Media): () => void {
    return this.machine(media).hold();
  }

  openDevices(media: Media): number {
    return this.machine(media).openCount;
  }

  async advance(ms: number): Promise<void> {
    await this.clock.advance(ms);
  }

  async dispose(): Promise<void> {
    for (const media of this.#machines.keys()) await media.destroy();
  }
}

/** The codes of the warnings that somebody heard. */
export function warningsOf({events}: MediaParty): readonly number[] {
  return events.flatMap(event => (event.type === 'warning' ? [event.error.code] : []));
}
