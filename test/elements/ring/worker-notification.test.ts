import {assert} from '@open-wc/testing';
import type {RingAnswer} from '../../../src/elements/ring/ring.js';
import {notifyByWorker} from '../../../src/elements/ring/worker-notification.js';
import {INCOMING} from './rings.js';

interface Shown {
  readonly title: string;
  readonly options: NotificationOptions & {readonly actions?: readonly {action: string; title: string}[]};
  isOpen: boolean;
}

/** A service worker as a page sees it: it shows notifications, and posts what was pressed. */
class FakeWorker {
  readonly shown: Shown[] = [];
  readonly messages = new EventTarget();
  /** What showing fails with. */
  failure: Error | undefined;
  #gate = Promise.resolve();

  readonly registration = {
    showNotification: async (title: string, options: NotificationOptions = {}): Promise<void> => {
      await this.#gate;
      if (this.failure) throw this.failure;
      this.shown.push({title, options, isOpen: true});
    },
    getNotifications: ({tag}: GetNotificationOptions = {}): Promise<Notification[]> => {
      const open = this.shown.filter(one => one.isOpen && one.options.tag === tag);
      return Promise.resolve(
        open.map(one => ({close: () => (one.isOpen = false)}) as unknown as Notification),
      );
    },
  };

  /** Lets what is to be shown wait until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise(resolve => (release = resolve));
    return () => {
      release();
    };
  }

  /** The person presses a button of a notification, or its text. Resolves to whether a tab has answered. */
  press(id: unknown, action = '', type = 'tui-call-notification'): Promise<boolean> {
    const {port1, port2} = new MessageChannel();
    const answered = new Promise<boolean>(resolve => {
      port1.onmessage = () => {
        resolve(true);
      };
      // Messages of one channel come in their order, so nothing can come after this one.
      const {port1: end, port2: other} = new MessageChannel();
      end.onmessage = () => {
        setTimeout(() => {
          resolve(false);
        });
      };
      other.postMessage('');
    });
    this.messages.dispatchEvent(new MessageEvent('message', {data: {type, id, action}, ports: [port2]}));
    return answered;
  }

  /** By what the newest notification is known to the page that shows it. */
  get newestId(): unknown {
    const data: unknown = this.shown.at(-1)?.options.data;
    return typeof data === 'object' && data !== null && 'tuiCall' in data ? data.tuiCall : undefined;
  }
}

describe('notifyByWorker', () => {
  const Original = window.Notification;
  let permission: NotificationPermission;
  let plain: {title: string; isOpen: boolean}[];
  let worker: FakeWorker;
  let answers: RingAnswer[];

  class FakeNotification extends EventTarget {
    static get permission(): NotificationPermission {
      return permission;
    }
    readonly #entry: {title: string; isOpen: boolean};
    constructor(title: string) {
      super();
      this.#entry = {title, isOpen: true};
      plain.push(this.#entry);
    }
    close(): void {
      this.#entry.isOpen = false;
    }
  }

  beforeEach(() => {
    permission = 'granted';
    plain = [];
    answers = [];
    worker = new FakeWorker();
    Object.assign(window, {Notification: FakeNotification});
  });

  afterEach(() => {
    Object.assign(window, {Notification: Original});
  });

  const notify = (): (() => void) => {
    const {registration, messages} = worker;
    const answer = (one: RingAnswer): number => answers.push(one);
    return notifyByWorker({...INCOMING, isSilent: true}, {registration, messages, answer});
  };

  /** What was begun has come to its end: the next task is later than all microtasks. */
  const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

  it('says who calls, with buttons that answer and decline', async () => {
    const stop = notify();
    await settle();
    const [shown] = worker.shown;
    assert.equal(shown?.title, 'Bob is calling you');
    assert.deepInclude(shown?.options, {
      body: 'Incoming video call',
      tag: 'alice:invite-1',
      requireInteraction: true,
      actions: [
        {action: 'accept', title: 'Accept'},
        {action: 'reject', title: 'Decline'},
      ],
    });
    assert.isEmpty(plain);
    stop();
    assert.isFalse(shown?.isOpen);
  });

  for (const action of ['accept', 'reject'] as const) {
    it(`answers by the button for ${action}`, async () => {
      const stop = notify();
      await settle();
      assert.isTrue(await worker.press(worker.newestId, action));
      assert.deepEqual(answers, [action]);
      stop();
    });
  }

  it('answers the service worker, and nobody else, when the notification itself is pressed', async () => {
    const stop = notify();
    await settle();
    assert.isTrue(await worker.press(worker.newestId));
    assert.isTrue(await worker.press(worker.newestId, 'snooze'), 'a button of somebody else');
    assert.isEmpty(answers);
    stop();
  });

  it('leaves to others what was pressed in their notifications, and messages that make no sense', async () => {
    const stop = notify();
    await settle();
    assert.isFalse(await worker.press('another tab', 'accept'));
    assert.isFalse(await worker.press(worker.newestId, 'accept', 'something else'));
    for (const data of [null, 7, 'accept', {}, {type: 'tui-call-notification'}]) {
      worker.messages.dispatchEvent(new MessageEvent('message', {data}));
    }
    worker.messages.dispatchEvent(new Event('message'));
    assert.isEmpty(answers);
    stop();
  });

  it('answers nothing any more once it was stopped', async () => {
    const stop = notify();
    await settle();
    stop();
    assert.isFalse(await worker.press(worker.newestId, 'accept'));
    assert.isEmpty(answers);
  });

  it('leaves nothing behind when it is stopped before it was shown', async () => {
    const release = worker.hold();
    const stop = notify();
    stop();
    release();
    await settle();
    assert.deepEqual(
      worker.shown.map(({isOpen}) => isOpen),
      [false],
    );
  });

  it('shows one without buttons where the service worker shows none', async () => {
    worker.failure = new TypeError('No active registration.');
    const stop = notify();
    await settle();
    assert.deepEqual(plain, [{title: 'Bob is calling you', isOpen: true}]);
    stop();
    assert.isFalse(plain[0]?.isOpen);
  });

  it('shows none at all where that fails after it was stopped', async () => {
    worker.failure = new TypeError('No active registration.');
    const release = worker.hold();
    notify()();
    release();
    await settle();
    assert.isEmpty(plain);
  });

  for (const answer of ['default', 'denied'] as const) {
    it(`says nothing where the permission is ${answer}`, async () => {
      permission = answer;
      notify()();
      await settle();
      assert.isEmpty(worker.shown);
      assert.isEmpty(plain);
    });
  }
});
