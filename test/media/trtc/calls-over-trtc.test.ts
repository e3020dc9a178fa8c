import type {Backend} from '../../../src/engine/index.js';
import {TrtcMedia} from '../../../src/media/trtc/trtc-media.js';
import {FakeSignaling, FakeWorld, ManualClock} from '../../../src/testing/index.js';
import {describeCallContract, type CallWorld} from '../../support/call-contract.js';
import {FakeTrtcHub} from '../../support/fake-trtc-hub.js';
import type {FakeTrtcMachine} from '../../support/fake-trtc-machine.js';
import {describeGroupCallContract} from '../../support/group-call-contract.js';
import {Party} from '../../support/parties.js';

interface Telephone {
  readonly machine: FakeTrtcMachine;
  signaling: FakeSignaling | undefined;
}

/** Whole engines with signaling in memory and media over the fake service, in manual time. */
function callWorld(): CallWorld {
  const {switchboard} = new FakeWorld();
  const clock = new ManualClock();
  const hub = new FakeTrtcHub(clock);
  const telephones = new Map<Party, Telephone>();
  const find = (party: Party): Telephone => {
    const telephone = telephones.get(party);
    if (!telephone) throw new Error('No such party.');
    return telephone;
  };
  return {
    party(userId) {
      const machine = hub.machine();
      const telephone: Telephone = {machine, signaling: undefined};
      const credentials = () => ({sdkAppId: 1_400_000_001, userId, userSig: 'a signature'});
      const backend: Backend = {
        name: 'signaling in memory, media over the fake TRTC service',
        createSignaling() {
          telephone.signaling = new FakeSignaling(switchboard, clock);
          return Promise.resolve(telephone.signaling);
        },
        createMedia: () => Promise.resolve(new TrtcMedia({clock, trtc: machine, credentials})),
      };
      const party = new Party(userId, backend, clock);
      telephones.set(party, telephone);
      return party;
    },
    advance: ms => clock.advance(ms),
    failDevices(party) {
      find(party).machine.break('camera', 'missing');
      return Promise.resolve();
    },
    vanish(party) {
      const {machine, signaling} = find(party);
      signaling?.vanish();
      machine.last.vanish();
    },
    async dispose() {
      for (const party of telephones.keys()) await party.engine.unInit();
    },
  };
}

describeCallContract('TrtcMedia', () => Promise.resolve(callWorld()));
describeGroupCallContract('TrtcMedia', () => Promise.resolve(callWorld()));
