import {assert} from '@open-wc/testing';
import {forOtherTab, isUseful} from '../../../src/media/local/sdp.js';

const UDP = 'candidate:1 1 udp 2122260223 10.0.0.1 40000 typ host generation 0';
const TCP = 'candidate:2 1 tcp 1518280447 10.0.0.1 9 typ host tcptype active generation 0';

function lines(sdp: string): readonly string[] {
  return sdp.split('\r\n');
}

describe('descriptions between tabs', () => {
  let connection: RTCPeerConnection;

  beforeEach(async () => {
    connection = new RTCPeerConnection();
    connection.addTransceiver('video');
    connection.addTransceiver('audio');
    await connection.setLocalDescription();
  });
  afterEach(() => {
    connection.close();
  });

  function described(): string {
    return connection.localDescription?.sdp ?? '';
  }

  it('tells of ways by UDP only', () => {
    assert.isTrue(isUseful(UDP));
    assert.isFalse(isUseful(TCP));
    const sdp = forOtherTab(
      ['v=0', 'm=video 9 UDP/TLS/RTP/SAVPF 96', `a=${UDP}`, `a=${TCP}`, ''].join('\r\n'),
    );
    assert.include(lines(sdp), `a=${UDP}`);
    assert.notInclude(lines(sdp), `a=${TCP}`);
  });

  it('wishes for packets of 60 ms, for sound alone', () => {
    const sdp = forOtherTab(described());
    const [before = '', sound = ''] = sdp.split('m=audio ');
    assert.include(lines(sound), 'a=ptime:60');
    assert.notInclude(before, 'a=ptime');
    assert.equal(lines(sdp).filter(line => line === 'a=ptime:60').length, 1);
  });

  it('is a description that the other side takes, and whose sender is told the length', async () => {
    const other = new RTCPeerConnection();
    await other.setRemoteDescription({type: 'offer', sdp: forOtherTab(described())});
    await other.setLocalDescription();
    await connection.setRemoteDescription({
      type: 'answer',
      sdp: forOtherTab(other.localDescription?.sdp ?? ''),
    });
    assert.equal(connection.signalingState, 'stable');
    assert.include(connection.remoteDescription?.sdp ?? '', 'a=ptime:60');
    other.close();
  });

  it('leaves the rest as it is', () => {
    const sdp = described();
    const added = lines(forOtherTab(sdp)).filter(line => !lines(sdp).includes(line));
    assert.deepEqual(added, ['a=ptime:60']);
    assert.equal(forOtherTab(''), '');
  });
});
