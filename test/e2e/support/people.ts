import assert from 'node:assert/strict';
import {chromium, type Browser, type BrowserContext, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../../scripts/browser.mjs';
import {Site} from './site.js';

declare global {
  interface Window {
    heard: string[];
    heardAt: number[];
    onKit: string[];
    volumes: Record<string, number>;
    kit: HTMLElement & {
      engine: {state: {status: string; session: string}};
      call(userId: string, mediaType: string, params?: object): Promise<void>;
      groupCall(groupId: string, userIds: string[], mediaType: string, params?: object): Promise<void>;
      accept(options?: object): Promise<void>;
      reject(): Promise<void>;
      hangup(): Promise<void>;
      ignore(): Promise<void>;
      closeMicrophone(): Promise<void>;
      switchCallMediaType(mediaType: string): Promise<void>;
      setVideoRenderParams(params: object): Promise<void>;
      closeCamera(): Promise<void>;
    };
    tracks: MediaStreamTrack[];
    decoded: Record<string, number | undefined>;
    sent: [string, unknown][];
    ring(data: string): void;
  }
}

/** How a browser is started. */
export interface LaunchOptions {
  /** Switches instead of the usual ones for devices and permissions. */
  readonly args?: readonly string[];
  /** How names other than localhost are resolved, as Chromium's `--host-resolver-rules` writes it. */
  readonly resolver?: string;
}

/** What a tab begins with. */
export interface VisitOptions {
  /** Attributes of the kit. */
  readonly attributes?: Record<string, string>;
  /** Runs in the page before anything else. */
  readonly init?: () => void;
}

/**
 * No test talks with the outside, and this machine has a second name without a secure context. Addresses must not be
 * among the names that lead nowhere: peer connections of some Chromium versions look up the others' addresses by them.
 */
const ONLY_HERE = [
  'MAP plain.test 127.0.0.1',
  ...['com', 'net', 'org', 'io', 'cn', 'invalid'].map(ending => `MAP *.${ending} ~NOTFOUND`),
].join(', ');

/** How long anything may take before a test gives up, in milliseconds: more than the longest limit of the product. */
const PATIENCE = 25_000;

/** One browser, one site, and as many people as a test needs, each in a tab of their own. */
export class Stage {
  readonly site: Site;
  readonly #browser: Browser;
  readonly #mayCapture: boolean;
  readonly #contexts: BrowserContext[] = [];
  #context: BrowserContext | undefined;
  #channels = 0;
  #channel = '';

  private constructor(site: Site, browser: Browser, mayCapture: boolean) {
    this.site = site;
    this.#browser = browser;
    this.#mayCapture = mayCapture;
  }

  static async open({args = BROWSER_ARGS, resolver = ONLY_HERE}: LaunchOptions = {}): Promise<Stage> {
    const {executablePath, env} = await findBrowser();
    const browser = await chromium.launch({
      executablePath,
      env,
      args: [...args, `--host-resolver-rules=${resolver}`],
    });
    return new Stage(await Site.open(), browser, args.includes('--use-fake-ui-for-media-stream'));
  }

  /** A fresh start: no tab of an earlier test is left. */
  async clear(): Promise<void> {
    const contexts = this.#contexts.splice(0);
    this.#context = undefined;
    this.#channels += 1;
    this.#channel = `test-${String(this.#channels)}`;
    await Promise.all(contexts.map(context => context.close()));
  }

  /** The context that all tabs of this test share: BroadcastChannel does not cross contexts. */
  async context(): Promise<BrowserContext> {
    if (!this.#context) {
      // A page that may use devices connects by address; others by names that not every machine can resolve.
      const permissions = this.#mayCapture ? ['camera', 'microphone'] : [];
      this.#context = await this.#browser.newContext({permissions});
      this.#contexts.push(this.#context);
    }
    return this.#context;
  }

  /** Somebody in a tab of their own, logged in. */
  async person(userId: string, attributes: Record<string, string> = {}, init?: () => void): Promise<Person> {
    const person = await this.visitor('kit.html', userId, {
      attributes: {channel: this.#channel, ...attributes},
      ...(init && {init}),
    });
    await person.ready();
    return person;
  }

  /** Somebody in a tab of their own, on one of the test pages; an empty user id logs nobody in. */
  async visitor(file: string, userId: string, {attributes = {}, init}: VisitOptions = {}): Promise<Person> {
    const page = await (await this.context()).newPage();
    const person = new Person(userId, page);
    // The loader that runs these tests names functions by a helper that pages do not have.
    await page.addInitScript('globalThis.__name ??= value => value');
    await page.addInitScript(watchTracks);
    if (init) await page.addInitScript(init);
    const query = new URLSearchParams({'user-id': userId, ...attributes});
    await page.goto(`${this.site.url(`test/e2e/pages/${file}`)}?${query.toString()}`);
    return person;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.site.close();
  }
}

/** Somebody in a tab. */
export class Person {
  readonly userId: string;
  readonly page: Page;
  /** The addresses of everything that the page has asked for. */
  readonly requests: string[] = [];

  constructor(userId: string, page: Page) {
    this.userId = userId;
    this.page = page;
    page.on('request', request => this.requests.push(request.url()));
    page.on('pageerror', error => {
      assert.fail(`${userId}: ${String(error.stack)}`);
    });
  }

  /** Waits until the kit is logged in. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => {
      // Neither the kit nor its engine is there at first.
      const page: {kit?: {engine?: {state: {session?: string}}}} = window;
      return page.kit?.engine?.state.session === 'ready';
    });
  }

  /** Rings somebody through the kit's method. */
  async call(userId: string, mediaType: 'audio' | 'video' = 'video', params: object = {}): Promise<void> {
    await this.page.evaluate(([id, type, more]) => window.kit.call(id, type, more), [
      userId,
      mediaType,
      params,
    ] as const);
  }

  /** Rings several people of a group through the kit's method. */
  async groupCall(
    groupId: string,
    userIds: readonly string[],
    mediaType: 'audio' | 'video' = 'video',
    params: object = {},
  ): Promise<void> {
    await this.page.evaluate(([id, ids, type, more]) => window.kit.groupCall(id, [...ids], type, more), [
      groupId,
      userIds,
      mediaType,
      params,
    ] as const);
  }

  /** Puts a call button on the page. */
  async addButton(attributes: Record<string, string>): Promise<void> {
    await this.page.evaluate(all => {
      const button = document.createElement('tui-call-button');
      for (const [name, value] of Object.entries(all)) button.setAttribute(name, value);
      document.body.append(button);
    }, attributes);
  }

  /** Presses a button of the kit, found as a screen reader finds it. */
  async press(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('button', {name, exact: typeof name === 'string'})
      .first()
      .click();
  }

  /** Waits until something was heard. */
  async hears(entry: string): Promise<void> {
    try {
      await this.page.waitForFunction(
        wanted => {
          // The page's own code may not have run yet.
          const page: {heard?: string[]} = window;
          return page.heard?.includes(wanted) ?? false;
        },
        entry,
        {timeout: PATIENCE},
      );
    } catch {
      assert.fail(`${this.userId} never heard ${entry}; heard ${JSON.stringify(await this.heard())}`);
    }
  }

  /** Hangs up through the kit's method. */
  async hangup(): Promise<void> {
    await this.page.evaluate(() => window.kit.hangup());
  }

  /** Waits for a status. */
  async becomes(status: string): Promise<void> {
    await this.page.waitForFunction(
      wanted => {
        const page: {kit?: {engine?: {state: {status: string}}}} = window;
        return page.kit?.engine?.state.status === wanted;
      },
      status,
      {timeout: PATIENCE},
    );
  }

  /** Everything heard on the document, in order. */
  heard(): Promise<string[]> {
    return this.page.evaluate(() => window.heard);
  }

  /** When an entry was heard, in milliseconds since the epoch. */
  heardAt(entry: string): Promise<number> {
    return this.page.evaluate(wanted => window.heardAt[window.heard.indexOf(wanted)] ?? NaN, entry);
  }

  /** Checks that exactly this was heard, in this order, on the document once and on the kit once. */
  async heardExactly(expected: readonly string[]): Promise<void> {
    assert.deepEqual(await this.heard(), expected, `${this.userId} hears`);
    const onKit = await this.page.evaluate(() => window.onKit);
    assert.deepEqual(
      onKit,
      expected.map(entry => entry.slice(0, entry.indexOf('('))),
      'the same on the kit',
    );
  }

  /**
   * Checks that exactly this was heard, once on the document. What several people do at once comes in any order, but in
   * order for each of them: it stands as a list of sequences.
   */
  async heardInOrder(expected: readonly (string | readonly (readonly string[])[])[]): Promise<void> {
    const heard = await this.heard();
    const rest = [...heard];
    for (const step of expected) {
      const sequences = typeof step === 'string' ? [[step]] : step.map(sequence => [...sequence]);
      while (sequences.some(sequence => sequence.length > 0)) {
        const next = sequences.find(([head]) => head !== undefined && head === rest[0]);
        if (!next) assert.deepEqual(heard, expected, `${this.userId} hears`);
        next?.shift();
        rest.shift();
      }
    }
    assert.deepEqual(rest, [], `${this.userId} hears no more`);
  }

  /** Forgets what was heard. */
  async forget(): Promise<void> {
    await this.page.evaluate(() => {
      window.heard.length = 0;
      window.heardAt.length = 0;
      window.onKit.length = 0;
    });
  }

  /** How many captured tracks are live: what camera and microphone lights show. */
  liveTracks(): Promise<number> {
    return this.page.evaluate(() => window.tracks.filter(track => track.readyState === 'live').length);
  }

  /** Waits until every visible picture of the call moves from now on: has a size, and two more frames were decoded. */
  async seesMoving(count: number): Promise<void> {
    await this.page.evaluate(() => {
      window.decoded = {};
    });
    await this.page.waitForFunction(
      wanted => {
        const videos: HTMLVideoElement[] = [];
        const walk = (root: Document | ShadowRoot): void => {
          for (const element of root.querySelectorAll('*')) {
            if (element instanceof HTMLVideoElement) videos.push(element);
            if (element.shadowRoot) walk(element.shadowRoot);
          }
        };
        walk(document);
        const moving = videos.filter((video, index) => {
          const key = String(index);
          const frames = video.getVideoPlaybackQuality().totalVideoFrames;
          window.decoded[key] ??= frames;
          return video.videoWidth > 0 && video.videoHeight > 0 && frames > (window.decoded[key] ?? 0) + 1;
        });
        return moving.length >= wanted;
      },
      count,
      {timeout: PATIENCE, polling: 100},
    );
  }

  /** Waits until somebody else's voice is heard: their volume is above 0. */
  async hearsVoiceOf(userId: string): Promise<void> {
    await this.page.waitForFunction(id => (window.volumes[id] ?? 0) > 0, userId, {timeout: PATIENCE});
  }
}

/** Keeps every captured track, so that a test can see which are live. Runs in the page before anything else. */
function watchTracks(): void {
  window.tracks = [];
  window.decoded = {};
  if (typeof MediaDevices === 'undefined') return;
  for (const name of ['getUserMedia', 'getDisplayMedia'] as const) {
    const original = MediaDevices.prototype[name];
    MediaDevices.prototype[name] = async function (this: MediaDevices, options) {
      const stream = await original.call(this, options);
      window.tracks.push(...stream.getTracks());
      return stream;
    };
  }
}
