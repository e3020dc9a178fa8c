import {assert} from '@open-wc/testing';

import {TrtcMedia} from '../../../src/media/trtc/trtc-media.js';
import {TRTC} from '../../../src/media/trtc/trtc-bundle.js';
import type {TrtcInstance, TrtcStatic} from '../../../src/media/trtc/trtc-sdk.js';
import {ManualClock} from '../../../src/testing/index.js';
import {refusal} from '../../support/media-party.js';
import {CutOffPage, eventually} from './cut-off-page.js';

const PARAMS = {
  roomId: {intRoomId: 1},
  selfId: 'alice',
  mediaType: 'video',
  camera: true,
  microphone: true,
} as const;

// The real SDK with the browser's fake devices, as far as it goes without a service. Elements are compared as true or false:
// printing one in a failed assertion takes for ever, and looks like a page that hangs.
describe('TrtcMedia over the real SDK', () => {
  // The bundle's types say nothing of what it holds.
  const sdk = TRTC as TrtcStatic;
  const page = new CutOffPage();
  const {getUserMedia, getDisplayMedia, enumerateDevices} = navigator.mediaDevices;
  let clock: ManualClock;
  let media: TrtcMedia;
  let lines: TrtcInstance[];
  let host: HTMLElement;
  let view: HTMLElement;

  beforeEach(() => {
    clock = new ManualClock();
    lines = [];
    page.reset();
    const watched: TrtcStatic = {
      create(options) {
        const line = sdk.create(options);
        lines.push(line);
        return line;
      },
      getCameraList: prompt => sdk.getCameraList(prompt),
      getMicrophoneList: prompt => sdk.getMicrophoneList(prompt),
      getSpeakerList: prompt => sdk.getSpeakerList(prompt),
      setCurrentSpeaker: deviceId => sdk.setCurrentSpeaker(deviceId),
      setLogLevel: (level, upload) => {
        sdk.setLogLevel(level, upload);
      },
    };
    const credentials = () => ({sdkAppId: 1_400_000_001, userId: 'alice', userSig: 'a signature'});
    media = new TrtcMedia({clock, trtc: watched, credentials});
    host = document.createElement('div');
    view = document.createElement('div');
    host.attachShadow({mode: 'open'}).append(view);
    document.body.append(host);
  });

  afterEach(async () => {
    await media.destroy();
    await eventually(() => page.live === 0, 'A device is left open.');
    host.remove();
    Object.assign(navigator.mediaDevices, {getUserMedia, getDisplayMedia, enumerateDevices});
    assert.deepEqual(page.escaped, []);
  });

  it('makes its line while it rings without touching a device or the network', async () => {
    await media.prepare({roomId: {intRoomId: 1}, selfId: 'alice', callerId: 'bob'});
    assert.deepEqual([lines.length, page.tracks.length, page.reached], [1, 0, 0]);
  });

  it('lists devices without opening any', async () => {
    for (const kind of ['camera', 'microphone', 'speaker'] as const) {
      assert.isAbove((await media.getDevices(kind)).length, 0);
    }
    assert.equal(page.tracks.length, 0);
  });

  it('gives up within 10 s where nobody answers, releases the devices, and can try again', async () => {
    for (const attempt of [1, 2]) {
      page.reached = 0;
      const refused = refusal(media.join(PARAMS, () => undefined));
      await eventually(() => page.reached > 0, `The service is not asked for at attempt ${attempt}.`);
      assert.equal(page.live, 2);
      await clock.advance(10_000);
      const error = await refused;
      assert.deepEqual([error.code, error.source], [5500, 'trtc']);
      assert.equal(page.live, 0);
    }
    assert.equal(lines.length, 2);
  });

  it('gives up within 10 s where a server is assigned but does not answer, and can try again', async () => {
    page.network = 'halfway';
    for (const _attempt of [1, 2]) {
      page.sockets = 0;
      const refused = refusal(media.join(PARAMS, () => undefined));
      await eventually(() => page.sockets > 0, 'The server is not asked for.');
      await clock.advance(10_000);
      assert.equal((await refused).code, 5500);
      assert.equal(page.live, 0);
    }
  });

  it("passes the service's refusal of the UserSig on", async () => {
    page.network = 70_001;
    const error = await refusal(media.join(PARAMS, () => undefined));
    assert.deepEqual([error.code, error.source], [70_001, 'trtc']);
    assert.notEqual(error.message, '');
  });

  it('fails at once where the network refuses, releases the devices, and can try again', async () => {
    page.network = 'refused';
    for (const _attempt of [1, 2]) {
      const error = await refusal(media.join(PARAMS, () => undefined));
      assert.deepEqual([error.code, error.source], [5500, 'trtc']);
      assert.notEqual(error.message, '');
      assert.equal(page.live, 0);
    }
  });

  it('is left at once while nobody answers', async () => {
    const refused = refusal(media.join(PARAMS, () => undefined));
    await eventually(() => page.reached > 0, 'The service is not asked for.');
    await media.leave();
    assert.equal((await refused).code, -1203);
    assert.equal(page.live, 0);
  });

  it('releases what the browser hands over too late', async () => {
    let isAsked = false;
    let letGo = (): void => undefined;
    const gate = new Promise<void>(resolve => (letGo = resolve));
    navigator.mediaDevices.getUserMedia = async constraints => {
      isAsked = true;
      await gate;
      return getUserMedia(constraints);
    };
    const refused = refusal(media.join(PARAMS, () => undefined));
    await eventually(() => isAsked, 'No device is asked for.');
    await media.leave();
    assert.equal((await refused).code, -1203);
    letGo();
    await eventually(() => page.tracks.length > 0, 'Nothing was handed over.');
    await eventually(() => page.live === 0, 'It was not released.');
  });

  it('translates a missing camera and leaves no microphone open', async () => {
    navigator.mediaDevices.getUserMedia = constraints =>
      constraints?.video
        ? Promise.reject(new DOMException('No.', 'NotFoundError'))
        : getUserMedia(constraints);
    const error = await refusal(media.join(PARAMS, () => undefined));
    assert.deepEqual([error.code, error.source], [60004, 'device']);
    await eventually(() => page.live === 0, 'The microphone is left open.');
  });

  for (const [name, code] of [
    ['NotAllowedError', -1101],
    ['NotReadableError', -1319],
    ['NotFoundError', 60003],
  ] as const) {
    it(`translates ${name} of the microphone to ${code}`, async () => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('No.', name));
      const error = await refusal(media.join({...PARAMS, camera: false}, () => undefined));
      assert.deepEqual([error.code, error.source], [code, 'device']);
    });
  }

  describe('with the camera open', () => {
    let refused: Promise<unknown>;
    beforeEach(async () => {
      refused = refusal(media.join(PARAMS, () => undefined));
      await eventually(() => page.reached > 0, 'The service is not asked for.');
    });
    afterEach(async () => {
      await media.leave();
      await refused;
    });

    const video = (): HTMLVideoElement | null => view.querySelector('video');
    const moves = async (): Promise<void> => {
      const start = video()?.currentTime ?? 0;
      await eventually(
        () => (video()?.videoWidth ?? 0) > 0 && (video()?.currentTime ?? 0) > start,
        'The picture does not move.',
      );
    };

    it('shows oneself in a shadow root, in one element after the other', async () => {
      media.setView('alice', view);
      await moves();
      const other = document.createElement('div');
      host.shadowRoot?.append(other);
      media.setView('alice', other);
      assert.equal(view.childElementCount, 0);
      view = other;
      await moves();
      assert.equal(view.querySelectorAll('video').length, 1);
      media.setView('alice', null);
      assert.equal(view.childElementCount, 0);
    });

    it('changes size and frame rate', async () => {
      await media.setEncoderParams({resolution: '360p', frameRate: 10});
      const track = page.tracks.findLast(({kind, readyState}) => kind === 'video' && readyState === 'live');
      const {width, height, frameRate} = track?.getSettings() ?? {};
      assert.deepEqual([width, height, frameRate], [640, 360, 10]);
    });

    it('uses another microphone and another loudspeaker', async () => {
      for (const kind of ['microphone', 'speaker'] as const) {
        const list = await media.getDevices(kind);
        const last = list.at(-1);
        assert.isDefined(last);
        await media.switchDevice(kind, last.deviceId);
        if (kind === 'microphone') {
          assert.equal(lines.at(-1)?.getAudioTrack()?.getSettings().deviceId, last.deviceId);
        }
      }
      assert.equal(page.live, 2);
    });

    it('refuses devices that are not there and goes on', async () => {
      for (const kind of ['camera', 'microphone', 'speaker'] as const) {
        await refusal(media.switchDevice(kind, 'none'));
      }
      assert.equal(page.live, 2);
      media.setView('alice', view);
      await moves();
    });

    it('goes on with the previous camera when another one cannot be opened', async () => {
      let failures = 0;
      navigator.mediaDevices.getUserMedia = constraints => {
        const {video: wish} = constraints ?? {};
        const isOther = typeof wish === 'object' && JSON.stringify(wish).includes('"other"');
        if (!isOther) return getUserMedia(constraints);
        failures += 1;
        return Promise.reject(new DOMException('No.', 'NotReadableError'));
      };
      navigator.mediaDevices.enumerateDevices = async () => {
        const all = await enumerateDevices.call(navigator.mediaDevices);
        return [
          ...all,
          {deviceId: 'other', groupId: '', kind: 'videoinput', label: 'Other', toJSON: () => ''},
        ];
      };
      assert.equal((await refusal(media.switchDevice('camera', 'other'))).code, -1316);
      assert.isAbove(failures, 0);
      media.setView('alice', view);
      await moves();
      assert.equal(page.live, 2);
      await media.closeCamera();
      await eventually(() => page.live === 1, 'A camera is left open.');
    });

    it('mutes and speaks, closes and opens', async () => {
      await media.closeMicrophone();
      await media.openMicrophone();
      await media.closeCamera();
      assert.equal(page.live, 1);
      assert.isTrue(video() === null);
      await media.openCamera({});
      assert.equal(page.live, 2);
    });

    it('shares the screen in place of the camera, and shows the camera again', async () => {
      media.setView('alice', view);
      // The SDK makes its element in its own time.
      await moves();
      const camera = video();
      await media.startScreenShare();
      await moves();
      assert.isTrue(video() !== camera);
      assert.equal(view.querySelectorAll('video').length, 1);
      await media.stopScreenShare();
      assert.isTrue(video() === camera, 'the camera is shown again');
      await moves();
      assert.equal(page.live, 2);
    });

    it('refuses a screen that the person does not choose: -1101', async () => {
      navigator.mediaDevices.getDisplayMedia = () =>
        Promise.reject(new DOMException('No.', 'NotAllowedError'));
      const error = await refusal(media.startScreenShare());
      assert.deepEqual([error.code, error.source], [-1101, 'device']);
    });

    it('fills, turns and mirrors the view of oneself', async () => {
      media.setView('alice', view);
      media.setRenderParams({fillMode: 'contain', rotation: 180, mirror: false});
      await eventually(() => video()?.style.objectFit === 'contain', 'It is filled otherwise.');
      assert.equal(video()?.style.transform, '');
      assert.include(view.firstElementChild?.getAttribute('style'), 'rotate(180deg)');
    });
  });
});
