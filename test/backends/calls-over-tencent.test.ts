import {tencentBackend} from '../../src/backends/tencent.js';
import type {Backend, Clock, Identity, InitParams, Media, Signaling} from '../../src/engine/index.js';
import type {ChatSdk} from '../../src/signaling/tencent/chat-sdk.js';
import {ManualClock} from '../../src/testing/index.js';
import {describeCallContract, type CallWorld} from '../support/call-contract.js';
import {FakeChatPage} from '../support/fake-chat-page.js';
import {FakeChatService} from '../support/fake-chat-service.js';
import {FakeTrtcHub} from '../support/fake-trtc-hub.js';
import type {FakeTrtcMachine} from '../support/fake-trtc-machine.js';
import {describeGroupCallContract} from '../support/group-call-contract.js';
import {Party} from '../support/parties.js';

/** A backend whose code has come before time goes on: it is loaded in real time, and everything else is in manual time. */
class PunctualBackend implements Backend {
  readonly name = 'tencent';
  readonly #backend: Backend;
  readonly #coming = new Set<Promise<unknown>>();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** Resolves when nothing is being loaded. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#coming);
  }

  createSignaling(clock: Clock): Promise<Signaling> {
    return this.#watch(this.#backend.createSignaling(clock));
  }

  createMedia(clock: Clock, identity: () => Identity): Promise<Media> {
    return this.#watch(this.#backend.createMedia(clock, identity));
  }

  #watch<Part>(part: Promise<Part>): Promise<Part> {
    this.#coming.add(part);
    return part;
  }
}

/** Somebody with what the backend needs to know of them. */
class Customer extends Party {
  override init(params: Partial<InitParams> = {}): Promise<void> {
    return super.init({sdkAppId: 1_400_000_001, userSig: 'a good UserSig', ...params});
  }
}

/** Whole engines over both fakes of Tencent's services, in manual time. */
function callWorld(): CallWorld {
  const backends: PunctualBackend[] = [];
  const settle = async (): Promise<void> => {
    // What has come may ask for more.
    for (let turn = 0; turn < 2; turn++) {
      await service.network.settle();
      await Promise.all(backends.map(backend => backend.settle()));
    }
    await service.network.settle();
  };
  const clock = new ManualClock(1_700_000_000_000, settle);
  const service: FakeChatService = new FakeChatService(clock);
  // Signals and pictures travel apart; the table has them come in one order, as they mostly do.
  const hub = new FakeTrtcHub(clock, () => service.network.settle());
  const machines = new Map<Party, FakeTrtcMachine>();
  const pages = new Map<Party, FakeChatPage>();
  const machineOf = (party: Party): FakeTrtcMachine => {
    const machine = machines.get(party);
    if (!machine) throw new Error('No such party.');
    return machine;
  };
  return {
    party(userId) {
      const machine = hub.machine();
      const page = new FakeChatPage(service);
      const backend = new PunctualBackend(
        tencentBackend({loadChat: () => Promise.resolve(page), loadTrtc: () => Promise.resolve(machine)}),
      );
      backends.push(backend);
      const party = new Customer(userId, backend, clock);
      machines.set(party, machine);
      pages.set(party, page);
      return party;
    },
    advance: ms => clock.advance(ms),
    failDevices(party) {
      machineOf(party).break('camera', 'missing');
      return Promise.resolve();
    },
    vanish(party) {
      machineOf(party).last.vanish();
      void (pages.get(party)?.chat.api as ChatSdk).logout();
    },
    async dispose() {
      const done = Promise.all([...machines.keys()].map(party => party.engine.unInit()));
      await clock.advance(20_000);
      await done;
      service.network.close();
    },
  };
}

describeCallContract('tencentBackend', () => Promise.resolve(callWorld()));
describeGroupCallContract('tencentBackend', () => Promise.resolve(callWorld()));
