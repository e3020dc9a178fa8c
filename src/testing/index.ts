/**
 * Fakes for integrators' own tests: engines that really ring each other, in memory, in the time of the test.
 *
 * @module
 */
export {FakeMedia, FakeRooms, type MediaOperation} from './fake-media.js';
export {FakeSignaling, type SignalingOperation} from './fake-signaling.js';
export {FakeBackend, FakeWorld} from './fake-world.js';
export {ManualClock} from './manual-clock.js';
export {Switchboard, type Line, type PendingInvitation} from './switchboard.js';
