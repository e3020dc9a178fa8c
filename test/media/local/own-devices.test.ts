import {assert} from '@open-wc/testing';

import type {TUICallError} from '../../../src/engine/errors.js';
import type {SelfMedia} from '../../../src/engine/ports.js';
import type {DeviceInfo} from '../../../src/engine/types.js';
import {browserEnvironment} from '../../../src/media/local/environment.js';
import {OwnMedia} from '../../../src/media/local/own-media.js';
import {Preferences} from '../../../src/media/local/preferences.js';
import {refusal} from '../../support/media-party.js';
import {TestDevices} from './support.js';

/** Devices of a machine with two cameras, of which one or two may run at a time. */
class TwoCameras extends TestDevices {
  /** Which way the cameras say they look. */
  facing: Readonly<Record<string, string>> = {one: 'user', two: 'environment'};
  /** How many cameras may run at the same time. */
  limit = 2;
  /** Cameras that do not start. */
  readonly broken = new Set<string>();
  readonly #cameras = new Map<MediaStreamTrack, string>();

  /** Which camera is on now. */
  get running(): readonly string[] {
    return [...this.#cameras].filter(([track]) => track.readyState === 'live').map(([, id]) => id);
  }

  override async getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
    if (typeof constraints.video !== 'object') return super.getUserMedia(constraints);
    const id = this.#choose(constraints.video);
    if (this.broken.has(id) || this.running.length >= this.limit) {
      throw new DOMException('', 'NotReadableError');
    }
    const {width, height} = constraints.video;
    const stream = await super.getUserMedia({
      ...constraints,
      video: {...(width !== undefined && {width}), ...(height !== undefined && {height})},
    });
    const [track] = stream.getVideoTracks();
    if (!track) throw new Error('No track.');
    const settings = track.getSettings.bind(track);
    const facingMode = this.facing[id];
    track.getSettings = () => ({...settings(), deviceId: id, ...(facingMode !== undefined && {facingMode})});
    this.#cameras.set(track, id);
    return stream;
  }

  override enumerateDevices(): Promise<MediaDeviceInfo[]> {
    const list = ['one', 'two'].map(deviceId => {
      const info = {deviceId, groupId: '', kind: 'videoinput' as const, label: deviceId};
      return {...info, toJSON: () => info};
    });
    return Promise.resolve(list);
  }

  #choose({deviceId, facingMode}: MediaTrackConstraints): string {
    const id = exactOf(deviceId) ?? idealOf(deviceId);
    if (id !== undefined && ['one', 'two'].includes(id)) return id;
    const mode = exactOf(facingMode);
    const looking = Object.keys(this.facing).find(
      camera => this.facing[camera] === (mode ?? idealOf(facingMode)),
    );
    if (looking !== undefined) return looking;
    if (mode !== undefined || exactOf(deviceId) !== undefined)
      throw new DOMException('', 'OverconstrainedError');
    return 'one';
  }
}

function exactOf(wish: ConstrainDOMString | undefined): string | undefined {
  return typeof wish === 'object' && 'exact' in wish && typeof wish.exact === 'string'
    ? wish.exact
    : undefined;
}

function idealOf(wish: ConstrainDOMString | undefined): string | undefined {
  return typeof wish === 'object' && 'ideal' in wish && typeof wish.ideal === 'string'
    ? wish.ideal
    : undefined;
}

describe("one's own devices", () => {
  let devices: TwoCameras;
  let preferences: Preferences;
  let life: AbortController;
  let changes: number;
  let losses: (readonly [Partial<SelfMedia>, TUICallError | undefined])[];
  let standIns: DeviceInfo[];
  let own: OwnMedia;
  beforeEach(() => {
    devices = new TwoCameras();
    preferences = new Preferences();
    life = new AbortController();
    changes = 0;
    losses = [];
    standIns = [];
    const environment = {...browserEnvironment(), mediaDevices: devices, permissions: devices.permissions};
    own = new OwnMedia(environment, preferences, life.signal, {
      changed: () => {
        changes += 1;
      },
      lost: (changed, error) => losses.push([changed, error]),
      replaced: device => standIns.push(device),
    });
  });
  afterEach(() => {
    life.abort();
    assert.equal(devices.liveCount, 0);
  });

  function unplug(track: MediaStreamTrack | undefined): void {
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  }

  it('begin closed', () => {
    assert.deepEqual(own.outgoing, {audio: null, video: null});
    assert.deepEqual(own.media, {audio: false, video: false});
    assert.equal(own.count, 0);
  });

  it('open by one prompt', async () => {
    await own.open({camera: true, microphone: true});
    assert.deepEqual(own.media, {audio: true, video: true});
    assert.deepEqual([own.count, devices.requests.length], [2, 1]);
  });

  describe('the camera', () => {
    it('opens and closes; doing so twice changes nothing', async () => {
      await own.camera.open({});
      const {track} = own.camera;
      await own.camera.open({});
      assert.equal(own.camera.track, track);
      await own.camera.close();
      const before = changes;
      await own.camera.close();
      assert.deepEqual([own.camera.track, own.count, changes], [undefined, 0, before]);
    });

    it('opens once when it is told so twice at once', async () => {
      await Promise.all([own.camera.open({}), own.camera.open({})]);
      assert.deepEqual(devices.running, ['one']);
    });

    it('is closed in the end when it is closed while it opens', async () => {
      const letGo = devices.hold();
      const opening = own.camera.open({});
      const closing = own.camera.close();
      letGo();
      await Promise.all([opening, closing]);
      assert.equal(devices.liveCount, 0);
    });

    it('opens one that looks the asked way, or exactly the asked one', async () => {
      await own.camera.open({facing: 'back'});
      assert.deepEqual([devices.running, own.camera.isFront], [['two'], false]);
      await own.camera.open({deviceId: 'one'});
      assert.deepEqual([devices.running, own.camera.isFront], [['one'], true]);
    });

    it('is shown mirrored only when it looks at the person, and never while the screen is shared', async () => {
      await own.camera.open({facing: 'front'});
      assert.isTrue(own.isMirrored);
      await own.screen.open();
      assert.isFalse(own.isMirrored);
      await own.screen.close();
      await own.camera.turn('back');
      assert.isFalse(own.isMirrored);
    });

    it('turns round', async () => {
      await own.camera.open({});
      await own.camera.turn('back');
      assert.deepEqual(devices.running, ['two']);
      await own.camera.turn('front');
      assert.deepEqual(devices.running, ['one']);
      const requests = devices.requests.length;
      await own.camera.turn('front');
      assert.equal(devices.requests.length, requests);
    });

    it('turns to the other one where cameras do not say which way they look', async () => {
      devices.facing = {};
      await own.camera.open({});
      await own.camera.turn('back');
      assert.deepEqual([devices.running, own.camera.isFront], [['two'], false]);
      await own.camera.turn('front');
      assert.deepEqual([devices.running, own.camera.isFront], [['one'], true]);
    });

    it('goes on when there is no other one', async () => {
      devices.facing = {};
      devices.enumerateDevices = () => Promise.resolve([]);
      await own.camera.open({});
      assert.equal((await refusal(own.camera.turn('back'))).code, 60004);
      assert.deepEqual([devices.running, own.camera.isFront], [['one'], true]);
      assert.deepEqual(losses, []);
    });

    it('refuses to turn while it is closed', async () => {
      assert.equal((await refusal(own.camera.turn('back'))).code, -1203);
    });

    it('goes on when another one does not start', async () => {
      await own.camera.open({});
      devices.broken.add('two');
      assert.equal((await refusal(own.camera.use('two'))).code, -1316);
      assert.deepEqual(devices.running, ['one']);
      assert.deepEqual([own.camera.track?.readyState, losses.length], ['live', 0]);
    });

    it('makes room where only one camera may run at a time', async () => {
      devices.limit = 1;
      await own.camera.open({});
      await own.camera.use('two');
      assert.deepEqual(devices.running, ['two']);
    });

    it('comes back where only one may run and the other does not start', async () => {
      devices.limit = 1;
      devices.broken.add('two');
      await own.camera.open({});
      assert.equal((await refusal(own.camera.use('two'))).code, -1316);
      assert.deepEqual(devices.running, ['one']);
      assert.deepEqual([own.camera.track?.readyState, losses.length], ['live', 0]);
    });

    it('is reported as lost when neither the other one nor itself starts again', async () => {
      devices.limit = 1;
      await own.camera.open({});
      devices.broken.add('one').add('two');
      await refusal(own.camera.use('two'));
      assert.isUndefined(own.camera.track);
      assert.deepEqual(losses[0]?.[0], {camera: false});
    });

    it('is not opened by the choice of another one', async () => {
      await own.camera.use('two');
      assert.deepEqual(devices.running, []);
    });

    it('gives way to another one when it is unplugged', async () => {
      await own.camera.open({});
      unplug(own.camera.track);
      await own.camera.resize();
      assert.deepEqual([devices.running, losses], [['two'], []]);
      assert.deepEqual(standIns, [{deviceId: 'two', kind: 'camera', label: 'two'}]);
      assert.equal(own.camera.track?.readyState, 'live');
      assert.equal(own.count, 1);
    });

    it('that was closed while another one was to take its place stays closed', async () => {
      await own.camera.open({});
      const release = devices.hold();
      unplug(own.camera.track);
      const closing = own.camera.close();
      release();
      await closing;
      assert.deepEqual([devices.running, own.count], [[], 0]);
    });

    it('is reported as lost when it is unplugged and no other one starts, and opens again', async () => {
      devices.broken.add('two');
      await own.camera.open({});
      unplug(own.camera.track);
      await own.camera.resize();
      assert.deepEqual(standIns, []);
      assert.deepEqual(
        losses.map(([changed, error]) => [changed, error?.code]),
        [[{camera: false}, 60004]],
      );
      assert.deepEqual(own.media, {audio: false, video: false});
      await own.camera.open({});
      assert.isTrue(own.media.video);
    });

    it('is not lost when it was closed or replaced by command', async () => {
      await own.camera.open({});
      const first = own.camera.track;
      await own.camera.use('two');
      unplug(first);
      await own.camera.close();
      assert.deepEqual(losses, []);
    });

    it('takes over another size while it runs', async () => {
      await own.camera.open({});
      preferences.setEncoder({resolution: '360p', frameRate: 10});
      await own.camera.resize();
      const {width, height} = own.camera.track?.getSettings() ?? {};
      assert.deepEqual([width, height], [640, 360]);
    });

    it('reports a size that it refuses', async () => {
      await own.camera.open({});
      const {track} = own.camera;
      assert.isDefined(track);
      track.applyConstraints = () => Promise.reject(new DOMException('', 'OverconstrainedError'));
      assert.equal((await refusal(own.camera.resize())).code, 60004);
    });
  });

  describe('the microphone', () => {
    it('is muted at once, keeps its device, and speaks again without asking', async () => {
      await own.open({camera: false, microphone: true});
      const {track} = own.microphone;
      const closing = own.microphone.close();
      assert.deepEqual([own.outgoing.audio, track?.enabled, track?.readyState], [null, false, 'live']);
      await closing;
      await own.microphone.open();
      assert.deepEqual([own.microphone.track, track?.enabled, devices.requests.length], [track, true, 1]);
    });

    it('is opened when it was not open at first', async () => {
      await own.open({camera: true, microphone: false});
      assert.isFalse(own.media.audio);
      await own.microphone.open();
      assert.isTrue(own.media.audio);
    });

    it('stays muted when another one is chosen meanwhile', async () => {
      await own.open({camera: false, microphone: true});
      await own.microphone.close();
      const {requests} = devices;
      const list = await navigator.mediaDevices.enumerateDevices();
      const other = list.filter(({kind}) => kind === 'audioinput').at(-1);
      await own.microphone.use(other?.deviceId ?? '');
      assert.equal(requests.length, 2);
      assert.isFalse(own.media.audio);
      assert.equal(devices.tracks.at(-1)?.enabled, false);
      await own.microphone.open();
      assert.isTrue(own.media.audio);
    });

    it('goes on when another one does not start', async () => {
      await own.open({camera: false, microphone: true});
      devices.break('microphone', 'busy');
      assert.equal((await refusal(own.microphone.use('other'))).code, -1319);
      assert.equal(own.microphone.track?.readyState, 'live');
    });

    it('gives way to another one when it is unplugged', async () => {
      const list = await navigator.mediaDevices.enumerateDevices();
      devices.enumerateDevices = () => Promise.resolve(list);
      await own.open({camera: false, microphone: true});
      const before = own.microphone.track?.getSettings().deviceId;
      unplug(own.microphone.track);
      await own.microphone.open();
      assert.equal(own.microphone.track?.readyState, 'live');
      const {deviceId} = own.microphone.track?.getSettings() ?? {};
      assert.notEqual(deviceId, before);
      assert.deepEqual(
        standIns.map(device => [device.kind, device.deviceId]),
        [['microphone', deviceId]],
      );
      assert.deepEqual([losses, own.count], [[], 1]);
    });

    it('is reported as lost when it is unplugged and there is no other one, but not while it is muted', async () => {
      await own.open({camera: false, microphone: true});
      await own.microphone.close();
      unplug(devices.tracks.at(-1));
      await own.microphone.open();
      assert.deepEqual(losses, []);
      unplug(devices.tracks.at(-1));
      await own.microphone.use('none: only to wait');
      assert.deepEqual(
        losses.map(([changed, error]) => [changed, error?.code]),
        [[{microphone: false}, 60003]],
      );
    });
  });

  describe('the screen', () => {
    it('takes the place of the camera, which stays open behind it', async () => {
      await own.camera.open({});
      await own.screen.open();
      assert.equal(own.outgoing.video, own.screen.track);
      assert.equal(own.camera.track?.readyState, 'live');
      await own.screen.close();
      assert.equal(own.outgoing.video, own.camera.track);
      assert.equal(own.count, 1);
    });

    it('is asked for once', async () => {
      await Promise.all([own.screen.open(), own.screen.open()]);
      assert.equal(own.count, 1);
      assert.equal(own.screen.track?.contentHint, 'detail');
      await own.screen.close();
      await own.screen.close();
      assert.equal(own.count, 0);
    });

    it('is reported without a complaint when the person stops it in the browser', async () => {
      await own.screen.open();
      unplug(own.screen.track);
      assert.deepEqual(losses, [[{screen: false}, undefined]]);
      assert.isNull(own.outgoing.video);
    });
  });
});
