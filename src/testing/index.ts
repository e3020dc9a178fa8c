/**
 * Fakes for integrators' own tests: engines that really ring each other, in memory, in the time of the test.
 *
 * @module
 */
export {FakeMedia, FakeRooms, type DrawPicture, type MediaOperation} from './fake-media.js';
export {FakeSignaling, type SignalingOperation} from './fake-signaling.js';
export {FakeBackend, FakeWorld, type FakeWorldOptions} from './fake-world.js';
export {Lane, type Travel} from './lane.js';
export {ManualClock} from './manual-clock.js';
export {Switchboard, type Line, type PendingInvitation} from './switchboard.js';
