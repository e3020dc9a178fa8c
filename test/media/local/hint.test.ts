import {assert} from '@open-wc/testing';

import {parseHint} from '../../../src/media/local/frames.js';
import {OfferedWire, PreparedAnswer, splitCandidates} from '../../../src/media/local/hint.js';
import type {Wire} from '../../../src/media/local/wire.js';
import {eventually} from './support.js';

const newConnection = (): RTCPeerConnection => new RTCPeerConnection({bundlePolicy: 'max-bundle'});

describe('splitCandidates', () => {
  it('takes candidates out, each with its line, and leaves the rest as it is', () => {
    const sdp = [
      'v=0',
      'a=group:BUNDLE 0 1',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'a=candidate:1 1 udp 1 10.0.0.1 5000 typ host',
      'a=mid:0',
      'm=video 9 UDP/TLS/RTP/SAVPF 96',
      'a=candidate:2 1 udp 1 10.0.0.1 5001 typ host',
      'a=end-of-candidates',
      'a=mid:1',
      '',
    ];
    const {sdp: rest, candidates} = splitCandidates(sdp.join('\r\n'));
    assert.deepEqual(candidates, [
      {candidate: 'candidate:1 1 udp 1 10.0.0.1 5000 typ host', sdpMLineIndex: 0},
      {candidate: 'candidate:2 1 udp 1 10.0.0.1 5001 typ host', sdpMLineIndex: 1},
    ]);
    assert.equal(rest, sdp.filter(row => !row.includes('candidate')).join('\r\n'));
  });

  it('bears with what is no description', () => {
    assert.deepEqual(splitCandidates(''), {sdp: '', candidates: []});
  });
});

describe('a hint', () => {
  let offered: OfferedWire;
  let prepared: PreparedAnswer | undefined;
  beforeEach(async () => {
    offered = new OfferedWire(newConnection());
    prepared = await PreparedAnswer.to(await offered.hint('alice-1'), newConnection);
  });
  afterEach(() => {
    offered.wire.close();
    prepared?.wire.close();
  });

  function attach(wire: Wire, candidates: RTCIceCandidateInit[] = []): RTCIceCandidateInit[] {
    wire.attach({
      candidate: candidate => candidates.push(candidate),
      stateChanged: () => undefined,
      trackReceived: () => undefined,
    });
    return candidates;
  }

  it('says whose it is and for which connection', async () => {
    const hint = parseHint(await offered.hint('alice-1'));
    assert.deepEqual([hint?.from, hint?.wire], ['alice-1', offered.wire.id]);
    assert.match(hint?.sdp ?? '', /m=audio[^]*m=video/);
    assert.isBelow(JSON.stringify(hint).length, 20_000);
  });

  it('is answered without calling anybody', async () => {
    assert.deepEqual([prepared?.memberId, prepared?.remote], ['alice-1', offered.wire.id]);
    const report = await prepared?.wire.stats();
    const kinds = [...(report?.values() ?? [])].map((entry: {type: string}) => entry.type);
    assert.notInclude(kinds, 'remote-candidate');
    assert.equal(prepared?.wire.state, 'new');
    assert.equal(offered.wire.state, 'new');
  });

  it('connects once the answer is sent and both go on, also with candidates that came too late for it', async () => {
    if (!prepared) throw new Error('No answer.');
    const {wire} = prepared;
    const answer = prepared.signal();
    assert.equal(answer.type, 'answer');
    if (answer.type !== 'answer') return;
    assert.deepEqual([answer.wire, answer.answers], [wire.id, offered.wire.id]);
    await offered.wire.accept(answer.sdp);
    for (const candidate of attach(offered.wire)) await wire.addCandidate(candidate);
    prepared.connect();
    await eventually(() => (wire.state === 'connected' ? true : undefined), 'Not connected.');
    await eventually(() => (offered.wire.state === 'connected' ? true : undefined), 'Not connected.');
  });

  it('keeps candidates that come before anybody listens, and drops those that are in the description', async () => {
    await eventually(async () => {
      const report = await offered.wire.stats();
      const all = [...report.values()].map((entry: {type: string}) => entry.type);
      return all.includes('local-candidate') ? true : undefined;
    }, 'No candidates.');
    offered.wire.describe();
    assert.deepEqual(attach(offered.wire), []);
  });

  for (const hint of ['', 'nonsense', '{"v":1,"from":"a","wire":"b","sdp":"nonsense"}']) {
    it(`is passed over when it reads ${JSON.stringify(hint)}`, async () => {
      assert.isUndefined(await PreparedAnswer.to(hint, newConnection));
    });
  }

  it('is passed over when the browser gives no more connections', async () => {
    const none = (): never => {
      throw new DOMException('Too many.', 'UnknownError');
    };
    assert.isUndefined(await PreparedAnswer.to(await offered.hint('alice-1'), none));
  });
});
