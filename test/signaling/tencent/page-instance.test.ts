import {assert} from '@open-wc/testing';
import {invitationTo, refusal, ringsAt} from '../../support/signaling-clients.js';
import {FakeChatPage} from '../../support/fake-chat-page.js';
import {tencentIdentity, TencentWorld} from './tencent-world.js';

const alice = tencentIdentity('alice');

describe('TencentSignaling', () => {
  let world: TencentWorld;
  beforeEach(() => {
    world = new TencentWorld();
  });
  afterEach(() => world.dispose());

  describe('over an instance of the page', () => {
    async function pageChat(userId: string): Promise<{page: FakeChatPage; chat: unknown; api: typeof apiOf}> {
      const page = new FakeChatPage(world.service);
      const chat = page.create({SDKAppID: 1});
      if (userId !== '') await apiOf(chat, 'login')({userID: userId, userSig: 'sig'});
      await world.advance(0);
      page.chat.called.length = 0;
      return {page, chat, api: apiOf};
    }

    function apiOf(chat: unknown, method: string): (options?: unknown) => Promise<unknown> {
      const found: unknown =
        typeof chat === 'object' && chat !== null ? Reflect.get(chat, method) : undefined;
      assert.isFunction(found);
      return found as (options?: unknown) => Promise<unknown>;
    }

    it('neither logs in nor out when it is logged in as the same user', async () => {
      const {page, chat} = await pageChat('alice');
      const made = world.page({chat, loadChat: () => Promise.reject(new Error('not asked for'))});
      await made.connect({userId: 'alice', multiDevice: false, profile: alice.profile});
      const bob = await world.signaling('bob');
      await made.port.ring(invitationTo(['bob'])).sent;
      await world.advance(0);
      assert.lengthOf(ringsAt(bob), 1);
      await made.port.disconnect();
      assert.notIncludeMembers(page.chat.called, ['login', 'logout', 'destroy']);
      assert.strictEqual(page.chat.user, 'alice');
      assert.strictEqual(page.chat.events.size, 0, 'and leaves no listener behind');
    });

    it('logs in when nobody is, and then does not log out', async () => {
      const {page, chat} = await pageChat('');
      const made = world.page({chat});
      await made.connect(alice);
      await made.port.disconnect();
      assert.strictEqual(page.chat.user, 'alice');
      assert.notIncludeMembers(page.chat.called, ['logout', 'destroy']);
    });

    it('refuses an instance of somebody else, and leaves it alone', async () => {
      const {page, chat} = await pageChat('carol');
      const error = await refusal(world.page({chat}).connect(alice));
      assert.strictEqual(error.code, -1203);
      assert.include(error.message, 'carol');
      assert.deepEqual(page.chat.called, []);
      assert.strictEqual(page.chat.events.size, 0);
    });

    it('leaves it alive when the login takes too long', async () => {
      const {page, chat} = await pageChat('');
      page.chat.faults.isOffline = true;
      const refused = refusal(world.page({chat}).connect(alice));
      await world.advance(10_000);
      assert.strictEqual((await refused).code, 2801);
      assert.isFalse(page.chat.isDestroyed);
      const again = refusal(world.page({chat}).connect(alice));
      await world.advance(10_000);
      assert.strictEqual((await again).code, 2025, 'the first login is still pending there');
    });

    it('does not report what fails for the page itself', async () => {
      const {page, chat, api} = await pageChat('alice');
      const made = world.page({chat});
      await made.connect(alice);
      await api(chat, 'login')({userID: '', userSig: ''}).catch(() => undefined);
      page.chat.events.emit('error', Object.assign(new Error(''), {code: 2105}));
      await world.advance(5000);
      assert.notInclude(
        made.events.map(({type}) => type),
        'failed',
      );
    });
  });
});
