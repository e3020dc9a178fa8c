import {assert} from '@open-wc/testing';

import {Net} from './mesh-support.js';
import {eventually} from './support.js';
import {movingPicture} from './wire-support.js';

/** Every telling of an encoder, while it is watched. */
class Tellings {
  /** Whether sound or picture. */
  readonly kinds: string[] = [];
  readonly #original = RTCRtpSender.prototype.setParameters;

  constructor() {
    const {kinds} = this;
    const original = this.#original;
    RTCRtpSender.prototype.setParameters = function (this: RTCRtpSender, parameters, ...more) {
      kinds.push(parameters.codecs[0]?.mimeType.replace(/\/.*/, '') ?? '');
      return original.call(this, parameters, ...more);
    };
  }

  stop(): void {
    RTCRtpSender.prototype.setParameters = this.#original;
  }
}

describe('Mesh, as to pictures', () => {
  let net: Net;
  let tellings: Tellings;
  let picture: MediaStreamTrack;
  beforeEach(() => {
    net = new Net();
    tellings = new Tellings();
    picture = movingPicture(640, 480);
  });
  afterEach(() => {
    for (const mesh of net.meshes.values()) mesh.close();
    tellings.stop();
    picture.stop();
    assert.deepEqual(net.failures, []);
  });

  it('tell what is captured in vain, and only when that changes', () => {
    const mesh = net.mesh('a');
    mesh.greet('b', 'b');
    assert.deepEqual(net.ceilings, []);
    for (const newcomer of ['c', 'd', 'e', 'f']) mesh.greet(newcomer, newcomer);
    assert.deepEqual(net.ceilings, ['a 240']);
    mesh.greet('g', 'g');
    mesh.setStrain(1);
    mesh.setStrain(0);
    for (const gone of ['g', 'f', 'e', 'd', 'c']) mesh.drop(gone);
    assert.deepEqual(net.ceilings, ['a 240', 'a 120', 'a 120', 'a 120', 'a 240', 'a Infinity']);
  });

  /** How one member encodes for another. */
  async function encoding(
    from: string,
    to: string,
    kind: 'audio' | 'video' = 'video',
  ): Promise<RTCRtpEncodingParameters> {
    return eventually(() => {
      const sender = net
        .connection(from, to)
        ?.getTransceivers()
        .find(({receiver}) => receiver.track.kind === kind)?.sender;
      return sender?.getParameters().encodings[0];
    }, `${from} sends nothing to ${to}.`);
  }

  async function encodes(
    from: string,
    to: string,
    expected: Partial<RTCRtpEncodingParameters>,
    kind: 'audio' | 'video' = 'video',
  ): Promise<void> {
    let last: RTCRtpEncodingParameters = {};
    await eventually(
      async () => {
        last = await encoding(from, to, kind);
        return (
          Object.entries(expected).every(([key, value]) => Reflect.get(last, key) === value) || undefined
        );
      },
      `${from}>${to}: expected ${JSON.stringify(expected)}`,
    ).catch((cause: unknown) => {
      assert.deepEqual(last, {...last, ...expected}, String(cause));
    });
  }

  it('get smaller the more members there are, and bigger again', async () => {
    await net.meet('a', 'b');
    net.get('a').send({audio: null, video: picture});
    await encodes('a', 'b', {scaleResolutionDownBy: 1, maxFramerate: 30});
    await net.meet('c');
    await encodes('a', 'b', {scaleResolutionDownBy: 2, maxFramerate: 15});
    await encodes('a', 'c', {scaleResolutionDownBy: 2, maxFramerate: 15});
    net.get('c').drop('a');
    net.get('a').drop('c');
    await encodes('a', 'b', {scaleResolutionDownBy: 1, maxFramerate: 30});
  });

  it('are measured by what is sent now: a better camera costs no more', async () => {
    const better = movingPicture(1280, 720);
    await net.meet('a', 'b', 'c');
    net.get('a').send({audio: null, video: picture});
    await encodes('a', 'b', {scaleResolutionDownBy: 2});
    net.get('a').send({audio: null, video: better});
    await encodes('a', 'b', {scaleResolutionDownBy: 3});
    better.stop();
  });

  it('of a screen stay readable', async () => {
    const screen = movingPicture(1280, 720);
    screen.contentHint = 'detail';
    await net.meet('a', 'b', 'c');
    net.get('a').send({audio: null, video: screen});
    await encodes('a', 'b', {scaleResolutionDownBy: 1, maxFramerate: 5});
    net.get('a').send({audio: null, video: picture});
    await encodes('a', 'b', {scaleResolutionDownBy: 2, maxFramerate: 15});
    screen.stop();
  });

  it('are as large as the receiver shows them, for each one apart', async () => {
    await net.meet('a', 'b', 'c');
    net.get('a').send({audio: null, video: picture});
    net.get('a').want('b', 120);
    net.get('a').want('c', 1080);
    await encodes('a', 'b', {active: true, scaleResolutionDownBy: 4});
    await encodes('a', 'c', {active: true, scaleResolutionDownBy: 2});
  });

  it('are not sent to who sees nothing, and come back', async () => {
    await net.meet('a', 'b', 'c');
    net.get('a').send({audio: null, video: picture});
    await net.getsPicture('b', 'a');
    net.get('a').want('b', 0);
    await encodes('a', 'b', {active: false});
    await encodes('a', 'c', {active: true});
    assert.equal(net.get('a').linkTo('b')?.frameLimit, 0);
    await net.getsPicture('c', 'a');
    net.get('a').want('b', 240);
    await encodes('a', 'b', {active: true});
    await net.getsPicture('b', 'a');
  });

  it('follow a wish that came before the link, and forget it with the member', async () => {
    const a = net.mesh('a');
    a.send({audio: null, video: picture});
    a.want('b', 120);
    await net.meet('b');
    await encodes('a', 'b', {scaleResolutionDownBy: 4});
    a.drop('b');
    net.get('b').close();
    net.meshes.delete('b');
    await net.meet('b');
    await encodes('a', 'b', {scaleResolutionDownBy: 1});
  });

  it('get smaller with the strain, on every link', async () => {
    await net.meet('a', 'b', 'c');
    const a = net.get('a');
    a.send({audio: null, video: picture});
    assert.equal(a.mostStrain, 3);
    a.setStrain(2);
    for (const other of ['b', 'c']) await encodes('a', other, {scaleResolutionDownBy: 4, maxFramerate: 8});
    a.setStrain(0);
    for (const other of ['b', 'c']) await encodes('a', other, {scaleResolutionDownBy: 2, maxFramerate: 15});
  });

  it('come after sound, which the governor never touches', async () => {
    await net.meet('a', 'b');
    await encodes('a', 'b', {priority: 'low', networkPriority: 'low'});
    await encodes('a', 'b', {priority: 'high', networkPriority: 'high'}, 'audio');
    const before = tellings.kinds.length;
    net.get('a').setStrain(3);
    net.get('a').want('b', 0);
    assert.deepEqual(tellings.kinds.slice(before), ['video', 'video']);
  });

  it('go on undisturbed when a newcomer comes: no negotiation, no restart, no encoder set up again', async () => {
    await net.meet('a', 'b', 'c');
    net.get('a').send({audio: null, video: picture});
    await encodes('a', 'b', {scaleResolutionDownBy: 2});
    await net.getsPicture('b', 'a');
    const inPlace = [...net.connections];
    const states: string[] = [];
    for (const connection of inPlace) {
      for (const type of ['signalingstatechange', 'iceconnectionstatechange', 'connectionstatechange']) {
        connection.addEventListener(type, () => states.push(type));
      }
    }
    const descriptions = inPlace.map(({localDescription}) => localDescription?.sdp);
    const said = net.signals.length;
    const told = tellings.kinds.length;
    await net.meet('d');
    await net.getsPicture('d', 'a');
    await net.getsPicture('b', 'a');
    assert.deepEqual(states, []);
    assert.deepEqual(
      inPlace.map(({localDescription}) => localDescription?.sdp),
      descriptions,
    );
    assert.isTrue(net.signals.slice(said).every(line => /^(d>.|.>d) /.test(line)));
    // Three new links have two ends each, and each end is told once for sound and once for picture.
    assert.equal(tellings.kinds.length - told, 12);
  });

  it('are not set up again for what is the same as before', async () => {
    await net.meet('a', 'b', 'c');
    const a = net.get('a');
    a.send({audio: null, video: picture});
    await encodes('a', 'b', {scaleResolutionDownBy: 2});
    const told = tellings.kinds.length;
    a.setStrain(0);
    a.want('b', 480);
    a.setBudget({bitrate: 900_000, frameRate: 25});
    a.send({audio: null, video: picture});
    assert.equal(tellings.kinds.length, told);
  });
});
