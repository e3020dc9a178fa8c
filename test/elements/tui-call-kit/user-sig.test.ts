import {assert} from '@open-wc/testing';
import {TUICallError} from '../../../src/engine/errors.js';
import type {TuiCallKit} from '../../../src/elements/tui-call-kit/tui-call-kit.js';
import {KitWorld, inside, listen, type HeardEvent} from '../kit-world.js';
import {textOf} from '../talk.js';

describe('<tui-call-kit> logs in with a UserSig', () => {
  let world: KitWorld;
  let errors: {readonly heard: HeardEvent[]; readonly stop: () => void};

  beforeEach(() => {
    world = new KitWorld();
    errors = listen(['tui-error']);
  });

  afterEach(async () => {
    errors.stop();
    await world.end();
  });

  function notice(kit: TuiCallKit): string {
    return textOf(inside(kit, '[part=notice]'));
  }

  function codes(): unknown[] {
    return errors.heard.map(({detail}) => (detail as {code: number}).code);
  }

  it('from the attribute, else from the page', async () => {
    const kit = await world.kit({'user-sig': 'attribute'});
    let asked = 0;
    kit.getUserSig = () => Promise.resolve(`page ${++asked}`);
    kit.userId = 'alice';
    await world.settle();
    kit.userSig = '';
    await world.settle();
    assert.deepEqual(
      world.logins.map(({userSig}) => userSig),
      ['attribute', 'page 1'],
    );
  });

  it('asked for only where there is a need', async () => {
    const kit = await world.kit({'user-id': 'alice'});
    kit.getUserSig = () => Promise.resolve('page');
    await world.settle();
    assert.lengthOf(world.logins, 1, 'the login without one went well');
    world.loginError = TUICallError.of('ERROR_USER_SIG_INVALID', 'No UserSig.', 'chat');
    kit.getUserSig = undefined;
    kit.userId = 'bob';
    await world.settle();
    assert.deepEqual(world.online, []);
    for (let turn = 0; turn < 3; turn++) {
      kit.getUserSig = () => Promise.resolve('page');
      await world.settle();
    }
    assert.deepEqual(world.online, ['bob']);
    assert.lengthOf(world.logins, 2, 'another function for the same is no reason');
    assert.equal(world.logins.at(-1)?.userSig, 'page');
  });

  it('that has expired: tells it, asks for another, and a running call goes on', async () => {
    const kit = await world.kit({'user-id': 'alice', 'user-sig': 'old'});
    kit.getUserSig = () => Promise.resolve('new');
    await world.settle();
    const bob = await world.party('bob');
    await bob.engine.call('alice', 'audio');
    await world.settle();
    await kit.accept();
    await world.settle();
    const told = listen(['tui-user-sig-expired', 'tui-call-end']);
    world.deliver({type: 'userSigExpired'});
    await world.settle();
    told.stop();
    assert.deepEqual(
      told.heard.map(({type}) => type),
      ['tui-user-sig-expired'],
    );
    assert.equal(world.logins.at(-1)?.userSig, 'new');
    assert.equal(kit.callState.session, 'ready');
    assert.equal(kit.status, 'connected');
    await kit.hangup();
  });

  it('that has expired, and the page gives none: says so, and takes the next one', async () => {
    const kit = await world.kit({'user-id': 'alice', 'user-sig': 'old'});
    world.deliver({type: 'userSigExpired'});
    await world.settle();
    assert.include(notice(kit), 'Your sign-in has expired.');
    assert.equal(kit.callState.session, 'expired');
    kit.userSig = 'new';
    await world.settle();
    assert.equal(kit.callState.session, 'ready');
    assert.equal(world.logins.at(-1)?.userSig, 'new');
  });

  describe('that has expired before the login', () => {
    const expired = (): TUICallError => TUICallError.of('ERROR_USER_SIG_EXPIRED', 'Expired.', 'chat');

    it('tells it, asks for another, once, and logs in with that', async () => {
      world.loginError = expired();
      let asked = 0;
      const kit = await world.kit();
      kit.getUserSig = () => Promise.resolve(`page ${++asked}`);
      const told = listen(['tui-user-sig-expired']);
      kit.userSig = 'old';
      kit.userId = 'alice';
      await world.settle();
      told.stop();
      assert.lengthOf(told.heard, 1);
      assert.equal(asked, 1);
      assert.equal(world.logins.at(-1)?.userSig, 'page 1');
      assert.deepEqual(world.online, ['alice']);
      assert.equal(notice(kit), '');
    });

    it('says so when the page gives only expired ones, and does not ask for ever', async () => {
      let asked = 0;
      const kit = await world.kit({'user-sig': 'old'});
      kit.getUserSig = () => {
        asked += 1;
        world.loginError = expired();
        return Promise.resolve('as old');
      };
      world.loginError = expired();
      kit.userId = 'alice';
      await world.settle();
      assert.equal(asked, 1);
      assert.deepEqual(world.online, []);
      assert.include(notice(kit), 'Your sign-in has expired.');
    });
  });

  it('changed in a call: only after the call', async () => {
    const kit = await world.kit({'user-id': 'alice', 'user-sig': 'old'});
    const bob = await world.party('bob');
    await bob.engine.call('alice', 'audio');
    await world.settle();
    await kit.accept();
    kit.userSig = 'new';
    await world.settle();
    assert.equal(kit.status, 'connected');
    assert.lengthOf(world.logins, 1);
    await kit.hangup();
    await world.settle();
    assert.equal(world.logins.at(-1)?.userSig, 'new');
    assert.deepEqual(world.online, ['alice', 'bob']);
  });

  const faults: readonly [string, () => Promise<string>][] = [
    ['fails', () => Promise.reject(new Error('The server is down.'))],
    [
      'throws',
      () => {
        throw new Error('A typo.');
      },
    ],
    ['gives no text', () => Promise.resolve(undefined as unknown as string)],
    ['never answers', () => new Promise(() => undefined)],
  ];
  for (const [name, getUserSig] of faults) {
    it(`that the page ${name} to give: an error, no login`, async () => {
      const kit = await world.kit();
      kit.getUserSig = getUserSig;
      kit.userId = 'alice';
      await world.advance(60_000);
      assert.deepEqual(codes(), [-1201]);
      assert.deepEqual(world.online, []);
      assert.include(notice(kit), 'Try again');
      kit.getUserSig = () => Promise.resolve('good');
      inside(kit, '[part=notice-action]').click();
      await world.settle();
      assert.deepEqual(world.online, ['alice']);
    });
  }

  it('not waited for any longer when somebody else should be logged in', async () => {
    const kit = await world.kit();
    kit.getUserSig = () => new Promise(() => undefined);
    kit.userId = 'alice';
    await world.settle();
    kit.getUserSig = () => Promise.resolve('sig of bob');
    kit.userId = 'bob';
    await world.settle();
    assert.deepEqual(world.online, ['bob']);
    await world.advance(60_000);
    assert.deepEqual(codes(), []);
  });
});
