import {assert} from '@open-wc/testing';
import {TUICallError} from '../../../src/engine/errors.js';
import {invitationTo, refusal, signalsOf} from '../../support/signaling-clients.js';
import {FakeChatPage} from '../../support/fake-chat-page.js';
import {isChatError, tencentIdentity, TencentWorld} from './tencent-world.js';

const alice = tencentIdentity('alice');

describe('TencentSignaling: what the service says by itself', () => {
  let world: TencentWorld;
  beforeEach(() => {
    world = new TencentWorld();
  });
  afterEach(() => world.dispose());

  describe('the end of a session', () => {
    for (const type of ['multipleAccount', 'multipleDevice', 'REST_API_Kick', 'something new']) {
      it(`reports ${type} as kicked, once, and nothing after it; a new login works`, async () => {
        const client = await world.signaling('alice');
        const {page, port, chat} = client;
        chat.kick(type);
        chat.events.emit('kickedOut', {type});
        await world.advance(0);
        assert.deepEqual(signalsOf(client), [{type: 'kickedOffline'}]);
        assert.strictEqual((await refusal(port.ring(invitationTo(['bob'])).sent)).code, -1201);
        await port.disconnect();
        assert.isTrue(chat.isDestroyed);
        assert.notInclude(chat.called, 'logout');
        await port.connect(alice, () => undefined);
        assert.strictEqual(page.chat.user, 'alice');
      });
    }

    it('hears rings again after a kick, once each, on the page\u2019s own instance too', async () => {
      const page = new FakeChatPage(world.service);
      const chat = page.create({SDKAppID: 1});
      const made = world.page({chat});
      await made.connect(alice);
      page.chat.kick('multipleAccount');
      await world.advance(0);
      await made.port.disconnect();
      await made.connect(alice);
      const bob = await world.signaling('bob');
      await bob.port.ring(invitationTo(['alice'])).sent;
      await world.advance(0);
      assert.deepEqual(
        made.events.map(({type}) => type).filter(type => type !== 'profile'),
        ['kickedOffline', 'invited'],
      );
    });

    it('reports an expired UserSig', async () => {
      const client = await world.signaling('alice');
      const {chat} = client;
      chat.kick('userSigExpired');
      await world.advance(0);
      assert.deepEqual(signalsOf(client), [{type: 'userSigExpired'}]);
    });

    it('lets a renewed login begin at once, on an instance of its own', async () => {
      const {page, chat, port} = await world.signaling('alice');
      const heard: string[] = [];
      const renewed = world.page({loadChat: () => Promise.resolve(page)});
      chat.kick('userSigExpired');
      const connected = renewed.port.connect(alice, ({type}) => heard.push(type));
      await port.disconnect();
      await connected;
      assert.isTrue(chat.isDestroyed);
      assert.notStrictEqual(page.chat, chat);
      assert.isFalse(page.chat.isDestroyed);
      const bob = await world.signaling('bob');
      await bob.port.ring(invitationTo(['alice'])).sent;
      await world.advance(0);
      assert.include(heard, 'invited');
    });

    it('takes a kick during the login for a failed login', async () => {
      const made = world.page();
      made.page.onCreate = chat => {
        chat.faults.neverReady = true;
      };
      const refused = refusal(made.connect(alice));
      await world.service.network.settle();
      made.page.chat.kick('userSigExpired');
      const error = await refused;
      assert.strictEqual(error.code, 70001);
      assert.lengthOf(made.events, 0);
    });
  });

  describe('errors that the SDK announces', () => {
    it('reports one of its own, with a text', async () => {
      const client = await world.signaling('alice');
      const {chat} = client;
      chat.events.emit('error', Object.assign(new Error(''), {code: 2105}));
      await world.advance(2000);
      const [event, second] = signalsOf(client);
      assert.isUndefined(second);
      assert.strictEqual(event?.type, 'failed');
      if (event?.type !== 'failed') return;
      assert.instanceOf(event.error, TUICallError);
      isChatError(event.error, 2105);
      assert.include(event.error.message, '2105');
    });

    it('does not report one that a promise has told already, whichever comes first', async () => {
      const {port, events, chat} = await world.signaling('alice');
      const [before] = [chat.events];
      chat.faults.next.set('inviteSync', 20007);
      const {sent} = port.ring(invitationTo(['bob']));
      assert.strictEqual((await refusal(sent)).code, 20007);
      before.emit('error', Object.assign(new Error(''), {code: 20007}));
      await world.advance(5000);
      assert.deepEqual(
        events.filter(({type}) => type === 'failed'),
        [],
      );
    });

    it('passes over events without an error in them, and drops of the connection', async () => {
      const client = await world.signaling('alice');
      const {chat} = client;
      for (const data of [undefined, null, 7, {}, {code: 'x'}]) chat.events.emit('error', data);
      chat.events.emit('netStateChange', {state: 'disconnected'});
      await world.advance(5000);
      assert.lengthOf(signalsOf(client), 0);
    });
  });
});
