import assert from 'node:assert/strict';
import {createServer, type AddressInfo, type Server, type Socket} from 'node:net';
import {after, afterEach, before, describe, it} from 'node:test';
import {Stage, type Person} from './support/people.js';

/**
 * Our own limit for a login and for entering a room, in milliseconds, and what a busy machine may add. The SDKs alone
 * would take 90 s, 240 s or for ever.
 */
const LIMIT = 10_000;
const SLACK = 15_000;

const ATTRIBUTES = {'sdk-app-id': '1400000001', 'user-sig': 'sig'};

const RING = JSON.stringify({
  businessID: 'av_call',
  version: 4,
  platform: 'Web',
  call_type: 1,
  room_id: 12345,
  userData: '',
  data: {cmd: 'audioCall', room_id: 12345, str_room_id: '', inviter: 'bob', message: '', userIDs: ['alice']},
});

/** Takes connections and never says a word. */
class BlackHole {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    server.on('connection', socket => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
    });
  }

  static async open(): Promise<BlackHole> {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return new BlackHole(server);
  }

  /** Every other name leads here. */
  get resolver(): string {
    const {port} = this.#server.address() as AddressInfo;
    return `MAP * 127.0.0.1:${port}, EXCLUDE localhost`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise(resolve => this.#server.close(resolve));
  }
}

/** The vendors' files that a page has asked for. */
function vendors(requests: readonly string[]): string[] {
  return requests.filter(url => url.includes('/vendor/')).map(url => url.slice(url.lastIndexOf('/') + 1));
}

/** Waits until a vendor's file has come, whole and well. */
async function loads({page}: Person, file: string): Promise<void> {
  const response = await page.waitForResponse(found => found.url().endsWith(`/vendor/${file}`));
  assert.equal(response.status(), 200);
}

/** Whether the SDKs themselves have tried to reach their service, by HTTP: else a failure would be another one. */
function askedService({requests}: Person): boolean {
  const hosts = requests.filter(url => url.startsWith('https:')).map(url => new URL(url).hostname);
  return hosts.some(host => host !== 'telemetry.invalid');
}

/** The code with which the kit's call is refused, and how long that took. */
async function callFails(person: Person): Promise<{code: number; ms: number}> {
  return person.page.evaluate(async () => {
    const start = performance.now();
    const code = await window.kit.call('bob', 'video').then(
      () => 0,
      (error: unknown) => (error as {code: number}).code,
    );
    return {code, ms: performance.now() - start};
  });
}

async function loginFails(person: Person, since: number): Promise<void> {
  await person.hears('error(2801)');
  await person.page.waitForFunction(() => window.kit.engine.state.session === 'none');
  const ms = (await person.heardAt('error(2801)')) - since;
  assert.ok(ms <= LIMIT + SLACK, `the login took ${ms} ms`);
}

describe('what a page loads', {timeout: 60_000}, () => {
  let stage: Stage;

  before(async () => {
    stage = await Stage.open();
  });
  afterEach(() => stage.clear());
  after(() => stage.close());

  it('no byte of the SDKs for a whole call on the local backend', async () => {
    const alice = await stage.person('alice');
    const bob = await stage.person('bob');
    await alice.call('bob');
    await bob.press('Accept');
    await alice.becomes('connected');
    await alice.hangup();
    await bob.becomes('idle');
    assert.deepEqual(vendors([...alice.requests, ...bob.requests]), []);
  });

  for (const [name, file] of [
    ['module', 'tencent.html'],
    ['classic script', 'tencent-classic.html'],
  ] as const) {
    it(`by the ${name}: nothing before the login, Chat at the login`, async () => {
      const alice = await stage.visitor(file, '', {attributes: ATTRIBUTES});
      await alice.page.waitForLoadState('networkidle');
      assert.deepEqual(vendors(alice.requests), []);
      await alice.page.evaluate(() => {
        window.kit.setAttribute('user-id', 'alice');
      });
      await loads(alice, 'chat.js');
      assert.deepEqual(vendors(alice.requests), ['chat.js']);
    });

    it(`by the ${name}: TRTC at the first ring`, async () => {
      const alice = await stage.visitor(file, 'alice', {attributes: {...ATTRIBUTES, 'own-chat': ''}});
      await alice.ready();
      assert.deepEqual(vendors(alice.requests), []);
      const loaded = loads(alice, 'trtc.js');
      await alice.page.evaluate(data => {
        window.ring(data);
      }, RING);
      await alice.becomes('calling');
      await loaded;
      assert.deepEqual(vendors(alice.requests), ['trtc.js']);
    });
  }
});

describe('the Tencent backend without its network', {timeout: 120_000}, () => {
  const stages: Stage[] = [];
  let blackHole: BlackHole;

  before(async () => {
    blackHole = await BlackHole.open();
  });
  afterEach(async () => {
    for (const stage of stages.splice(0)) await stage.close();
  });
  after(() => blackHole.close());

  async function open(resolver?: string): Promise<Stage> {
    const stage = await Stage.open(resolver === undefined ? {} : {resolver});
    stages.push(stage);
    await stage.clear();
    return stage;
  }

  it('ends a login in a typed error within its limit, is idle, and tries again', async () => {
    const attempt = async (stage: Stage): Promise<void> => {
      const begin = Date.now();
      const alice = await stage.visitor('tencent.html', 'alice', {attributes: ATTRIBUTES});
      await loginFails(alice, begin);
      await alice.becomes('idle');
      await alice.forget();
      await alice.press('Try again');
      await loginFails(alice, Date.now());
    };
    await Promise.all([attempt(await open()), attempt(await open(blackHole.resolver))]);
  });

  it('ends a call in a typed error within its limit, releases the devices, is idle, and tries again', async () => {
    const attempt = async (stage: Stage): Promise<void> => {
      const alice = await stage.visitor('tencent.html', 'alice', {
        attributes: {...ATTRIBUTES, 'own-chat': ''},
      });
      await alice.ready();
      for (const _ of [1, 2]) {
        const {code, ms} = await callFails(alice);
        assert.equal(code, 5500);
        assert.ok(ms <= LIMIT + SLACK, `it took ${ms} ms`);
        await alice.becomes('idle');
        assert.equal(await alice.liveTracks(), 0);
      }
      assert.deepEqual(vendors(alice.requests), ['trtc.js']);
      assert.ok(askedService(alice), alice.requests.join('\n'));
      const reports = alice.requests.filter(url => url.includes('AVQualityReportSvc'));
      assert.deepEqual(
        reports.filter(url => !url.startsWith('https://telemetry.invalid/')),
        [],
        'nothing is reported to the vendor unasked',
      );
      const sent = await alice.page.evaluate(() => window.sent.map(([name]) => name));
      assert.ok(!sent.includes('invite'), 'nobody was rung');
      assert.ok(!sent.some(name => ['login', 'logout', 'destroy'].includes(name)), sent.join(', '));
    };
    await Promise.all([attempt(await open()), attempt(await open(blackHole.resolver))]);
  });
});
