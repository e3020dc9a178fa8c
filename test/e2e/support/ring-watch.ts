import assert from 'node:assert/strict';
import type {CDPSession} from 'playwright-core';
import type {Person} from './people.js';

declare global {
  interface Window {
    ringWatch: {
      /** The contexts in which something was started, with the time of their end by the machine's clock. */
      readonly contexts: {readonly context: AudioContext; end: number | undefined}[];
      /** The media elements that were played over and over. */
      readonly files: Set<HTMLMediaElement>;
      /** The notifications that were shown. */
      readonly notifications: {readonly title: string; isOpen: boolean; click(): void}[];
      /** What the device was last told to do; 0: to be still. */
      vibration: VibratePattern;
      /** How often permission was asked for. */
      asked: number;
      /** How often `tui-ring-blocked` was heard on the document. */
      blocked: number;
      /** How often the page was brought to the front. */
      focused: number;
      /** Title and icons as they were before the first ring. */
      look: string;
    };
    /** What the person is said to have answered; a test sets it before the page begins. */
    permission: NotificationPermission;
    lookOf(): string;
    soundsNow(): boolean;
  }
}

/** Writes down all sound and every notification. Runs in the page before anything else. */
export function watchRing(): void {
  const watch: Window['ringWatch'] = {
    contexts: [],
    files: new Set(),
    notifications: [],
    vibration: 0,
    asked: 0,
    blocked: 0,
    focused: 0,
    look: '',
  };
  window.ringWatch = watch;
  window.permission = 'default';
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...args) {
    const {context} = this;
    const entry: (typeof watch.contexts)[number] = {context: context as AudioContext, end: undefined};
    watch.contexts.push(entry);
    context.addEventListener('statechange', () => {
      if (context.state === 'closed') entry.end = Date.now();
    });
    start.apply(this, args);
  };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    if (this.loop) watch.files.add(this);
    return play.call(this);
  };
  window.soundsNow = () =>
    watch.contexts.some(({context}) => context.state === 'running') ||
    [...watch.files].some(({paused}) => !paused);
  window.lookOf = () =>
    [...document.querySelectorAll('head > title, head > link')].map(({outerHTML}) => outerHTML).join('\n');
  // Headless browsers show no notification, and some grant none: this one stands for the system's.
  class FakeNotification extends EventTarget {
    static get permission(): NotificationPermission {
      return window.permission;
    }
    static requestPermission(): Promise<NotificationPermission> {
      watch.asked += 1;
      return Promise.resolve(window.permission);
    }
    readonly #entry: Window['ringWatch']['notifications'][number];
    constructor(title: string) {
      super();
      this.#entry = {title, isOpen: true, click: () => this.dispatchEvent(new Event('click'))};
      watch.notifications.push(this.#entry);
    }
    close(): void {
      this.#entry.isOpen = false;
    }
  }
  Object.assign(window, {Notification: FakeNotification});
  // No machine on which tests run vibrates.
  Object.defineProperty(Navigator.prototype, 'vibrate', {
    configurable: true,
    value: (pattern: VibratePattern) => {
      watch.vibration = pattern;
      return true;
    },
  });
  window.focus = () => {
    watch.focused += 1;
  };
  document.addEventListener('tui-ring-blocked', () => {
    watch.blocked += 1;
  });
  document.addEventListener('DOMContentLoaded', () => {
    watch.look = window.lookOf();
  });
}

/** Waits until a person's page can be heard. */
export async function sounds(person: Person): Promise<void> {
  await person.page.waitForFunction(() => window.soundsNow(), undefined, {timeout: 10_000});
}

/** Waits until nothing of any ring is left in a person's page: no sound, no flash, no notification, no vibration. */
export async function isQuiet(person: Person): Promise<void> {
  const left = (): Promise<object> =>
    person.page.evaluate(() => ({
      sounds: window.soundsNow(),
      contexts: window.ringWatch.contexts.filter(({context}) => context.state !== 'closed').length,
      files: [...window.ringWatch.files].filter(file => file.hasAttribute('src')).length,
      notifications: window.ringWatch.notifications.filter(({isOpen}) => isOpen).length,
      isStill: window.ringWatch.vibration === 0,
      look: window.lookOf(),
    }));
  const look = await person.page.evaluate(() => window.ringWatch.look);
  const nothing = {sounds: false, contexts: 0, files: 0, notifications: 0, isStill: true, look};
  const deadline = Date.now() + 10_000;
  let found = await left();
  while (JSON.stringify(found) !== JSON.stringify(nothing) && Date.now() < deadline) {
    await person.page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)));
    found = await left();
  }
  assert.deepEqual(found, nothing, `nothing of a ring is left at ${person.userId}`);
}

/** Lets a page believe that its person looks at something else, or at it again. */
export async function look(person: Person, isAway: boolean): Promise<void> {
  await person.page.evaluate(away => {
    Object.defineProperty(document, 'hidden', {value: away, configurable: true});
    Object.defineProperty(document, 'visibilityState', {
      value: away ? 'hidden' : 'visible',
      configurable: true,
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isAway);
}

/** A page that nobody has touched: Playwright's own ways to look into a page count as a touch. */
export class Untouched {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of({page}: Person): Promise<Untouched> {
    return new Untouched(await page.context().newCDPSession(page));
  }

  /** Waits until something holds in the page; what is not there yet does not hold. */
  async until(condition: () => boolean): Promise<void> {
    const source = `() => { try { return (${condition.toString()})(); } catch { return false; } }`;
    await this.#run(`new Promise((resolve, reject) => {
      const holds = ${source};
      const deadline = Date.now() + 10000;
      const check = () =>
        holds() ? resolve() : Date.now() > deadline ? reject(new Error(${JSON.stringify(condition.toString())})) : setTimeout(check, 30);
      check();
    })`);
  }

  /** The middle of an element, found through shadow roots by one selector for each. */
  async centreOf(path: string): Promise<{x: number; y: number}> {
    const value: unknown = await this.#run(`(() => {
      const inside = (root, [first, ...rest]) => {
        const found = root.querySelector(first);
        return rest.length === 0 ? found : inside(found.shadowRoot, rest);
      };
      const box = inside(document, ${JSON.stringify(path.split(' '))}).getBoundingClientRect();
      return {x: box.x + box.width / 2, y: box.y + box.height / 2};
    })()`);
    return value as {x: number; y: number};
  }

  async #run(expression: string): Promise<unknown> {
    const {result, exceptionDetails} = await this.#session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    });
    assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
    return result.value;
  }
}
