import type {Backend, Signaling} from '../../../src/engine/index.js';
import {FakeMedia, FakeRooms} from '../../../src/testing/index.js';
import {describeCallContract, type CallWorld} from '../../support/call-contract.js';
import {describeGroupCallContract} from '../../support/group-call-contract.js';
import {Party} from '../../support/parties.js';
import {LocalWorld} from './local-world.js';

interface Telephone {
  readonly party: Party;
  readonly media: FakeMedia;
  signaling: Signaling | undefined;
}

/** Whole engines over real BroadcastChannels, with media in memory, in manual time. */
function callWorld(): CallWorld {
  const local = new LocalWorld();
  // Signals and pictures travel apart; news of pictures must not overtake here, as it does not between real tabs.
  const rooms = new FakeRooms(() => local.settle());
  const telephones = new Map<Party, Telephone>();
  return {
    party(userId) {
      const media = new FakeMedia(rooms, local.clock);
      const backend: Backend = {
        name: 'local signaling, media in memory',
        createSignaling() {
          telephone.signaling = local.port();
          return Promise.resolve(telephone.signaling);
        },
        createMedia: () => Promise.resolve(media),
      };
      const telephone: Telephone = {
        party: new Party(userId, backend, local.clock),
        media,
        signaling: undefined,
      };
      telephones.set(telephone.party, telephone);
      return telephone.party;
    },
    advance: ms => local.advance(ms),
    failDevices(party, error) {
      telephones.get(party)?.media.failNext('join', error);
      return Promise.resolve();
    },
    vanish(party) {
      const telephone = telephones.get(party);
      void telephone?.signaling?.disconnect();
      telephone?.media.vanish();
    },
    async dispose() {
      for (const party of telephones.keys()) await party.engine.unInit();
      await local.dispose();
    },
  };
}

describeCallContract('LocalSignaling', () => Promise.resolve(callWorld()));
describeGroupCallContract('LocalSignaling', () => Promise.resolve(callWorld()));
