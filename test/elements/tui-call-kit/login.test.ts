import {assert} from '@open-wc/testing';
import {TUICallError} from '../../../src/engine/errors.js';
import {TUICallEngine} from '../../../src/engine/call-engine.js';
import type {TuiCallKit} from '../../../src/elements/tui-call-kit/tui-call-kit.js';
import {KitWorld, inside, listen, type HeardEvent} from '../kit-world.js';
import {textOf} from '../talk.js';

describe('<tui-call-kit> logs in', () => {
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

  it('whoever its attributes say, and nobody else', async () => {
    const kit = await world.kit();
    assert.deepEqual(world.online, []);
    kit.setAttribute('user-id', 'alice');
    await world.settle();
    assert.deepEqual(world.online, ['alice']);
    assert.equal(kit.callState.userId, 'alice');
    kit.userId = 'bob';
    await world.settle();
    assert.deepEqual(world.online, ['bob']);
    kit.removeAttribute('user-id');
    await world.settle();
    assert.deepEqual(world.online, []);
    assert.equal(kit.callState.session, 'none');
    assert.deepEqual(codes(), []);
  });

  it('with the name and the picture that others see', async () => {
    const kit = await world.kit({'user-id': 'alice', nickname: 'Alice', avatar: 'https://example.org/a.png'});
    const bob = await world.party('bob');
    assert.deepEqual(bob.engine.state.profiles.get('alice'), {
      userId: 'alice',
      nickname: 'Alice',
      avatar: 'https://example.org/a.png',
    });
    kit.nickname = 'Alicia';
    await world.settle();
    assert.equal(bob.engine.state.profiles.get('alice')?.nickname, 'Alicia');
    kit.nickname = '';
    await world.settle();
    assert.equal(bob.engine.state.profiles.get('alice')?.nickname, '');
  });

  it('once, when several attributes change together', async () => {
    const kit = await world.kit();
    kit.userId = 'alice';
    kit.channel = 'team';
    kit.multiDevice = true;
    kit.userSig = 'sig';
    await world.settle();
    assert.deepEqual(
      world.logins.map(({userId, userSig, multiDevice}) => ({userId, userSig, multiDevice})),
      [{userId: 'alice', userSig: 'sig', multiDevice: true}],
    );
    assert.deepEqual(world.channels, ['team']);
  });

  it('as the last of many quick changes', async () => {
    const kit = await world.kit();
    for (let turn = 0; turn < 12; turn++) {
      kit.userId = `user${turn}`;
      for (let wait = 0; wait < turn; wait++) await Promise.resolve();
    }
    await world.settle();
    assert.deepEqual(world.online, ['user11']);
    assert.deepEqual(codes(), []);
  });

  it('again when the channel changes, by another backend', async () => {
    const kit = await world.kit({'user-id': 'alice', channel: 'one'});
    kit.channel = 'two';
    await world.settle();
    assert.deepEqual(world.channels, ['one', 'two']);
    assert.deepEqual(world.online, ['alice']);
  });

  it('not again when something else changes', async () => {
    const kit = await world.kit({'user-id': 'alice'});
    kit.theme = 'dark';
    kit.language = 'zh-CN';
    kit.callTimeout = 5;
    kit.scoped = true;
    kit.setAttribute('user-id', 'alice');
    await world.settle();
    assert.lengthOf(world.logins, 1);
  });

  it('says what is wrong with a backend that there is not, and does not throw', async () => {
    const kit = await world.kit({'user-id': 'alice', backend: 'tencent'});
    assert.deepEqual(codes(), [-1202]);
    const [error] = errors.heard;
    assert.equal(error?.target, kit);
    assert.include(
      (error?.detail as {message: string}).message,
      'there is no "tencent" here. Available: local, fake.',
    );
    assert.include(notice(kit), 'Try again');
    kit.backend = 'fake';
    await world.settle();
    assert.deepEqual(world.online, ['alice']);
    assert.equal(notice(kit), '');
    assert.deepEqual(codes(), [-1202]);
  });

  it('takes Tencent for the backend where there is an application number, else the local one', async () => {
    const kit = await world.kit({'user-id': 'alice', backend: '', 'sdk-app-id': '1400000001'});
    assert.include((errors.heard[0]?.detail as {message: string}).message, '"tencent"');
    kit.removeAttribute('sdk-app-id');
    await world.settle();
    assert.lengthOf(codes(), 1);
  });

  it('tells a failed login once and tries again when asked to', async () => {
    world.loginError = TUICallError.signalingFailed('No connection.');
    const kit = await world.kit({'user-id': 'alice'});
    assert.deepEqual(codes(), [-1406]);
    assert.include(notice(kit), 'could not be reached');
    inside(kit, '[part=notice-action]').click();
    await world.settle();
    assert.deepEqual(world.online, ['alice']);
    assert.equal(notice(kit), '');
    assert.deepEqual(codes(), [-1406]);
  });

  it('no longer speaks of a failed login when nobody should be logged in', async () => {
    world.loginError = TUICallError.signalingFailed('No connection.');
    const kit = await world.kit({'user-id': 'alice'});
    assert.isNotEmpty(notice(kit));
    kit.userId = '';
    await world.settle();
    assert.equal(notice(kit), '');
  });

  it('refuses an id that is none', async () => {
    await world.kit({'user-id': 'no spaces please'});
    assert.deepEqual(codes(), [-1202]);
    assert.deepEqual(world.online, []);
  });

  describe('and calls', () => {
    it('only once the login under way is done', async () => {
      await world.party('bob');
      const kit = await world.kit();
      kit.userId = 'alice';
      const called = kit.call('bob', 'audio');
      await world.settle();
      await called;
      assert.equal(kit.status, 'calling');
      assert.equal(kit.callState.status === 'calling' && kit.callState.timeout, 30);
    });

    it('for as long as `call-timeout` says, unless the call says otherwise', async () => {
      await world.party('bob');
      const kit = await world.kit({'user-id': 'alice', 'call-timeout': '7'});
      const timeout = (): unknown => kit.callState.status === 'calling' && kit.callState.timeout;
      await kit.call('bob', 'audio');
      assert.equal(timeout(), 7);
      await kit.hangup();
      await kit.call('bob', 'audio', {timeout: 3});
      assert.equal(timeout(), 3);
      await kit.hangup();
      kit.removeAttribute('call-timeout');
      await kit.call('bob', 'audio');
      assert.equal(timeout(), 30);
    });

    it('not, when the login failed or nobody should be logged in', async () => {
      world.loginError = TUICallError.signalingFailed('No connection.');
      const kit = await world.kit({'user-id': 'alice'});
      const codeOf = (call: Promise<void>): Promise<unknown> =>
        call.then(
          () => 'called',
          (error: unknown) => (error as TUICallError).code,
        );
      assert.equal(await codeOf(kit.call('bob', 'audio')), -1406);
      kit.userId = '';
      assert.equal(await codeOf(kit.call('bob', 'audio')), -1201);
    });
  });

  it('no more after a kick until the person says so, asking for a UserSig', async () => {
    const kit = await world.kit({'user-id': 'alice', 'user-sig': 'first'});
    kit.getUserSig = () => Promise.resolve('second');
    const kicks = listen(['tui-kicked-offline']);
    const other = await world.party('alice');
    kicks.stop();
    assert.deepEqual(
      kicks.heard.map(({target}) => target),
      [kit],
    );
    assert.equal(kit.callState.session, 'none');
    assert.include(notice(kit), 'signed in somewhere else');
    await world.advance(60_000);
    assert.equal(textOf(inside(kit, '[part=notice-action]')), 'Use here', 'this notice stays');
    inside(kit, '[part=notice-action]').click();
    await world.settle();
    assert.equal(kit.callState.session, 'ready');
    assert.equal(other.engine.state.session, 'none');
    assert.equal(world.logins.at(-1)?.userSig, 'second');
    assert.equal(notice(kit), '');
  });

  describe("on the page's own engine", () => {
    it('when nobody is logged in there, and logs out what it has logged in', async () => {
      const engine = TUICallEngine.createInstance({backend: world.backend(), clock: world.clock});
      const kit = await world.kit();
      kit.engine = engine;
      kit.userId = 'alice';
      await world.settle();
      assert.equal(engine.state.session, 'ready');
      kit.engine = undefined;
      await world.settle();
      assert.equal(engine.state.session, 'none');
      assert.equal(kit.callState.userId, 'alice', 'its own engine took over');
    });

    it('and leaves alone what the page has logged in', async () => {
      const engine = TUICallEngine.createInstance({backend: world.backend(), clock: world.clock});
      await engine.init({userId: 'page'});
      await engine.setSelfInfo({nickname: 'Page'});
      const kit = await world.kit();
      kit.engine = engine;
      kit.userId = 'alice';
      await world.settle();
      assert.deepEqual(world.online, ['page']);
      assert.equal(kit.callState.userId, 'page');
      kit.remove();
      await world.settle();
      assert.deepEqual(world.online, ['page']);
      assert.equal(engine.state.profiles.get('page')?.nickname, 'Page');
      await engine.unInit();
    });
  });
});
