import {assert} from '@open-wc/testing';
import {TUICallError} from '../../../src/engine/errors.js';
import type {Identity} from '../../../src/engine/ports.js';
import {BackendChoice, type WantedBackend} from '../../../src/elements/tui-call-kit/backend-choice.js';
import {FakeWorld, ManualClock, type FakeBackend} from '../../../src/testing/index.js';

describe('BackendChoice', () => {
  const clock = new ManualClock();
  const identity = (): Identity => ({
    userId: 'alice',
    multiDevice: false,
    profile: {userId: 'alice', nickname: '', avatar: ''},
  });

  function setUp(): {
    choice: BackendChoice;
    made: FakeBackend[];
    wanted: {-readonly [K in keyof WantedBackend]: WantedBackend[K]};
    faults: Error[];
  } {
    const made: FakeBackend[] = [];
    const faults: Error[] = [];
    const wanted: {name: string; channel: string; chat?: object} = {name: 'fake', channel: 'one'};
    const world = new FakeWorld();
    const fake = async (): Promise<FakeBackend> => {
      await Promise.resolve();
      const fault = faults.shift();
      if (fault) throw fault;
      const backend = world.backend();
      made.push(backend);
      return backend;
    };
    return {
      choice: new BackendChoice(
        () => ({fake}),
        () => wanted,
      ),
      made,
      wanted,
      faults,
    };
  }

  async function errorOf(work: Promise<unknown>): Promise<TUICallError> {
    try {
      await work;
    } catch (error) {
      assert.instanceOf(error, TUICallError);
      return error;
    }
    throw new Error('It did not fail.');
  }

  it('makes nothing before it is needed, and one backend for both adapters', async () => {
    const {choice, made} = setUp();
    assert.lengthOf(made, 0);
    const [signaling, media] = await Promise.all([
      choice.createSignaling(clock),
      choice.createMedia(clock, identity),
    ]);
    assert.lengthOf(made, 1);
    assert.equal(made[0]?.signaling, signaling);
    assert.equal(made[0]?.media, media);
  });

  it('decides anew each time what is wanted', async () => {
    const {choice, made, wanted} = setUp();
    await choice.createSignaling(clock);
    wanted.channel = 'two';
    await choice.createSignaling(clock);
    await choice.createMedia(clock, identity);
    assert.lengthOf(made, 2);
    assert.isUndefined(made[0]?.media);
    assert.isDefined(made[1]?.media);
    wanted.chat = {};
    await choice.createSignaling(clock);
    assert.lengthOf(made, 3, 'another Chat instance is another backend');
  });

  for (const name of ['nothing', 'toString', '__proto__']) {
    it(`refuses "${name}" by name`, async () => {
      const {choice, wanted} = setUp();
      wanted.name = name;
      const error = await errorOf(choice.createSignaling(clock));
      assert.equal(error.code, -1202);
      assert.equal(error.message, `backend: there is no "${name}" here. Available: fake.`);
    });
  }

  it('tries again when the code could not be fetched', async () => {
    const {choice, made, faults} = setUp();
    faults.push(new TypeError('Failed to fetch.'));
    const error = await errorOf(choice.createSignaling(clock));
    assert.equal(error.code, 65535);
    assert.equal(error.source, 'browser');
    await choice.createSignaling(clock);
    assert.lengthOf(made, 1);
  });

  it('passes an error of the backend on as it is', async () => {
    const {choice, faults} = setUp();
    const fault = TUICallError.invalidParameter('channel', 'too long');
    faults.push(fault);
    assert.equal(await errorOf(choice.createMedia(clock, identity)), fault);
  });
});
