import {assert} from '@open-wc/testing';

import {PreparedAnswer} from '../../../src/media/local/hint.js';
import {SystemClock} from '../../../src/engine/system-clock.js';
import {readStats} from '../../../src/media/local/stats.js';
import {ManualClock} from '../../../src/testing/index.js';
import {Net} from './mesh-support.js';
import {echo, eventually} from './support.js';
import {movingPicture} from './wire-support.js';

/** A connection of a browser in trouble. */
class FailingConnection extends RTCPeerConnection {
  override setLocalDescription(): Promise<void> {
    return Promise.reject(new DOMException('', 'OperationError'));
  }
}

/** Counts how often a sender is told how to encode. */
class TellingConnection extends RTCPeerConnection {
  constructor(configuration: RTCConfiguration, told: number[]) {
    super(configuration);
    const tell = ({sender}: RTCRtpTransceiver): void => {
      const setParameters = sender.setParameters.bind(sender);
      sender.setParameters = parameters => {
        told.push(parameters.encodings.length);
        return setParameters(parameters);
      };
    };
    const addTransceiver = this.addTransceiver.bind(this);
    this.addTransceiver = (kind, init) => {
      const transceiver = addTransceiver(kind, init);
      tell(transceiver);
      return transceiver;
    };
    this.addEventListener('track', ({transceiver}) => {
      if (!Object.hasOwn(transceiver.sender, 'setParameters')) tell(transceiver);
    });
  }
}

describe('Mesh', () => {
  let net: Net;
  beforeEach(() => {
    net = new Net();
  });
  afterEach(() => {
    for (const mesh of net.meshes.values()) mesh.close();
    assert.equal(net.openConnections, 0);
    assert.deepEqual(net.failures, []);
  });

  it('offers to a newcomer, who waits', async () => {
    const a = net.mesh('a');
    const b = net.mesh('b');
    b.expect('a', 'a');
    a.greet('b', 'b');
    await net.connected('a', 'b');
    assert.deepEqual([...net.tracks].sort(), ['a>b audio', 'a>b video', 'b>a audio', 'b>a video']);
    assert.notInclude(net.signals, 'b>a offer');
  });

  it('connects two who take each other for newcomers', async () => {
    const a = net.mesh('a');
    const b = net.mesh('b');
    b.greet('a', 'a');
    a.greet('b', 'b');
    await net.connected('a', 'b');
  });

  it('uses the offer that travelled with the ring', async () => {
    const a = net.mesh('a');
    const b = net.mesh('b');
    a.makeSpare();
    a.makeSpare();
    const hint = await a.hintFor('b');
    assert.isDefined(hint);
    assert.equal(await a.hintFor('b').then(again => JSON.stringify(again) === JSON.stringify(hint)), true);
    assert.equal(net.connections.length, 1);
    const prepared = await PreparedAnswer.to(hint, net.createConnection);
    assert.isDefined(prepared);
    assert.deepEqual(net.signals, []);
    b.answerEarly(prepared);
    await net.connected('a', 'b');
    a.greet('b', 'b');
    b.expect('a', 'a');
    await net.connected('a', 'b');
    assert.notInclude(net.signals.join(), 'offer');
    assert.equal(net.connections.length, 2);
  });

  it('makes an offer of its own for everyone who is rung', async () => {
    const a = net.mesh('a');
    a.makeSpare();
    const [toB, toC] = await Promise.all([a.hintFor('b'), a.hintFor('c')]);
    assert.notEqual(toB, toC);
    assert.equal(net.connections.length, 2);
  });

  it('does not take an answer from somebody else than the one who was rung', async () => {
    const a = net.mesh('a');
    const c = net.mesh('c');
    const hint = await a.hintFor('b');
    const prepared = await PreparedAnswer.to(hint ?? '', net.createConnection);
    assert.isDefined(prepared);
    c.answerEarly(prepared);
    await eventually(() => (net.signals.length > 0 ? true : undefined), 'Nothing was sent.');
    await new Promise(resolve => setTimeout(resolve));
    assert.isUndefined(a.linkTo('c'));
    a.greet('c', 'c');
    await net.connected('a', 'c');
    assert.include(net.signals, 'a>c offer');
  });

  it('lets two devices answer the same ring: the first connects at once, the second in the ordinary way', async () => {
    const a = net.mesh('a');
    const hint = (await a.hintFor('b')) ?? '';
    const one = net.mesh('b1');
    const two = net.mesh('b2');
    const first = await PreparedAnswer.to(hint, net.createConnection);
    const second = await PreparedAnswer.to(hint, net.createConnection);
    assert.isTrue(first !== undefined && second !== undefined);
    if (!first || !second) return;
    a.receive('b1', 'b', first.signal());
    one.answerEarly(first);
    a.receive('b2', 'b', second.signal());
    two.answerEarly(second);
    await net.connected('a', 'b1');
    assert.isUndefined(a.linkTo('b2'));
    a.greet('b2', 'b');
    await net.connected('a', 'b2');
  });

  it('withdraws an offer when the one who was rung enters without it', async () => {
    const a = net.mesh('a');
    const b = net.mesh('b');
    const hint = await a.hintFor('b');
    const late = await PreparedAnswer.to(hint ?? '', net.createConnection);
    a.greet('b', 'b');
    b.expect('a', 'a');
    await net.connected('a', 'b');
    assert.isDefined(late);
    a.receive('b', 'b', late.signal());
    late.wire.close();
    await new Promise(resolve => setTimeout(resolve));
    await net.connected('a', 'b');
    assert.equal(net.openConnections, 2);
  });

  it('yields no hint when the browser fails', async () => {
    const a = net.mesh('a');
    net.create = () => new FailingConnection();
    const hint = await a.hintFor('b');
    assert.isUndefined(hint);
  });

  it('sends what is to be sent to those who come later, too', async () => {
    const a = net.mesh('a');
    const b = net.mesh('b');
    const picture = movingPicture();
    a.send({audio: null, video: picture});
    b.expect('a', 'a');
    a.greet('b', 'b');
    await net.connected('a', 'b');
    await eventually(async () => {
      const report = await b.linkTo('a')?.stats();
      return report && readStats(report).framesDecoded > 0 ? true : undefined;
    }, 'No picture.');
    picture.stop();
  });

  it('gathers the figures of a link once for all who ask meanwhile', async () => {
    await net.meet('a', 'b');
    const link = net.get('a').linkTo('b');
    const [first, second] = [link?.stats(), link?.stats()];
    assert.equal(await first, await second);
    assert.notEqual(await link?.stats(), await first);
  });

  it('begins anew when a link does not come up, until it does', async () => {
    const clock = new ManualClock();
    const a = net.mesh('a', clock);
    const b = net.mesh('b', clock);
    net.isCut = true;
    b.greet('a', 'a');
    a.expect('b', 'b');
    await eventually(() => (net.signals.includes('b>a offer') ? true : undefined), 'No offer.');
    await clock.advance(10_000);
    net.isCut = false;
    await clock.advance(20_000);
    await net.connected('a', 'b');
    assert.isAtLeast(net.signals.filter(line => line === 'b>a offer').length, 2);
    const made = net.connections.length;
    await clock.advance(60_000);
    assert.equal(net.connections.length, made);
  });

  it('waits twice as long each time for a link that does not come up', async () => {
    const clock = new ManualClock();
    const a = net.mesh('a', clock);
    const b = net.mesh('b', clock);
    net.isCut = true;
    b.greet('a', 'a');
    a.expect('b', 'b');
    for (const [index, seconds] of [10, 20, 40, 80, 80].entries()) {
      await clock.advance((seconds - 1) * 1_000);
      // What is under way would have made another connection by then.
      await echo();
      assert.equal(net.connections.length, 2 + index, `after ${seconds - 1} s`);
      await clock.advance(1_000);
      await eventually(() => (net.connections.length === 3 + index ? true : undefined), `${seconds} s`);
    }
  });

  it('makes no link anew of which something is heard', async () => {
    const clock = new ManualClock();
    const a = net.mesh('a', clock);
    const b = net.mesh('b', clock);
    net.isCut = true;
    b.greet('a', 'a');
    a.expect('b', 'b');
    await eventually(() => (net.signals.includes('b>a offer') ? true : undefined), 'No offer.');
    const candidate = {type: 'candidate', wire: 'x', candidate: {candidate: ''}} as const;
    for (let time = 0; time < 5; time++) {
      await clock.advance(9_000);
      b.receive('a', 'a', candidate);
    }
    assert.equal(net.connections.length, 2);
    await clock.advance(10_000);
    await eventually(() => (net.connections.length === 3 ? true : undefined), 'It is made anew at last.');
  });

  it('drops a link once its member has gone', async () => {
    const a = net.mesh('a');
    const b = net.mesh('b');
    b.expect('a', 'a');
    a.greet('b', 'b');
    await net.connected('a', 'b');
    a.drop('b');
    b.drop('a');
    a.drop('nobody');
    assert.isUndefined(a.linkTo('b'));
    assert.equal(net.openConnections, 0);
  });

  it('begins as small as so many people need who are expected, and counts on nobody for ever', async () => {
    const clock = new ManualClock();
    const a = net.mesh('a', clock, 6);
    const b = net.mesh('b', clock, 6);
    assert.equal(a.ceiling.height, 240);
    b.expect('a', 'a');
    a.greet('b', 'b');
    await net.connected('a', 'b');
    assert.deepEqual(net.ceilings, [], 'two of six: nothing changes');
    await clock.advance(9_999);
    assert.deepEqual(net.ceilings, []);
    await clock.advance(1);
    assert.deepEqual(net.ceilings, ['a Infinity', 'b Infinity']);
    assert.equal(a.ceiling.height, Infinity);
  });

  it('goes by those who are there when more come than were expected', () => {
    const a = net.mesh('a', new ManualClock(), 3);
    for (const name of ['b', 'c', 'd', 'e', 'f']) a.expect(name, name);
    assert.deepEqual(net.ceilings, []);
    a.expect('g', 'g');
    assert.deepEqual(net.ceilings, ['a 120']);
  });

  it('waits for nobody once it is closed, and for none of two', () => {
    const clock = new ManualClock();
    net.mesh('a', clock, 2);
    assert.equal(clock.pending, 0);
    const large = net.mesh('b', clock, 9);
    assert.equal(large.ceiling.height, 120);
    assert.equal(clock.pending, 1);
    large.close();
    assert.equal(clock.pending, 0);
  });

  it('has said how a picture is to be sent by the time a connection is up', async () => {
    const told: number[] = [];
    net.create = () => new TellingConnection({bundlePolicy: 'max-bundle'}, told);
    const a = net.mesh('a', new SystemClock(), 6);
    const b = net.mesh('b', new SystemClock(), 6);
    b.expect('a', 'a');
    a.greet('b', 'b');
    await net.connected('a', 'b');
    assert.lengthOf(told, 4, 'sound and picture at both ends');
    a.want('b', 60);
    await eventually(() => (told.length === 5 ? true : undefined), 'Another size is told once.');
  });
});
