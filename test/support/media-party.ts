import {assert} from '@open-wc/testing';

import {TUICallError} from '../../src/engine/errors.js';
import type {JoinParams, Media, MediaEvent} from '../../src/engine/ports.js';

/** A device that may fail. */
export type TestDevice = 'camera' | 'microphone';
/** How a device fails. */
export type DeviceProblem = 'denied' | 'missing' | 'busy';

/** Where the members of rooms live. */
export interface MediaWorld {
  /** A new adapter. */
  media(): Media | Promise<Media>;
  /** Makes every opening of a device by this adapter fail, until it is called with `undefined`. */
  breakDevice(media: Media, device: TestDevice, problem: DeviceProblem | undefined): void;
  /** Holds back the next opening of devices, as a permission prompt does, until the returned function is called. */
  holdDevices(media: Media): () => void;
  /** How many cameras and microphones this adapter has open: what the lights of the machine would show. */
  openDevices(media: Media): number;
  /** Moves time on by `ms` milliseconds; where time is real it passes by itself. */
  advance(ms: number): Promise<void>;
  /** Lets everything go. */
  dispose(): Promise<void>;
}

/** How long anything may take before a test gives up, in milliseconds of real time. */
const PATIENCE = 20_000;

/** Somebody who may enter a room, with everything that was reported to them in order. */
export class MediaParty {
  readonly userId: string;
  readonly media: Media;
  readonly events: MediaEvent[] = [];
  readonly #world: MediaWorld;

  constructor(userId: string, media: Media, world: MediaWorld) {
    this.userId = userId;
    this.media = media;
    this.#world = world;
  }

  /** Takes note of an event. */
  readonly sink = (event: MediaEvent): void => {
    this.events.push(event);
  };

  /** Enters room 1 for a video call, unless told otherwise. */
  async join(more: Partial<JoinParams> = {}): Promise<void> {
    const usual = {
      roomId: {intRoomId: 1},
      selfId: this.userId,
      mediaType: 'video',
      camera: true,
      microphone: true,
    } as const;
    await this.media.join({...usual, ...more}, this.sink);
  }

  /** Waits until an event that fits has been reported, also if it was before. */
  async hears<Found extends MediaEvent>(fits: (event: MediaEvent) => event is Found): Promise<Found>;
  async hears(fits: (event: MediaEvent) => boolean): Promise<MediaEvent>;
  async hears(fits: (event: MediaEvent) => boolean): Promise<MediaEvent> {
    const complaint = (): string =>
      `${this.userId} heard only: ${this.events.map(({type}) => type).join(', ')}`;
    await waitUntil(this.#world, () => this.events.some(fits), complaint);
    const event = this.events.find(fits);
    if (!event) throw new Error('Unreachable.');
    return event;
  }

  /** Waits until exactly this has happened to others. What comes of one publication may come in any order. */
  async hearsStory(...story: readonly string[]): Promise<void> {
    const told = (): boolean => [...this.story].sort().join() === [...story].sort().join();
    const complaint = (): string =>
      `${this.userId} heard: ${this.story.join(', ')}; expected: ${story.join(', ')}`;
    await waitUntil(this.#world, told, complaint);
    this.tells(...story);
  }

  /** Fails unless exactly this has happened to others, everybody's entering first. */
  tells(...story: readonly string[]): void {
    assert.sameMembers([...this.story], [...story]);
    const entered = new Set<string>();
    for (const event of this.events) {
      if (event.type === 'userEntered') entered.add(event.userId);
      const isOfMember =
        event.type === 'audioAvailable' || event.type === 'videoAvailable' || event.type === 'userLeft';
      if (isOfMember) assert.isTrue(entered.has(event.userId), `${event.type} before userEntered`);
      if (event.type === 'userLeft') entered.delete(event.userId);
    }
  }

  /** What happened to others, in short words; meters and warnings left out. */
  get story(): readonly string[] {
    return this.events.flatMap(event => {
      switch (event.type) {
        case 'userEntered':
          return [`+${event.userId}`];
        case 'userLeft':
          return [`-${event.userId}`];
        case 'audioAvailable':
          return [`${event.userId} ${event.available ? 'speaks' : 'mute'}`];
        case 'videoAvailable':
          return [`${event.userId} ${event.available ? 'shows' : 'hides'}`];
        default:
          return [];
      }
    });
  }
}

/** Waits until something is so; gives up with `complaint`. */
export async function waitUntil(
  world: Pick<MediaWorld, 'advance'>,
  isSo: () => boolean,
  complaint: () => string,
): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > PATIENCE) throw new Error(complaint());
    await world.advance(10);
    await nextTask();
  }
}

/** Lets messages and promises that are under way arrive: a few turns of the event loop. */
export async function settle(world: Pick<MediaWorld, 'advance'>): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await world.advance(5);
    await nextTask();
  }
}

/** The error that a promise rejects with; fails when it resolves or rejects with something else. */
export async function refusal(promise: Promise<unknown>): Promise<TUICallError> {
  const outcome = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  assert.instanceOf(outcome, TUICallError);
  return outcome;
}

function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
