import {assert} from '@open-wc/testing';

import {TUICallError} from '../../../src/engine/errors.js';
import {eventually} from './support.js';
import {movingPicture, sides, type Side} from './wire-support.js';

describe('Negotiation', () => {
  let polite: Side;
  let rude: Side;
  beforeEach(() => {
    ({polite, rude} = sides());
  });
  afterEach(() => {
    polite.negotiation.close();
    rude.negotiation.close();
    assert.deepEqual([...polite.failures, ...rude.failures], []);
  });

  async function bothConnected(): Promise<void> {
    await Promise.all([polite.connected(), rude.connected()]);
  }

  function count(side: Side, type: string): number {
    return side.said.filter(signal => signal.type === type).length;
  }

  for (const who of ['polite', 'rude'] as const) {
    it(`connects when the ${who} one offers`, async () => {
      (who === 'polite' ? polite : rude).negotiation.offer();
      await bothConnected();
      assert.equal(count(polite, 'offer') + count(rude, 'offer'), 1);
      assert.deepEqual(polite.tracks.map(({kind}) => kind).sort(), ['audio', 'video']);
      assert.deepEqual(rude.tracks.map(({kind}) => kind).sort(), ['audio', 'video']);
    });
  }

  it('connects when both offer at once: the polite one gives way', async () => {
    polite.negotiation.offer();
    rude.negotiation.offer();
    await bothConnected();
    assert.deepEqual([count(polite, 'offer'), count(rude, 'offer')], [1, 1]);
    assert.deepEqual([count(polite, 'answer'), count(rude, 'answer')], [1, 0]);
    assert.deepEqual([polite.wires, rude.wires], [2, 1]);
  });

  it('carries pictures both ways that are given before, between and after, without negotiating again', async () => {
    const before = movingPicture();
    polite.negotiation.wire.send({audio: null, video: before});
    polite.negotiation.offer();
    await bothConnected();
    await eventually(async () => ((await rude.frames()) > 0 ? true : undefined), 'No picture one way.');
    const after = movingPicture();
    rude.negotiation.wire.send({audio: null, video: after});
    await eventually(
      async () => ((await polite.frames()) > 0 ? true : undefined),
      'No picture the other way.',
    );
    assert.equal(count(polite, 'offer') + count(rude, 'offer'), 1);
    before.stop();
    after.stop();
  });

  it('stops a picture and shows another on the same line', async () => {
    const first = movingPicture();
    polite.negotiation.wire.send({audio: null, video: first});
    polite.negotiation.offer();
    await eventually(async () => ((await rude.frames()) > 0 ? true : undefined), 'No picture.');
    polite.negotiation.wire.send({audio: null, video: null});
    first.stop();
    const seen = await rude.frames();
    const second = movingPicture();
    polite.negotiation.wire.send({audio: null, video: second});
    await eventually(async () => ((await rude.frames()) > seen + 3 ? true : undefined), 'No second picture.');
    second.stop();
  });

  it('looks for new ways to connect when both restart at once', async () => {
    polite.negotiation.offer();
    await bothConnected();
    const wire = polite.negotiation.wire;
    polite.negotiation.restart();
    rude.negotiation.restart();
    await eventually(
      () =>
        count(polite, 'answer') + count(rude, 'answer') >= 2 && polite.negotiation.wire.isStable
          ? true
          : undefined,
      'No second answer.',
    );
    await bothConnected();
    assert.equal(polite.negotiation.wire, wire);
    const ufrags = [...polite.said, ...rude.said].flatMap(signal =>
      signal.type === 'candidate' ? [] : (/a=ice-ufrag:(\S+)/.exec(signal.sdp)?.[1] ?? []),
    );
    assert.isAtLeast(new Set(ufrags).size, 3);
  });

  it('begins anew when the other side has begun anew', async () => {
    polite.negotiation.offer();
    await bothConnected();
    const wire = rude.negotiation.wire;
    polite.negotiation.renew();
    await eventually(() => (rude.negotiation.wire !== wire ? true : undefined), 'The old connection stayed.');
    await bothConnected();
    assert.isTrue(wire.isClosed);
  });

  it('begins anew after an answer was lost', async () => {
    polite.isMute = true;
    rude.negotiation.offer();
    await eventually(() => (count(polite, 'answer') === 1 ? true : undefined), 'No answer.');
    polite.isMute = false;
    rude.negotiation.offer();
    assert.equal(count(rude, 'offer'), 1);
    rude.negotiation.renew();
    await bothConnected();
  });

  it('does not take an answer that is for another connection, or that nobody waits for', async () => {
    polite.negotiation.offer();
    await bothConnected();
    const answer = rude.said.find(({type}) => type === 'answer');
    assert.isDefined(answer);
    polite.negotiation.receive(answer);
    polite.negotiation.receive({type: 'answer', wire: 'x', answers: 'y', sdp: 'nonsense'});
    polite.negotiation.receive({type: 'candidate', wire: 'x', candidate: {candidate: 'candidate:nonsense'}});
    polite.negotiation.restart();
    await eventually(() => (count(rude, 'answer') === 2 ? true : undefined), 'It stands still.');
    await bothConnected();
  });

  it('reports a description that cannot be used, and goes on', async () => {
    polite.negotiation.receive({type: 'offer', wire: 'x', sdp: 'nonsense'});
    await eventually(() => (polite.failures.length > 0 ? true : undefined), 'No complaint.');
    const [failure] = polite.failures;
    assert.isTrue(failure instanceof TUICallError && failure.source === 'webrtc');
    polite.failures.length = 0;
    rude.negotiation.offer();
    await bothConnected();
  });

  it('says and does nothing once closed', async () => {
    polite.negotiation.offer();
    await bothConnected();
    const said = polite.said.length;
    polite.negotiation.close();
    polite.negotiation.offer();
    polite.negotiation.renew();
    polite.negotiation.receive({type: 'offer', wire: 'x', sdp: 'nonsense'});
    await new Promise(resolve => setTimeout(resolve));
    assert.equal(polite.said.length, said);
    assert.equal(polite.wires, 1);
  });
});
