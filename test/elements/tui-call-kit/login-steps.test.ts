import {assert} from '@open-wc/testing';
import {INITIAL_STATE} from '../../../src/engine/call-state.js';
import {TUICallError} from '../../../src/engine/errors.js';
import {Login, type LoginWish} from '../../../src/elements/tui-call-kit/login.js';
import {ManualClock} from '../../../src/testing/index.js';
import {StubEngine, connected} from '../stub-engine.js';

/** An engine whose logins take until the test says so; a logout makes one that is under way fail. */
class SlowEngine extends StubEngine {
  #settle: ((error?: Error) => void) | undefined;

  constructor() {
    super();
    this.state = INITIAL_STATE;
    this.init = params => {
      this.commands.push(['init', params]);
      this.become({...this.state, session: 'connecting'});
      return new Promise((resolve, reject) => {
        this.#settle = error => {
          this.#settle = undefined;
          this.become({...this.state, session: error ? 'none' : 'ready'});
          if (error) reject(error);
          else resolve();
        };
      });
    };
    this.unInit = () => {
      this.commands.push(['unInit']);
      this.#settle?.(TUICallError.refused('Logged out meanwhile.'));
      this.become({...INITIAL_STATE});
      return Promise.resolve();
    };
  }

  /** The login under way ends. */
  async finish(error?: Error): Promise<void> {
    this.#settle?.(error);
    await turns();
  }

  /** The names of the commands so far. */
  get steps(): string {
    return this.commands.map(([name]) => name).join(' ');
  }
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

describe('the steps of a login', () => {
  const clock = new ManualClock();
  let engine: SlowEngine;
  let failures: [code: number, isTold: boolean][];
  let login: Login;
  let sigs: number;

  beforeEach(() => {
    engine = new SlowEngine();
    failures = [];
    sigs = 0;
    login = new Login({
      clock,
      askForSig: () => Promise.resolve(`sig ${++sigs}`),
      onFailure: ({code}, isTold) => failures.push([code, isTold]),
    });
  });

  afterEach(() => {
    assert.equal(clock.pending, 0);
    assert.equal(engine.observers.size, 0);
  });

  function wish(change: Partial<LoginWish> = {}): LoginWish {
    return {
      engine,
      backend: 'fake',
      channel: 'one',
      userId: 'alice',
      userSig: '',
      sdkAppId: 0,
      multiDevice: false,
      canAskForSig: false,
      ...change,
    };
  }

  it('do nothing for the same wish twice', async () => {
    login.want(wish());
    await turns();
    login.want(wish());
    await engine.finish();
    login.want(wish());
    await turns();
    assert.equal(engine.steps, 'init');
    assert.deepEqual(engine.commands[0], ['init', {userId: 'alice', multiDevice: false}]);
  });

  it('break off a login that is no longer wanted, at once and without an error', async () => {
    login.want(wish());
    await turns();
    login.want(wish({userId: 'bob'}));
    assert.equal(engine.steps, 'init unInit', 'before anything else happens');
    await turns();
    await engine.finish();
    assert.equal(engine.steps, 'init unInit unInit init');
    assert.equal(engine.state.session, 'ready');
    assert.deepEqual(failures, []);
    await login.settled();
  });

  it('log out at once when nobody is wanted any more', async () => {
    login.want(wish());
    await turns();
    await engine.finish();
    login.want(undefined);
    assert.equal(engine.steps, 'init unInit');
    await login.settled();
    login.want(undefined);
    assert.equal(engine.steps, 'init unInit');
  });

  it('skip what was wanted only in between', async () => {
    login.want(wish());
    login.want(wish({userId: 'bob'}));
    login.want(wish({userId: 'carol'}));
    await turns();
    await engine.finish();
    const users = engine.commands.filter(([name]) => name === 'init').map(([, params]) => params);
    assert.deepEqual(users, [{userId: 'carol', multiDevice: false}]);
  });

  it('tell a failure once, with whether the engine has told it', async () => {
    login.want(wish());
    await turns();
    const error = TUICallError.signalingFailed('No line.');
    engine.fire('onError', [error.code, error.message]);
    await engine.finish(error);
    assert.deepEqual(failures, [[-1406, true]]);
    login.renew();
    await turns();
    await engine.finish(TUICallError.invalidParameter('userId', 'no'));
    assert.deepEqual(failures, [
      [-1406, true],
      [-1202, false],
    ]);
    const thrown: unknown = await login.settled().catch((reason: unknown) => reason);
    assert.propertyVal(thrown, 'code', -1202);
  });

  it('wait for everything under way when asked whether they are done', async () => {
    let isDone = false;
    login.want(wish());
    void login.settled().then(() => {
      isDone = true;
    });
    await turns();
    login.want(wish({userId: 'bob'}));
    await turns();
    assert.isFalse(isDone);
    await engine.finish();
    assert.isTrue(isDone);
  });

  it('renew an expired login without logging out, so that a call goes on', async () => {
    login.want(wish({userSig: 'old', canAskForSig: true}));
    await turns();
    await engine.finish();
    engine.become(connected({session: 'expired'}));
    login.renew();
    await turns();
    await engine.finish();
    assert.equal(engine.steps, 'init init');
    assert.deepEqual(engine.commands.at(-1), [
      'init',
      {userId: 'alice', multiDevice: false, userSig: 'sig 1'},
    ]);
  });

  it('log out during a renewal although a call is running, when the kit goes', async () => {
    login.want(wish({userSig: 'old', canAskForSig: true}));
    await turns();
    await engine.finish();
    engine.become(connected({session: 'expired'}));
    login.renew();
    await turns();
    login.want(undefined);
    assert.equal(engine.steps, 'init init unInit');
    await login.settled();
  });

  it('let a running call end before another UserSig is used', async () => {
    login.want(wish({userSig: 'one'}));
    await turns();
    await engine.finish();
    engine.become(connected());
    login.want(wish({userSig: 'two'}));
    await turns();
    assert.equal(engine.steps, 'init');
    assert.equal(engine.subscribers.size, 1);
    engine.become({...INITIAL_STATE, session: 'ready'});
    await turns();
    await engine.finish();
    assert.equal(engine.steps, 'init unInit init');
    assert.equal(engine.subscribers.size, 0);
  });

  it('do not log out what somebody else has logged in', async () => {
    engine.become({...INITIAL_STATE, session: 'ready', userId: 'page'});
    login.want(wish());
    await login.settled();
    login.want(undefined);
    await login.settled();
    assert.equal(engine.steps, '');
  });

  it('go over to another engine, leaving the former one logged out', async () => {
    login.want(wish());
    await turns();
    await engine.finish();
    const other = new SlowEngine();
    login.want(wish({engine: other}));
    await turns();
    await other.finish();
    assert.equal(engine.steps, 'init unInit');
    assert.equal(other.steps, 'init');
    assert.equal(other.state.session, 'ready');
  });

  it('renew nothing when nobody is wanted', async () => {
    login.renew();
    await login.settled();
    assert.equal(engine.steps, '');
  });
});
