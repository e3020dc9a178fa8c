import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Stage, type Person} from './support/people.js';

/** How many captured tracks live in the page. */
async function hasLive(person: Person, count: number): Promise<void> {
  await person.page.waitForFunction(
    wanted => window.tracks.filter(({readyState}) => readyState === 'live').length === wanted,
    count,
  );
}

/** A second camera that shows nothing but red: the browser's own second one gives pictures that cannot be sent. */
function addRedCamera(): void {
  const {getUserMedia, enumerateDevices} = MediaDevices.prototype;
  const info = {kind: 'videoinput', deviceId: 'red', groupId: 'red', label: 'Red camera'} as const;
  MediaDevices.prototype.enumerateDevices = async function (this: MediaDevices) {
    return [...(await enumerateDevices.call(this)), {...info, toJSON: () => info}];
  };
  MediaDevices.prototype.getUserMedia = async function (this: MediaDevices, wish) {
    if (!JSON.stringify(wish?.video ?? null).includes('"red"')) return getUserMedia.call(this, wish);
    const canvas = Object.assign(document.createElement('canvas'), {width: 640, height: 480});
    const stream = canvas.captureStream(20);
    for (const track of stream.getVideoTracks()) {
      const settings = track.getSettings.bind(track);
      track.getSettings = () => ({...settings(), deviceId: 'red'});
      window.tracks.push(track);
      const paint = setInterval(() => {
        const pen = canvas.getContext('2d');
        if (pen) pen.fillStyle = `rgb(${String(230 + Math.random() * 20)} 0 0)`;
        pen?.fillRect(0, 0, 640, 480);
        if (track.readyState === 'ended') clearInterval(paint);
      }, 50);
    }
    const sound = wish?.audio ? await getUserMedia.call(this, {audio: wish.audio}) : undefined;
    for (const track of sound?.getTracks() ?? []) {
      window.tracks.push(track);
      stream.addTrack(track);
    }
    return stream;
  };
}

/** Waits until one of the pictures is red, or none is. */
async function seesRed(person: Person, isRed: boolean): Promise<void> {
  await person.page.waitForFunction(
    wanted => {
      const videos: HTMLVideoElement[] = [];
      const walk = (root: Document | ShadowRoot): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element instanceof HTMLVideoElement) videos.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      const found = videos.some(video => {
        const pen = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d');
        pen?.drawImage(video, 0, 0, 1, 1);
        const [red = 0, green = 255, blue = 255] = pen?.getImageData(0, 0, 1, 1).data ?? [];
        return red > 150 && green < 80 && blue < 80;
      });
      return found === wanted;
    },
    isRed,
    {polling: 50},
  );
}

async function hearsAnew(person: Person, userId: string): Promise<void> {
  await person.page.evaluate(() => {
    window.volumes = {};
  });
  await person.hearsVoiceOf(userId);
}

/** What is unplugged says so by its track: no switch takes a device from a running browser. */
async function unplug(person: Person, kind: string): Promise<void> {
  await person.page.evaluate(wanted => {
    const track = window.tracks.findLast(one => one.kind === wanted && one.readyState === 'live');
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  }, kind);
}

describe('devices in a running call', {timeout: 120_000}, () => {
  let stage: Stage;
  let alice: Person;
  let bob: Person;

  before(async () => {
    stage = await Stage.open();
    await stage.clear();
    alice = await stage.person('alice', {}, addRedCamera);
    bob = await stage.person('bob');
    await alice.call('bob');
    await bob.press('Accept');
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2), bob.hearsVoiceOf('alice')]);
  });

  after(() => stage.close());

  it('are chosen in the settings: the other side sees and hears them, and nothing stays open', async t => {
    await seesRed(bob, false);
    await alice.press('Camera and sound');
    await alice.page.getByLabel('Camera', {exact: true}).waitFor();
    await hasLive(alice, 4);
    const start = Date.now();
    await alice.page.getByLabel('Camera', {exact: true}).selectOption({label: 'Red camera'});
    await seesRed(bob, true);
    t.diagnostic(
      `from the choice of a camera to its picture at the other side: ${String(Date.now() - start)} ms`,
    );
    const spokenAt = Date.now();
    await alice.page.getByLabel('Microphone', {exact: true}).selectOption({label: 'Fake Audio Input 2'});
    await alice.page.waitForFunction(
      () =>
        window.tracks.filter(one => one.label === 'Fake Audio Input 2' && one.readyState === 'live')
          .length === 2,
    );
    await hearsAnew(bob, 'alice');
    t.diagnostic(`from the choice of a microphone to its sound there: ${String(Date.now() - spokenAt)} ms`);
    await alice.page.locator('[part=devices-close]').click();
    await hasLive(alice, 2);
  });

  it('give way to others when they are unplugged: both sides go on, and the person is told', async t => {
    const start = Date.now();
    await unplug(alice, 'video');
    await seesRed(bob, false);
    await bob.seesMoving(2);
    t.diagnostic(
      `from the loss of a camera to another picture at the other side: ${String(Date.now() - start)} ms`,
    );
    await alice.page.getByText('camera was disconnected. Now in use: fake_device_0').waitFor();
    const spokenAt = Date.now();
    await unplug(alice, 'audio');
    await alice.page.getByText(/microphone was disconnected. Now in use: Fake /).waitFor();
    await hearsAnew(bob, 'alice');
    t.diagnostic(
      `from the loss of a microphone to sound at the other side: ${String(Date.now() - spokenAt)} ms`,
    );
    await hasLive(alice, 2);
    const heard = await alice.heard();
    assert.ok(!heard.some(entry => entry.startsWith('error')), heard.join());
  });

  it('are used in the next call as they were chosen', async () => {
    await alice.hangup();
    await bob.becomes('idle');
    await hasLive(alice, 0);
    await alice.call('bob');
    const labels = await alice.page.evaluate(() =>
      window.tracks
        .filter(({readyState}) => readyState === 'live')
        .map(track => `${track.label} ${track.getSettings().deviceId ?? ''}`),
    );
    assert.ok(
      labels.some(label => label.endsWith(' red')) &&
        labels.some(label => label.startsWith('Fake Audio Input 2')),
      labels.join(),
    );
  });
});
