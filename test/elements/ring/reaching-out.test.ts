import {assert} from '@open-wc/testing';
import {notifyOfCall} from '../../../src/elements/ring/call-notification.js';
import {PagePresence} from '../../../src/elements/ring/page-presence.js';
import {vibrate} from '../../../src/elements/ring/vibration.js';
import {ManualClock} from '../../../src/testing/index.js';
import {INCOMING} from './rings.js';

describe('notifyOfCall', () => {
  const Original = window.Notification;
  const originalFocus = window.focus;
  let shown: FakeNotification[];

  class FakeNotification extends EventTarget {
    static permission: NotificationPermission = 'granted';
    readonly title: string;
    readonly options: NotificationOptions;
    isClosed = false;
    constructor(title: string, options: NotificationOptions) {
      super();
      this.title = title;
      this.options = options;
      shown.push(this);
    }
    close(): void {
      this.isClosed = true;
    }
  }

  function offer(fake: object | undefined): void {
    Object.assign(window, {Notification: fake});
  }

  beforeEach(() => {
    shown = [];
    FakeNotification.permission = 'granted';
    offer(FakeNotification);
  });

  afterEach(() => {
    offer(Original);
    window.focus = originalFocus;
  });

  it('says who calls, once for all tabs, until stopped', () => {
    const stop = notifyOfCall({...INCOMING, picture: 'bob.png', isSilent: true});
    const [notification] = shown;
    assert.equal(notification?.title, 'Bob is calling you');
    assert.deepInclude(notification?.options, {
      body: 'Incoming video call',
      tag: 'alice:invite-1',
      lang: 'en',
      icon: 'bob.png',
      silent: true,
      requireInteraction: true,
    });
    assert.isFalse(notification?.isClosed);
    stop();
    assert.isTrue(notification.isClosed);
  });

  it('brings the page forward with a click', () => {
    let isFocused = false;
    window.focus = () => {
      isFocused = true;
    };
    notifyOfCall({...INCOMING, isSilent: true});
    shown[0]?.dispatchEvent(new Event('click'));
    assert.deepEqual([isFocused, shown[0]?.isClosed], [true, true]);
  });

  for (const permission of ['default', 'denied'] as const) {
    it(`says nothing where the permission is ${permission}`, () => {
      FakeNotification.permission = permission;
      notifyOfCall({...INCOMING, isSilent: true})();
      assert.deepEqual(shown, []);
    });
  }

  it('does without where there are none, or for service workers only', () => {
    offer(undefined);
    notifyOfCall({...INCOMING, isSilent: true})();
    const forbidden = function Notification(): void {
      throw new TypeError('Illegal constructor.');
    };
    offer(Object.assign(forbidden, {permission: 'granted'}));
    notifyOfCall({...INCOMING, isSilent: true})();
    assert.deepEqual(shown, []);
  });
});

describe('vibrate', () => {
  function device(hasBeenActive: boolean): {
    readonly calls: unknown[];
    readonly device: Parameters<typeof vibrate>[0];
  } {
    const calls: unknown[] = [];
    return {
      calls,
      device: {
        vibrate: pattern => {
          calls.push(pattern);
          return true;
        },
        userActivation: {hasBeenActive},
      },
    };
  }

  it('goes on until it is stopped', async () => {
    const clock = new ManualClock();
    const {calls, device: phone} = device(true);
    const stop = vibrate(phone, clock);
    await clock.advance(3000);
    assert.deepEqual(calls, [
      [400, 200, 400],
      [400, 200, 400],
    ]);
    stop();
    assert.equal(calls.at(-1), 0);
    assert.equal(clock.pending, 0);
  });

  it('does not ask a browser that would refuse', async () => {
    const clock = new ManualClock();
    const {calls, device: phone} = device(false);
    const stop = vibrate(phone, clock);
    await clock.advance(6000);
    stop();
    assert.deepEqual(calls, []);
  });

  it('does without where nothing vibrates', () => {
    const clock = new ManualClock();
    vibrate({}, clock)();
    assert.equal(clock.pending, 0);
  });
});

describe('PagePresence', () => {
  const presence = new PagePresence(document, window);

  it('hears that the person comes and goes, until stopped', () => {
    let heard = 0;
    const stop = presence.onChange(() => heard++);
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('blur'));
    window.dispatchEvent(new Event('focus'));
    stop();
    window.dispatchEvent(new Event('focus'));
    assert.equal(heard, 3);
  });

  it('knows when the person looks at something else', () => {
    const {hasFocus} = document;
    document.hasFocus = () => false;
    assert.isTrue(presence.isAway);
    document.hasFocus = () => true;
    assert.isFalse(presence.isAway);
    document.hasFocus = hasFocus;
  });

  it('hears gestures, but none that answers', () => {
    let heard = 0;
    const stop = presence.onGesture(() => heard++);
    const card = document.createElement('tui-incoming-call');
    const button = document.createElement('button');
    card.append(button);
    document.body.append(card);
    const press = (target: EventTarget): boolean =>
      target.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    press(button);
    assert.equal(heard, 0);
    press(card);
    press(document.body);
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', bubbles: true}));
    card.remove();
    stop();
    press(document.body);
    assert.equal(heard, 3);
  });

  it('hears that the page goes away', () => {
    let heard = 0;
    const stop = presence.onLeave(() => heard++);
    window.dispatchEvent(new Event('pagehide'));
    stop();
    assert.equal(heard, 1);
  });
});
