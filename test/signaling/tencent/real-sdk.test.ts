import {assert} from '@open-wc/testing';
import {create} from '../../../src/signaling/tencent/chat-bundle.js';
import {CHAT_METHODS, isChatSdk} from '../../../src/signaling/tencent/chat-sdk.js';
import {TencentSignaling} from '../../../src/signaling/tencent/tencent-signaling.js';
import {ManualClock} from '../../../src/testing/manual-clock.js';
import {invitationTo, refusal} from '../../support/signaling-clients.js';
import {tencentIdentity} from './tencent-world.js';

describe('the real Chat SDK', () => {
  it('has every method that the adapter uses, on an object without a prototype', async () => {
    const chat = create({SDKAppID: 1_400_000_002});
    assert.isTrue(typeof chat === 'object' && chat !== null);
    if (typeof chat !== 'object' || chat === null) return;
    assert.isNull(Object.getPrototypeOf(chat));
    for (const name of CHAT_METHODS) assert.isFunction(Reflect.get(chat, name), name);
    assert.isTrue(isChatSdk(chat));
    assert.strictEqual(create({SDKAppID: 1_400_000_002}), chat, 'there is one instance for each application');
    if (isChatSdk(chat)) await chat.destroy().catch(() => undefined);
    const next = create({SDKAppID: 1_400_000_002});
    assert.notStrictEqual(next, chat, 'and a new one after it is destroyed');
    if (isChatSdk(next)) await next.destroy().catch(() => undefined);
  });

  it('is given up after 10 seconds without a network, and can be tried again', async () => {
    const clock = new ManualClock();
    const port = new TencentSignaling({clock, loadChat: () => Promise.resolve({create})});
    for (let attempt = 0; attempt < 2; attempt++) {
      const refused = refusal(port.connect(tencentIdentity('alice'), () => undefined));
      await clock.advance(10_000);
      const error = await refused;
      assert.strictEqual(error.source, 'chat');
      assert.isNotEmpty(error.message);
    }
    await port.disconnect();
    assert.strictEqual(clock.pending, 0);
  });

  it('gives no id while nobody is logged in, and that is an error like any other', async () => {
    const chat = create({SDKAppID: 1_400_000_003});
    assert.isTrue(isChatSdk(chat));
    if (!isChatSdk(chat)) return;
    const clock = new ManualClock();
    const {ChatRequests} = await import('../../../src/signaling/tencent/chat-requests.js');
    const requests = new ChatRequests(chat, clock, () => undefined);
    const {userId, ...rest} = {userId: 'bob', data: 'x', timeout: invitationTo(['bob']).timeout};
    const {inviteId, sent} = requests.invite({userID: userId, ...rest});
    const error = await refusal(sent);
    assert.strictEqual(inviteId, '');
    assert.strictEqual(error.source, 'chat');
    await clock.advance(2000);
    await chat.destroy().catch(() => undefined);
  });
});
