import {describeDevices} from './media-device-rules.js';
import type {MediaWorld} from './media-party.js';
import {describeMeeting, describePublishing} from './media-room-rules.js';
import {describeHints, describeMeters, describeViews} from './media-side-rules.js';

/** Holds a Media adapter to the promises of the port. */
export function describeMediaContract(name: string, makeWorld: () => MediaWorld | Promise<MediaWorld>): void {
  describe(`${name} keeps the promises of the Media port`, () => {
    let world: MediaWorld;
    beforeEach(async () => {
      world = await makeWorld();
    });
    afterEach(async () => {
      await world.dispose();
    });
    describeMeeting(() => world);
    describePublishing(() => world);
    describeDevices(() => world);
    describeHints(() => world);
    describeViews(() => world);
    describeMeters(() => world);
  });
}
