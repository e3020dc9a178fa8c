import {assert} from '@open-wc/testing';
import type {RingAnswer} from '../../../src/elements/ring/ring.js';
import {notifyByWorker} from '../../../src/elements/ring/worker-notification.js';
import {INCOMING} from './rings.js';

/** A tab, as a service worker sees it. */
class FakeTab {
  readonly messages = new EventTarget();
  isFocused = false;

  postMessage(data: unknown, ports: readonly MessagePort[]): void {
    this.messages.dispatchEvent(new MessageEvent('message', {data, ports: [...ports]}));
  }

  focus(): Promise<void> {
    this.isFocused = true;
    return Promise.resolve();
  }
}

/** The world of a service worker: the demo's own script runs in it. */
class FakeWorkerWorld {
  readonly tabs = [new FakeTab(), new FakeTab(), new FakeTab()] as const;
  readonly clients = {matchAll: () => Promise.resolve(this.tabs)};
  readonly #target = new EventTarget();

  addEventListener(type: string, listener: (event: Event) => void): void {
    this.#target.addEventListener(type, listener);
  }

  static async begin(): Promise<FakeWorkerWorld> {
    const world = new FakeWorkerWorld();
    const response = await fetch('/demo/call-worker.js');
    assert.isTrue(response.ok);
    const url = URL.createObjectURL(
      new Blob([`export const run = self => {${await response.text()}};`], {type: 'text/javascript'}),
    );
    const module: unknown = await import(url);
    URL.revokeObjectURL(url);
    if (!hasRun(module)) throw new Error('The script cannot be run.');
    module.run(world);
    return world;
  }

  /** The person presses a notification. Resolves to whether it was closed, when the worker has done what it does. */
  async press(data: unknown, action = ''): Promise<boolean> {
    let isClosed = false;
    const work: Promise<unknown>[] = [];
    const event = Object.assign(new Event('notificationclick'), {
      action,
      notification: {data, close: () => (isClosed = true)},
      waitUntil: (promise: Promise<unknown>) => work.push(promise),
    });
    this.#target.dispatchEvent(event);
    await Promise.all(work);
    return isClosed;
  }

  get focused(): readonly boolean[] {
    return this.tabs.map(({isFocused}) => isFocused);
  }
}

function hasRun(module: unknown): module is {run(self: FakeWorkerWorld): void} {
  return typeof module === 'object' && module !== null && 'run' in module;
}

describe('the service worker of the demo', () => {
  const Original = window.Notification;
  let world: FakeWorkerWorld;
  let answers: RingAnswer[];
  let data: unknown;
  let stop: () => void;

  beforeEach(async () => {
    Object.assign(window, {Notification: {permission: 'granted'}});
    world = await FakeWorkerWorld.begin();
    answers = [];
    const [, second] = world.tabs;
    const registration = {
      showNotification: (_title: string, options: NotificationOptions = {}) => {
        data = options.data;
        return Promise.resolve();
      },
      getNotifications: () => Promise.resolve([]),
    };
    stop = notifyByWorker(
      {...INCOMING, isSilent: true},
      {registration, messages: second.messages, answer: answer => answers.push(answer)},
    );
    await Promise.resolve();
  });

  afterEach(() => {
    stop();
    Object.assign(window, {Notification: Original});
  });

  it('brings the very tab forward that rings, and closes the notification', async () => {
    assert.isTrue(await world.press(data));
    assert.deepEqual(world.focused, [false, true, false]);
    assert.isEmpty(answers);
  });

  it('has that tab answer, and brings it forward', async () => {
    await world.press(data, 'accept');
    assert.deepEqual(answers, ['accept']);
    assert.deepEqual(world.focused, [false, true, false]);
  });

  it('has that tab decline, and leaves the person where they are', async () => {
    await world.press(data, 'reject');
    assert.deepEqual(answers, ['reject']);
    assert.deepEqual(world.focused, [false, false, false]);
  });

  it('leaves the notifications of others alone', async () => {
    for (const other of [undefined, null, {}, {url: '/news'}]) assert.isFalse(await world.press(other));
    assert.deepEqual(world.focused, [false, false, false]);
  });
});
