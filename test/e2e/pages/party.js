// One party of a crowd: an engine without elements, that shows everybody.
import {localBackend, TUICallEngine} from '../../../dist/tui-call.js';

const connections = [];
window.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(...options) {
    super(...options);
    connections.push(this);
  }
};

const userId = new URLSearchParams(location.search).get('user-id');
const engine = TUICallEngine.createInstance({backend: localBackend({channel: 'crowd'})});
const met = new Set();
const troubles = [];

const rung = new Promise(resolve => {
  engine.addObserver({onCallReceived: resolve});
});
engine.addObserver({
  onError: (code, message) => troubles.push(`${userId}: error ${code}, ${message}`),
  onUserLeave: id => troubles.push(`${userId}: ${id} left`),
  onUserJoin: id => {
    met.add(id);
    const view = document.createElement('div');
    view.className = 'view';
    document.body.append(view);
    void engine.startRemoteView(id, view);
  },
});
await engine.init({userId});

async function streamOf(connection, index) {
  const stream = {key: `${userId} ${index}`, frames: 0, width: 0, height: 0, samples: 0, concealed: 0};
  for (const entry of (await connection.getStats()).values()) {
    if (entry.type !== 'inbound-rtp') continue;
    if (entry.kind === 'video') {
      stream.frames = entry.framesDecoded ?? 0;
      stream.width = entry.frameWidth ?? 0;
      stream.height = entry.frameHeight ?? 0;
    } else {
      stream.samples = entry.totalSamplesReceived ?? 0;
      // What is concealed by silence was not sent.
      stream.concealed = (entry.concealedSamples ?? 0) - (entry.silentConcealedSamples ?? 0);
    }
  }
  return stream;
}

/** In a word, or more of them where it may be stuck. */
function stateOf(connection) {
  const {connectionState, signalingState, iceGatheringState, localDescription, remoteDescription} =
    connection;
  if (connectionState === 'connected' || connectionState === 'closed') return connectionState;
  const ways = description => description?.sdp.match(/^a=candidate:/gm)?.length ?? 0;
  const ends = `${localDescription?.type} ${ways(localDescription)}, ${remoteDescription?.type} ${ways(remoteDescription)}`;
  return `${connectionState} (${signalingState}, ${iceGatheringState}, ${ends})`;
}

const party = {
  groupCall: others => engine.groupCall('crew', others, 'video', {timeout: 0}),
  /** An answer that fails is no end of the test, so that it can tell of all of them. */
  answer: async () => {
    await rung;
    await engine.accept().catch(error => troubles.push(`${userId}: accept failed, ${error}`));
  },
  met: () => met.size,
  /** What went wrong here: answers that failed, errors, people who were lost. */
  troubles: () => troubles,
  /** How every connection stands that was made here, also those that have been given up since. */
  states: () => `${userId}: ${connections.map(stateOf).join(' ')}`,
  streams: () =>
    Promise.all(connections.filter(({connectionState}) => connectionState === 'connected').map(streamOf)),
};
window.frameElement.dispatchEvent(new CustomEvent('party', {detail: party}));
