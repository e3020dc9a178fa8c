import {assert} from '@open-wc/testing';
import {invitationTo, refusal} from '../../support/signaling-clients.js';
import {FakeChatPage} from '../../support/fake-chat-page.js';
import {isChatError, tencentIdentity, TencentWorld} from './tencent-world.js';

/** Everything that an instance was asked for. */
function calls(page: FakeChatPage): string[] {
  return page.instances.flatMap(({called}) => called);
}

describe('TencentSignaling: login and logout', () => {
  let world: TencentWorld;
  beforeEach(() => {
    world = new TencentWorld();
  });
  afterEach(() => world.dispose());

  const alice = tencentIdentity('alice');

  it('makes no instance before the login, and lets go of it after the logout', async () => {
    const made = world.page();
    assert.lengthOf(made.page.instances, 0);
    await made.connect(alice);
    await made.port.disconnect();
    assert.include(calls(made.page).join(), 'logout,destroy');
    assert.isTrue(made.page.chat.isDestroyed);
    await made.connect(alice);
    assert.lengthOf(made.page.instances, 2, 'a fresh login begins with a fresh instance');
  });

  it('names what is missing', async () => {
    const {port} = world.page({chat: undefined});
    const identity = {...alice};
    for (const [name, broken] of [
      ['sdkAppId', {...identity, sdkAppId: 0}],
      ['userSig', {...identity, userSig: ''}],
      ['userId', {...identity, userId: 'not good'}],
    ] as const) {
      const error = await refusal(port.connect(broken, () => undefined));
      assert.strictEqual(error.code, -1202);
      assert.include(error.message, name);
    }
  });

  it('says so when the SDK cannot be loaded, or is something else', async () => {
    for (const [loaded, code] of [
      [() => Promise.reject(new Error('404')), 2998],
      [() => Promise.resolve({}), 2998],
      [() => Promise.resolve(undefined), 2998],
      [() => Promise.resolve({create: () => ({login: () => undefined})}), -1003],
      [() => Promise.resolve({create: () => null}), -1202],
      [
        () =>
          Promise.resolve({
            create: () => {
              throw new Error('WebSocket is not defined');
            },
          }),
        65535,
      ],
    ] as const) {
      const error = await refusal(world.page({loadChat: loaded}).connect(alice));
      assert.strictEqual(error.code, code);
      assert.isNotEmpty(error.message);
    }
  });

  it('takes a module that has the SDK as its default export', async () => {
    const page = new FakeChatPage(world.service);
    const made = world.page({loadChat: () => Promise.resolve({default: page})});
    await made.connect(alice);
    assert.strictEqual(page.chat.user, 'alice');
  });

  it('gives up on a silent service within 10 seconds, destroys the instance, and the next attempt works', async () => {
    const made = world.page();
    made.page.onCreate = chat => {
      chat.faults.isOffline = made.page.instances.length === 1;
    };
    const refused = refusal(made.connect(alice));
    await world.advance(10_000);
    const error = await refused;
    isChatError(error, 2801);
    assert.isNotEmpty(error.message);
    assert.isTrue(made.page.chat.isDestroyed);
    await made.connect(alice);
    assert.lengthOf(made.page.instances, 2);
    assert.strictEqual(made.page.chat.user, 'alice');
    await world.advance(100_000);
    assert.strictEqual(made.page.chat.user, 'alice', 'the late failure of the first attempt does no harm');
  });

  it('gives up when code never comes, and makes no instance when it comes late', async () => {
    let deliver: (page: FakeChatPage) => void = () => undefined;
    const page = new FakeChatPage(world.service);
    const loadChat = (): Promise<unknown> => new Promise(resolve => (deliver = resolve));
    const made = world.page({loadChat});
    const refused = refusal(made.connect(alice));
    await world.advance(10_000);
    assert.strictEqual((await refused).code, 2801);
    deliver(page);
    await world.advance(0);
    assert.lengthOf(page.instances, 0);
  });

  it('gives up when the SDK never becomes ready', async () => {
    const made = world.page();
    made.page.onCreate = chat => {
      chat.faults.neverReady = true;
    };
    const refused = refusal(made.connect(alice));
    await world.advance(10_000);
    assert.strictEqual((await refused).code, 2801);
  });

  it('settles in 10 seconds even when the SDK cannot be destroyed', async () => {
    const made = world.page();
    made.page.onCreate = chat => {
      for (const method of ['login', 'destroy']) chat.faults.always.set(method, 'hangs');
    };
    const refused = refusal(made.connect(alice));
    await world.advance(10_000);
    assert.strictEqual((await refused).code, 2801);
  });

  for (const code of [70001, 70003, 70013, 2025, 3001, 424242]) {
    it(`passes ${String(code)} of a refused login through, with a text of its own`, async () => {
      world.service.badSigs.set('bad', code);
      const made = world.page();
      const error = await refusal(made.connect({...alice, userSig: 'bad'}));
      isChatError(error, code);
      assert.isAbove(error.message.length, 20);
      assert.lengthOf(made.events, 0, 'nothing is reported beside the rejection');
      await made.connect(alice);
    });
  }

  it('logs somebody else out first: the SDK would keep the old user', async () => {
    const first = world.page();
    await first.connect(alice);
    const second = world.page({loadChat: () => Promise.resolve(first.page)});
    await second.connect(tencentIdentity('bob'));
    assert.lengthOf(first.page.instances, 1);
    assert.strictEqual(first.page.chat.user, 'bob');
  });

  it('refuses a second login, and one that was called off', async () => {
    const made = world.page();
    const first = refusal(made.connect(alice));
    assert.strictEqual((await refusal(made.connect(alice))).code, -1204);
    await made.port.disconnect();
    assert.strictEqual((await first).code, -1201);
    await made.connect(alice);
  });

  it('logs out in bounded time when nothing answers any more', async () => {
    const {port, chat} = await world.signaling('alice');
    await port.ring(invitationTo(['bob'])).sent;
    chat.faults.isOffline = true;
    let isOut = false;
    void port.disconnect().then(() => (isOut = true));
    await world.advance(10_000);
    assert.isTrue(isOut);
    assert.isTrue(chat.isDestroyed);
  });
});
