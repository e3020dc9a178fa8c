import type {Backend, Clock, Media, Signaling} from '../engine/index.js';
import {FakeMedia, FakeRooms, type DrawPicture} from './fake-media.js';
import {FakeSignaling} from './fake-signaling.js';
import type {Travel} from './lane.js';
import {Switchboard} from './switchboard.js';

/** What a fake world is like. */
export interface FakeWorldOptions {
  /** How long each piece of news takes, anew for each; what one person gets or sends keeps its order. */
  readonly travel?: Travel;
  /** Whether volumes and network quality are reported. Default true. */
  readonly hasMeters?: boolean;
  /** Draws what a view shows of somebody, for a page to look at. Default: an empty `<video>`. */
  readonly picture?: DrawPicture;
}

/**
 * A world of telephones in memory: everyone who uses the same world can call each other. No browser feature is
 * touched, so it runs anywhere and as fast as the test's clock.
 */
export class FakeWorld {
  /** Where rings and answers meet. */
  readonly switchboard: Switchboard;
  /** Where pictures and sound meet. */
  readonly rooms: FakeRooms;

  constructor({travel, hasMeters, picture}: FakeWorldOptions = {}) {
    this.switchboard = new Switchboard(travel);
    this.rooms = new FakeRooms(travel, hasMeters, picture);
  }

  /** A backend for one engine in this world. */
  backend(): FakeBackend {
    return new FakeBackend(this);
  }
}

/** A backend whose adapters a test can reach into. */
export class FakeBackend implements Backend {
  readonly name = 'fake';
  /** The adapter of the present login, once there is one. */
  signaling: FakeSignaling | undefined;
  /** The media adapter, once it has been asked for. */
  media: FakeMedia | undefined;
  /** Set to make the next media adapter fail to load. */
  mediaError: Error | undefined;
  readonly #world: FakeWorld;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  createSignaling(clock: Clock): Promise<Signaling> {
    this.signaling = new FakeSignaling(this.#world.switchboard, clock);
    return Promise.resolve(this.signaling);
  }

  createMedia(clock: Clock): Promise<Media> {
    const error = this.mediaError;
    this.mediaError = undefined;
    if (error) return Promise.reject(error);
    this.media ??= new FakeMedia(this.#world.rooms, clock);
    return Promise.resolve(this.media);
  }
}
