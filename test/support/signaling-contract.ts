import type {SignalingWorld} from './signaling-clients.js';
import {describeGroups} from './signaling-group-rules.js';
import {describeRaces} from './signaling-race-rules.js';
import {describeOneToOne, describeTime} from './signaling-ring-rules.js';
import {describeRunningCalls} from './signaling-running-call-rules.js';
import {describeSession, describeTheRest} from './signaling-session-rules.js';

/** Holds a Signaling adapter to the promises of the port. */
export function describeSignalingContract(
  name: string,
  makeWorld: () => SignalingWorld | Promise<SignalingWorld>,
  {tellsRunningCalls = false}: {readonly tellsRunningCalls?: boolean} = {},
): void {
  describe(`${name} keeps the promises of the Signaling port`, () => {
    let world: SignalingWorld;
    beforeEach(async () => {
      world = await makeWorld();
    });
    afterEach(async () => {
      await world.dispose();
    });
    describeOneToOne(() => world);
    describeTime(() => world);
    describeRaces(() => world);
    describeGroups(() => world);
    describeSession(() => world);
    describeTheRest(() => world);
    if (tellsRunningCalls) describeRunningCalls(() => world);
  });
}
