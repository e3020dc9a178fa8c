import {assert} from '@open-wc/testing';
import {checkUserSig} from '../../../src/signaling/local/user-sig.js';
import {
  endingsOf,
  identityOf,
  invitationTo,
  refusal,
  ringsAt,
  signalsOf,
} from '../../support/signaling-clients.js';
import {LocalWorld} from './local-world.js';

const APP = 1_400_000_001;
const ISSUED = 1_700_000_000;
const NOW = ISSUED * 1000;

/** Packs anything as a UserSig is packed. */
async function pack(content: unknown): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');
}

function contentFor(userId: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    'TLS.ver': '2.0',
    'TLS.identifier': userId,
    'TLS.sdkappid': APP,
    'TLS.time': ISSUED,
    'TLS.expire': 86_400,
    'TLS.sig': 'bm90IGNoZWNrZWQ=',
    ...more,
  };
}

describe('a UserSig', () => {
  it('tells when it expires', async () => {
    const sig = await pack(contentFor('bob'));
    assert.strictEqual(await checkUserSig(sig, {userId: 'bob', sdkAppId: APP}, NOW), NOW + 86_400_000);
    assert.strictEqual(await checkUserSig(sig, {userId: 'bob'}, NOW), NOW + 86_400_000);
  });

  it('may hold its numbers as texts', async () => {
    const sig = await pack(contentFor('bob', {'TLS.time': String(ISSUED), 'TLS.expire': '60'}));
    assert.strictEqual(await checkUserSig(sig, {userId: 'bob'}, NOW), NOW + 60_000);
  });

  it('reads every character of its base64 variant', async () => {
    // Some nickname-like padding makes all of + / = turn up in plain base64 sooner or later.
    const sigs = await Promise.all(
      Array.from({length: 40}, (_, index) =>
        pack(contentFor('bob', {pad: 'x'.repeat(index) + String(index ** 7)})),
      ),
    );
    for (const character of '*-_')
      assert.isTrue(
        sigs.some(sig => sig.includes(character)),
        character,
      );
    for (const sig of sigs) assert.isNumber(await checkUserSig(sig, {userId: 'bob'}, NOW));
  });

  const MALFORMED: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['empty', () => ''],
    ['no base64', () => 'not a sig!'],
    ['not deflated', () => btoa('{"TLS.identifier":"bob"}')],
    ['no JSON', () => pack('surprise')],
    ['no object', () => pack(null)],
    ['without a user', () => pack(contentFor('bob', {'TLS.identifier': undefined}))],
    ['without a signature', () => pack(contentFor('bob', {'TLS.sig': ''}))],
    ['with a word for a time', () => pack(contentFor('bob', {'TLS.time': 'yesterday'}))],
    ['cut short', async () => (await pack(contentFor('bob'))).slice(0, 60)],
    ['endless', () => 'A'.repeat(5000)],
  ];
  for (const [what, make] of MALFORMED) {
    it(`is refused with 70003 when it is ${what}`, async () => {
      const error = await refusal(checkUserSig(await make(), {userId: 'bob'}, NOW));
      assert.strictEqual(error.code, 70003);
      assert.strictEqual(error.source, 'chat');
      assert.isDefined(error.cause);
    });
  }

  it('is refused with 70013 when it is for another user', async () => {
    const error = await refusal(checkUserSig(await pack(contentFor('bob')), {userId: 'alice'}, NOW));
    assert.strictEqual(error.code, 70013);
    assert.include(error.message, 'alice');
  });

  it('is refused with 70014 when it is for another application', async () => {
    const sig = await pack(contentFor('bob'));
    assert.strictEqual((await refusal(checkUserSig(sig, {userId: 'bob', sdkAppId: 1}, NOW))).code, 70014);
  });

  it('is refused with 70001 from the moment it expires', async () => {
    const sig = await pack(contentFor('bob'));
    const end = NOW + 86_400_000;
    assert.strictEqual(await checkUserSig(sig, {userId: 'bob'}, end - 1), end);
    assert.strictEqual((await refusal(checkUserSig(sig, {userId: 'bob'}, end))).code, 70001);
  });

  it('is taken unread where the browser cannot unpack it', async () => {
    const original = globalThis.DecompressionStream;
    Reflect.deleteProperty(globalThis, 'DecompressionStream');
    try {
      assert.isUndefined(await checkUserSig('whatever', {userId: 'bob'}, NOW));
    } finally {
      globalThis.DecompressionStream = original;
    }
  });
});

describe('LocalSignaling with a UserSig', () => {
  let world: LocalWorld;
  beforeEach(() => {
    world = new LocalWorld();
  });
  afterEach(() => world.dispose());

  it('logs in with a good one', async () => {
    const bob = await world.signaling('bob', {userSig: await pack(contentFor('bob')), sdkAppId: APP});
    const alice = await world.signaling('alice');
    await alice.port.ring(invitationTo(['bob'])).sent;
    await world.settle();
    assert.lengthOf(ringsAt(bob), 1);
  });

  it('stays out with a bad one, and disturbs nobody', async () => {
    const bob = await world.signaling('bob');
    await world.advance(1);
    const port = world.port();
    const connecting = port.connect(identityOf('bob', {userSig: 'nonsense'}), () => undefined);
    assert.strictEqual((await refusal(connecting)).code, 70003);
    await world.settle();
    assert.lengthOf(signalsOf(bob), 0);
    assert.strictEqual(world.openChannels.size, 1);
    await world.login(port, identityOf('bob', {userSig: await pack(contentFor('bob'))}));
    await world.settle();
    assert.deepEqual(signalsOf(bob), [{type: 'kickedOffline'}]);
  });

  it('is over when it expires: pending rings are taken back', async () => {
    const alice = await world.signaling('alice');
    const userSig = await pack(contentFor('bob', {'TLS.expire': 100}));
    const bob = await world.signaling('bob', {userSig});
    const {inviteId, sent} = bob.port.ring(invitationTo(['alice'], {timeout: 0}));
    await sent;
    await world.advance(99_000);
    assert.lengthOf([...endingsOf(alice), ...signalsOf(bob)], 0);
    await world.advance(1000);
    assert.deepEqual(signalsOf(bob), [{type: 'userSigExpired'}]);
    assert.deepEqual(endingsOf(alice), [{type: 'cancelled', inviteId}]);
    assert.strictEqual((await refusal(bob.port.ring(invitationTo(['alice'])).sent)).code, -1201);
    assert.strictEqual(world.openChannels.size, 1);
  });

  it('does not expire early, however long it lasts', async () => {
    const days180 = 180 * 86_400;
    const userSig = await pack(contentFor('bob', {'TLS.expire': days180}));
    const bob = await world.signaling('bob', {userSig});
    await world.advance(days180 * 1000 - 1);
    assert.lengthOf(signalsOf(bob), 0);
    await world.advance(1);
    assert.deepEqual(signalsOf(bob), [{type: 'userSigExpired'}]);
  });

  it('logs in again with a new one after it has expired', async () => {
    const bob = await world.signaling('bob', {userSig: await pack(contentFor('bob', {'TLS.expire': 10}))});
    await world.advance(10_000);
    const again = await world.login(bob.port, identityOf('bob', {userSig: await pack(contentFor('bob'))}));
    const alice = await world.signaling('alice');
    await alice.port.ring(invitationTo(['bob'])).sent;
    await world.settle();
    assert.lengthOf(ringsAt(again), 1);
    assert.deepEqual(signalsOf(bob), [{type: 'userSigExpired'}]);
  });
});
