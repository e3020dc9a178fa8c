// One party of a crowd: an engine without elements, that answers every ring and shows everybody.
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

engine.addObserver({
  onCallReceived: () => engine.accept(),
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

const party = {
  groupCall: others => engine.groupCall('crew', others, 'video'),
  met: () => met.size,
  streams: () =>
    Promise.all(connections.filter(({connectionState}) => connectionState === 'connected').map(streamOf)),
};
window.frameElement.dispatchEvent(new CustomEvent('party', {detail: party}));
