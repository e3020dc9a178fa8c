import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {Stage, type Person} from './support/people.js';

/** A picture that needs no network. */
const PORTRAIT = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>';

/** How somebody's picture is shown. */
interface Look {
  /** As it comes in, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly fit: string;
  /** Clockwise turn in degrees, as it is seen. */
  readonly turn: number;
  readonly isMirrored: boolean;
  /** It covers its tile exactly. */
  readonly fills: boolean;
}

/** Somebody's picture in a call view. */
function pictureOf(viewer: Person, userId: string): ReturnType<Person['page']['locator']> {
  return viewer.page.locator(`tui-call-tile[user-id=${userId}] video`);
}

/** How somebody's picture is shown now. */
function lookOf(viewer: Person, userId: string): Promise<Look> {
  return pictureOf(viewer, userId).evaluate(element => {
    const video = element as HTMLVideoElement;
    const {transform, objectFit} = getComputedStyle(video);
    const {a, b, c, d} = new DOMMatrix(transform);
    const isMirrored = a * d - b * c < 0;
    const angle = Math.round((Math.atan2(b, isMirrored ? -a : a) * 180) / Math.PI);
    const [mine, around] = [video, video.parentElement ?? video].map(one => one.getBoundingClientRect());
    const isSame = (side: 'x' | 'y' | 'width' | 'height'): boolean =>
      Math.abs((mine?.[side] ?? 0) - (around?.[side] ?? Infinity)) < 1;
    return {
      width: video.videoWidth,
      height: video.videoHeight,
      fit: objectFit,
      turn: (angle + 360) % 360,
      isMirrored,
      fills: (['x', 'y', 'width', 'height'] as const).every(isSame),
    };
  });
}

/** Waits until somebody's picture comes in so large. */
async function comesIn(viewer: Person, userId: string, width: number, height: number): Promise<void> {
  const video = await pictureOf(viewer, userId).elementHandle();
  const isThere = (args: readonly [unknown, number, number]): boolean => {
    const picture = args[0] as HTMLVideoElement;
    return picture.videoWidth === args[1] && picture.videoHeight === args[2];
  };
  await viewer.page.waitForFunction(isThere, [video, width, height] as const, {timeout: 25_000});
}

/** Somebody changes their name and picture, as a page does it. */
async function calls({page}: Person, nickname: string, avatar: string): Promise<void> {
  await page.evaluate(
    profile => {
      for (const [name, value] of Object.entries(profile)) window.kit.setAttribute(name, value);
    },
    {nickname, avatar},
  );
}

describe('what people see of each other', {timeout: 120_000}, () => {
  let stage: Stage;

  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());
  beforeEach(() => stage.clear());

  /** Alice and Bob talk. */
  async function talk(attributes: Record<string, string> = {}): Promise<readonly [Person, Person]> {
    const [alice, bob] = [await stage.person('alice', attributes), await stage.person('bob')];
    await alice.call('bob');
    await bob.press('Accept');
    await Promise.all([alice.becomes('connected'), bob.becomes('connected')]);
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    return [alice, bob];
  }

  it('is a picture as large as the sender’s kit asks, also when that changes in the call', async () => {
    const [alice, bob] = await talk({'video-resolution': '360p'});
    await comesIn(bob, 'alice', 640, 360);
    await comesIn(alice, 'bob', 640, 480);
    await alice.page.evaluate(() => {
      window.kit.setAttribute('video-resolution', '480p');
    });
    await comesIn(bob, 'alice', 640, 480);
  });

  it('is a picture that fills its tile as the viewer’s kit asks, also when that changes in the call', async () => {
    const [alice, bob] = await talk({'fill-mode': 'contain'});
    for (const userId of ['alice', 'bob']) assert.equal((await lookOf(alice, userId)).fit, 'contain');
    assert.equal((await lookOf(bob, 'alice')).fit, 'cover');
    await alice.page.evaluate(() => {
      window.kit.setAttribute('fill-mode', 'fill');
    });
    for (const userId of ['alice', 'bob']) assert.equal((await lookOf(alice, userId)).fit, 'fill');
  });

  it('is turned and fitted for each person alone, and fills its tile at every turn', async () => {
    const [alice] = await talk();
    const before_ = await lookOf(alice, 'alice');
    assert.deepEqual([before_.turn, before_.isMirrored, before_.fills], [0, true, true]);
    for (const turn of [90, 180, 270, 0] as const) {
      await alice.page.evaluate(
        rotation => window.kit.setVideoRenderParams({userId: 'bob', rotation, fillMode: 'contain'}),
        turn,
      );
      const {width, height, ...bob} = await lookOf(alice, 'bob');
      assert.ok(width > 0 && height > 0);
      assert.deepEqual(bob, {fit: 'contain', turn, isMirrored: false, fills: true});
      assert.deepEqual(await lookOf(alice, 'alice'), before_, 'oneself is as before');
    }
  });

  it('is of oneself the mirrored picture, however it is turned', async () => {
    const [alice, bob] = await talk();
    const seen = await lookOf(bob, 'alice');
    for (const turn of [90, 180, 270] as const) {
      await alice.page.evaluate(
        rotation => window.kit.setVideoRenderParams({userId: 'alice', rotation}),
        turn,
      );
      const {isMirrored, fills, fit} = await lookOf(alice, 'alice');
      assert.deepEqual({isMirrored, fills, fit}, {isMirrored: true, fills: true, fit: 'cover'});
    }
    await alice.page.evaluate(() =>
      window.kit.setVideoRenderParams({userId: 'alice', rotation: 0, mirror: false}),
    );
    assert.equal((await lookOf(alice, 'alice')).isMirrored, false);
    const {turn, isMirrored} = await lookOf(bob, 'alice');
    assert.deepEqual([turn, isMirrored], [seen.turn, false], 'the other side sees nothing of it');
  });

  it('is the name and the picture of this moment, and no address that could do harm', async () => {
    const [alice, bob] = await talk();
    const tile = alice.page.locator('tui-call-tile[user-id=bob]');
    await tile.locator('[part=name]', {hasText: /^bob$/}).waitFor();
    await calls(bob, 'Bob Marten', PORTRAIT);
    await tile.locator('[part=name]', {hasText: 'Bob Marten'}).waitFor();
    await bob.page.evaluate(() => window.kit.closeCamera());
    await tile.locator(`[part=avatar] img[src^="data:image/svg+xml"]`).waitFor();
    await calls(bob, 'Bob', 'javascript:document.title="bad"');
    await tile.locator('[part=name]', {hasText: /^Bob$/}).waitFor();
    await tile.locator('[part=avatar] img').waitFor({state: 'detached'});
    assert.notEqual(await alice.page.title(), 'bad');
  });
});
