import {assert} from '@open-wc/testing';
import {LazyFollower} from '../../../src/elements/tui-call-kit/lazy-follower.js';
import type {RingFacts} from '../../../src/elements/ring/ring.js';
import {KitStage} from '../kit-stage.js';

describe('<tui-call-kit> rings', () => {
  let stage: KitStage;

  beforeEach(async () => {
    stage = await KitStage.begin();
  });

  afterEach(() => stage.end());

  const now = (): RingFacts | undefined => stage.world.rings.at(-1);

  it('fetches no code before there is a call', () => {
    assert.deepEqual(stage.world.rings, []);
  });

  it('hands on a ring until it is answered', async () => {
    await stage.ring();
    assert.equal(now()?.provider.isRinging, true);
    await stage.kit.accept();
    await stage.world.settle();
    assert.isUndefined(now());
  });

  const ENDS: Readonly<Record<string, () => Promise<void>>> = {
    declined: () => stage.kit.reject(),
    'taken back': () => stage.bob.engine.hangup(),
    ignored: () => stage.kit.ignore(),
    'not answered': () => stage.world.advance(31_000),
    'ended by a kick': () => {
      stage.world.deliver({type: 'kickedOffline'});
      return Promise.resolve();
    },
  };
  for (const [name, end] of Object.entries(ENDS)) {
    it(`hands on nothing once a ring is ${name}`, async () => {
      await stage.ring();
      await end();
      await stage.world.settle();
      assert.equal(stage.kit.status, 'idle');
      assert.isUndefined(now());
    });
  }

  it('hands on one’s own call while it rings at the other side', async () => {
    await stage.kit.call('bob', 'audio');
    await stage.world.settle();
    assert.deepInclude(now()?.provider.state, {role: 'caller', phase: 'ringing'});
    await stage.kit.hangup();
    await stage.world.settle();
    assert.isUndefined(now());
  });

  it('rings no longer once it has left the document', async () => {
    await stage.ring();
    stage.kit.remove();
    await stage.world.settle();
    assert.isUndefined(now());
  });

  it('hands on the ringtone and that it is muted, also in mid-ring', async () => {
    await stage.ring();
    assert.deepInclude(now(), {ringtone: '', isMuted: false});
    stage.kit.setAttribute('ringtone', 'bell.mp3');
    stage.kit.toggleAttribute('muted-ringtone', true);
    await stage.world.settle();
    assert.deepInclude(now(), {ringtone: 'bell.mp3', isMuted: true});
  });

  it('rings for nobody where the page keeps the built-in ringing away', async () => {
    const prevent = (event: Event): void => {
      event.preventDefault();
    };
    document.addEventListener('tui-call-received', prevent, {once: true});
    await stage.ring();
    assert.isFalse(stage.world.rings.some(facts => facts?.provider.isRinging === true));
  });

  it('asks for notifications only when the page says so', async () => {
    const original = Notification.requestPermission.bind(Notification);
    let asked = 0;
    let answer: NotificationPermission = 'denied';
    Notification.requestPermission = () => {
      asked += 1;
      return Promise.resolve(answer);
    };
    await stage.ring();
    assert.equal(asked, 0);
    assert.isFalse(await stage.kit.requestNotifications());
    answer = 'granted';
    assert.isTrue(await stage.kit.requestNotifications());
    assert.equal(asked, 2);
    Notification.requestPermission = original;
  });
});

describe('requestNotifications', () => {
  const Original = window.Notification;

  afterEach(() => {
    Object.assign(window, {Notification: Original});
  });

  it('says no where the browser has no notifications', async () => {
    const stage = await KitStage.begin();
    Object.assign(window, {Notification: undefined});
    assert.isFalse(await stage.kit.requestNotifications());
    await stage.end();
  });
});

describe('LazyFollower', () => {
  const facts = {} as RingFacts;

  it('fetches the code once, with the first ring, and hands on what rings by then', async () => {
    const told: unknown[] = [];
    let loads = 0;
    const ringer = new LazyFollower(() => {
      loads += 1;
      return Promise.resolve({follow: now => told.push(now)});
    });
    ringer.follow(undefined);
    assert.equal(loads, 0);
    ringer.follow(facts);
    ringer.follow(facts);
    ringer.follow(undefined);
    await Promise.resolve();
    assert.deepEqual(told, [undefined], 'a ring that is over is not heard');
    ringer.follow(facts);
    assert.deepEqual(told, [undefined, facts]);
    assert.equal(loads, 1);
  });

  it('tries again when the code could not be fetched', async () => {
    let loads = 0;
    const ringer = new LazyFollower(() => {
      loads += 1;
      return Promise.reject(new Error('Offline.'));
    });
    ringer.follow(facts);
    await Promise.resolve();
    await Promise.resolve();
    ringer.follow(facts);
    assert.equal(loads, 2);
  });
});
