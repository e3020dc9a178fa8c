import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {BROWSER_ARGS} from '../../scripts/browser.mjs';
import {Person, Stage} from './support/people.js';
import {talkingOut} from './support/sequences.js';

const without = (...switches: string[]): string[] =>
  BROWSER_ARGS.filter(argument => !switches.some(name => argument.startsWith(name)));

/** Calls and gives back the code with which the command was refused. */
function refusedWith(person: Person, mediaType: 'audio' | 'video'): Promise<number> {
  return person.page.evaluate(
    type =>
      window.kit.call('bob', type).then(
        () => 0,
        (error: unknown) => (error as {code: number}).code,
      ),
    mediaType,
  );
}

describe('devices that are not there or not allowed', {timeout: 60_000}, () => {
  let stage: Stage | undefined;

  afterEach(() => stage?.close());

  const CASES = [
    {
      name: 'camera and microphone denied',
      args: [...without('--use-fake-ui-for-media-stream'), '--use-fake-ui-for-media-stream=deny'],
      audio: -1101,
      video: -1101,
    },
    {
      name: 'no device at all',
      args: without('--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'),
      audio: 60003,
      video: undefined, // Camera or microphone: both are missing, either may be named.
    },
  ];

  for (const {name, args, audio, video} of CASES) {
    it(`${name}: a typed error, nobody is rung, and the engine is idle`, async () => {
      stage = await Stage.open({args});
      await stage.clear();
      const alice = await stage.person('alice');
      const bob = await stage.person('bob');
      assert.equal(await refusedWith(alice, 'audio'), audio);
      const code = await refusedWith(alice, 'video');
      assert.ok(video === undefined ? [60003, 60004].includes(code) : code === video, String(code));
      await alice.becomes('idle');
      await alice.heardExactly([`error(${String(audio)})`, `error(${String(code)})`]);
      await bob.heardExactly([]);
    });
  }

  it('plain http: says so, and the page stays whole', async () => {
    stage = await Stage.open();
    await stage.clear();
    const page = await (await stage.context()).newPage();
    const alice = new Person('alice', page);
    await page.goto(`${stage.site.url('test/e2e/pages/kit.html', 'plain.test')}?user-id=alice`);
    await alice.ready();
    assert.equal(await page.evaluate(() => isSecureContext), false);
    assert.equal(await refusedWith(alice, 'video'), 60006);
    await alice.becomes('idle');
    await alice.heardExactly(['error(60006)']);
  });
});

describe('what is let go', {timeout: 60_000}, () => {
  let stage: Stage;

  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  it('a kit moved in mid-call goes on; removed, it hangs up and no device stays open', async () => {
    await stage.clear();
    const alice = await stage.person('alice');
    const bob = await stage.person('bob');
    await alice.call('bob');
    await bob.press('Accept');
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    await alice.page.evaluate(() => {
      const box = document.createElement('section');
      document.body.prepend(box);
      box.append(window.kit);
    });
    await alice.seesMoving(2);
    await alice.heardExactly(talkingOut());
    await alice.page.evaluate(() => {
      window.kit.remove();
    });
    await bob.becomes('idle');
    await alice.page.waitForFunction(() => window.tracks.every(track => track.readyState === 'ended'));
    assert.equal(await bob.liveTracks(), 0);
    await alice.page.evaluate(() => {
      document.body.append(window.kit);
    });
    await alice.ready();
    await alice.forget();
    await alice.call('bob');
    await bob.press('Accept');
    await alice.hears('call-begin(video caller)');
  });
});
