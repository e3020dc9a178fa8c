import {FakeMedia, FakeRooms} from '../../../src/testing/index.js';
import type {Backend} from '../../../src/engine/index.js';
import {describeCallContract, type CallWorld} from '../../support/call-contract.js';
import {describeGroupCallContract} from '../../support/group-call-contract.js';
import {Party} from '../../support/parties.js';
import {TencentWorld, type TencentPage} from './tencent-world.js';

interface Telephone {
  readonly media: FakeMedia;
  readonly pages: TencentPage[];
}

/** Whole engines over the fake Chat service, with media in memory, in manual time. */
function callWorld(): CallWorld {
  const chats = new TencentWorld();
  const rooms = new FakeRooms(() => chats.service.network.settle());
  const telephones = new Map<Party, Telephone>();
  return {
    party(userId) {
      const media = new FakeMedia(rooms, chats.clock);
      const pages: TencentPage[] = [];
      const backend: Backend = {
        name: 'signaling over the fake Chat service, media in memory',
        createSignaling() {
          const page = chats.page();
          pages.push(page);
          return Promise.resolve(page.port);
        },
        createMedia: () => Promise.resolve(media),
      };
      const party = new Party(userId, backend, chats.clock);
      telephones.set(party, {media, pages});
      return party;
    },
    advance: ms => chats.advance(ms),
    failDevices(party, error) {
      telephones.get(party)?.media.failNext('join', error);
      return Promise.resolve();
    },
    vanish(party) {
      const telephone = telephones.get(party);
      void telephone?.pages.at(-1)?.port.disconnect();
      telephone?.media.vanish();
    },
    async dispose() {
      const done = Promise.all([...telephones.keys()].map(party => party.engine.unInit()));
      await chats.advance(10_000);
      await done;
      await chats.dispose();
    },
  };
}

describeCallContract('TencentSignaling', () => Promise.resolve(callWorld()));
describeGroupCallContract('TencentSignaling', () => Promise.resolve(callWorld()));
