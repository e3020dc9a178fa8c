import {assert} from '@open-wc/testing';
import type {TUICallError} from '../../../src/engine/errors.js';
import type {Identity, OutgoingInvitation, SignalingEvent, Sink} from '../../../src/engine/ports.js';
import {
  TencentSignaling,
  type TencentSignalingOptions,
} from '../../../src/signaling/tencent/tencent-signaling.js';
import {ManualClock} from '../../../src/testing/manual-clock.js';
import {FakeChatPage} from '../../support/fake-chat-page.js';
import type {FakeChat} from '../../support/fake-chat.js';
import {FakeChatService} from '../../support/fake-chat-service.js';
import {
  identityOf,
  invitationTo,
  type ClientOptions,
  type SignalingClient,
  type SignalingWorld,
} from '../../support/signaling-clients.js';

const CREDENTIALS = {sdkAppId: 1_400_000_001, userSig: 'a good UserSig'};

/** A client with its page's SDK in reach. */
export interface TencentClient extends SignalingClient {
  readonly port: TencentSignaling;
  readonly page: FakeChatPage;
  /** The SDK's instance. */
  readonly chat: FakeChat;
  readonly warnings: readonly TUICallError[];
}

/** A page before anybody logs in. */
export interface TencentPage {
  readonly port: TencentSignaling;
  readonly page: FakeChatPage;
  readonly events: SignalingEvent[];
  readonly warnings: TUICallError[];
  /** Logs in. */
  connect(identity: Identity): Promise<void>;
}

/** One Chat service, and pages with an SDK of their own, in manual time. */
export class TencentWorld implements SignalingWorld {
  readonly clock = new ManualClock(1_700_000_000_000, () => this.service.network.settle());
  readonly service: FakeChatService = new FakeChatService(this.clock);
  readonly #pages: TencentPage[] = [];
  readonly #onCreate: (chat: FakeChat) => void;

  /** `onCreate` prepares every SDK instance. */
  constructor(onCreate: (chat: FakeChat) => void = () => undefined) {
    this.#onCreate = onCreate;
  }

  /** A page of its own with a port that nobody is logged in to. */
  page(options: Partial<TencentSignalingOptions> = {}): TencentPage {
    const page = new FakeChatPage(this.service);
    page.onCreate = this.#onCreate;
    const events: SignalingEvent[] = [];
    const warnings: TUICallError[] = [];
    const port = new CompletingSignaling({
      clock: this.clock,
      loadChat: () => Promise.resolve(page),
      onWarning: error => warnings.push(error),
      ...options,
    });
    const made: TencentPage = {
      port,
      page,
      events,
      warnings,
      connect: identity => port.connect(identity, event => events.push(event)),
    };
    this.#pages.push(made);
    return made;
  }

  async signaling(userId: string, options: ClientOptions = {}): Promise<TencentClient> {
    const made = this.page();
    if (options.multiDevice) this.service.multiDevice.add(userId);
    await made.connect(tencentIdentity(userId, options));
    await this.advance(0);
    return {...made, userId, chat: made.page.chat};
  }

  advance(ms: number): Promise<void> {
    return this.clock.advance(ms);
  }

  /** Logs everybody out and proves that nothing is left. */
  async dispose(): Promise<void> {
    const done = Promise.all(this.#pages.map(({port}) => port.disconnect()));
    await this.advance(20_000);
    await done;
    for (const {page} of this.#pages) {
      for (const chat of page.instances) assert.strictEqual(chat.events.size, 0, 'no listener is left');
    }
    await this.advance(100_000);
    assert.strictEqual(this.clock.pending, 0, 'no timer is left');
    this.service.network.close();
  }
}

/** Completes identities: the contract suite knows of no application and no UserSig. */
class CompletingSignaling extends TencentSignaling {
  override connect(identity: Identity, sink: Sink<SignalingEvent>): Promise<void> {
    return super.connect({...CREDENTIALS, ...identity}, sink);
  }
}

/** An identity with everything that the Tencent backend needs. */
export function tencentIdentity(userId: string, options: ClientOptions = {}): Identity {
  return identityOf(userId, {...CREDENTIALS, ...options});
}

/** An error of the service, with a text of some use. */
export function isChatError(error: TUICallError, code: number): void {
  assert.strictEqual(error.code, code);
  assert.strictEqual(error.source, 'chat');
  assert.isAbove(error.message.length, 20);
}

/** Alice rings Bob, and it has arrived. */
export async function ringBob(
  world: TencentWorld,
  more: Partial<OutgoingInvitation> = {},
): Promise<{alice: TencentClient; bob: TencentClient; inviteId: string}> {
  const alice = await world.signaling('alice');
  const bob = await world.signaling('bob');
  const {inviteId, sent} = alice.port.ring(invitationTo(['bob'], more));
  await sent;
  await world.advance(0);
  return {alice, bob, inviteId};
}
