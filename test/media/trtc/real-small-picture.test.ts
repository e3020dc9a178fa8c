import {assert} from '@open-wc/testing';

import {Devices} from '../../../src/media/trtc/devices.js';
import {Line} from '../../../src/media/trtc/line.js';
import {OwnCamera} from '../../../src/media/trtc/own-camera.js';
import {Preferences} from '../../../src/media/trtc/preferences.js';
import {SMALL_PROFILE} from '../../../src/media/trtc/small-picture.js';
import {TRTC} from '../../../src/media/trtc/trtc-bundle.js';
import type {TrtcStatic} from '../../../src/media/trtc/trtc-sdk.js';
import {ManualClock} from '../../../src/testing/index.js';
import {CutOffPage, eventually} from './cut-off-page.js';

// A room cannot be entered here: this shows that the real SDK makes the small picture, and how it lets go of everything.
describe('the small picture over the real SDK', () => {
  // The bundle's types say nothing of what it holds.
  const sdk = TRTC as TrtcStatic;
  const page = new CutOffPage();
  const {captureStream} = HTMLCanvasElement.prototype;
  const {clone} = MediaStreamTrack.prototype;
  const drawn: MediaStreamTrack[] = [];
  let line: Line;
  let box: HTMLElement;
  let camera: OwnCamera;

  before(() => {
    sdk.setLogLevel(5, false);
    HTMLCanvasElement.prototype.captureStream = function (frameRate) {
      const stream = captureStream.call(this, frameRate);
      drawn.push(...stream.getVideoTracks());
      return stream;
    };
    MediaStreamTrack.prototype.clone = function () {
      const copy = clone.call(this);
      page.tracks.push(copy);
      return copy;
    };
  });

  beforeEach(() => {
    page.reset();
    drawn.length = 0;
    const clock = new ManualClock();
    line = new Line(sdk.create({}), new AbortController().signal, clock);
    box = document.createElement('div');
    document.body.append(box);
    const context = {line, devices: new Devices(sdk, clock), preferences: new Preferences()};
    const nothing = (): void => undefined;
    camera = new OwnCamera(
      {...context, isPublished: () => false, changed: nothing, lost: nothing, replaced: nothing},
      box,
    );
  });

  afterEach(async () => {
    await camera.release();
    line.trtc.destroy();
    await eventually(() => page.live === 0, 'A camera is left open.');
    box.remove();
    assert.deepEqual(page.escaped, []);
  });

  after(() => {
    HTMLCanvasElement.prototype.captureStream = captureStream;
    MediaStreamTrack.prototype.clone = clone;
  });

  const moves = async (): Promise<void> => {
    const video = (): HTMLVideoElement | null => box.querySelector('video');
    const start = video()?.currentTime ?? 0;
    await eventually(() => (video()?.currentTime ?? 0) > start, 'The picture does not move.');
  };
  const small = (): readonly (number | undefined)[] => {
    const {width, height} = drawn.findLast(({readyState}) => readyState === 'live')?.getSettings() ?? {};
    return [width, height];
  };
  const isSmallMade = (): Promise<void> =>
    eventually(
      () => small().join() === [SMALL_PROFILE.width, SMALL_PROFILE.height].join(),
      'There is no small picture.',
    );

  it('is made beside a camera that is opened with it', async () => {
    await camera.sendSmall(true);
    await camera.open();
    await moves();
    await isSmallMade();
    assert.equal(page.live, 1);
  });

  it('comes and goes while the camera is open, and leaves the large one alone', async () => {
    await camera.open();
    await moves();
    assert.lengthOf(drawn, 0);
    await camera.sendSmall(true);
    await isSmallMade();
    await camera.resize();
    await camera.fill('contain');
    const large = page.tracks.findLast(({readyState}) => readyState === 'live')?.getSettings();
    assert.deepEqual([large?.width, large?.height], [640, 480]);
    await camera.sendSmall(false);
    await moves();
    await camera.sendSmall(true);
    await camera.close();
    await eventually(() => page.live === 0, 'The camera is left open.');
  });
});
