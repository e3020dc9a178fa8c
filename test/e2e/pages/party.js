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

const rung = new Promise(resolve => {
  engine.addObserver({onCallReceived: (...details) => resolve(details.at(-1))});
});
engine.addObserver({
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
  groupCall: others => engine.groupCall('crew', others, 'video', {timeout: 0}),
  answer: async () => {
    const {roomId} = await rung;
    // On a machine out of breath the answer may come too late; then one goes in by oneself.
    await engine.accept().catch(() => engine.joinInGroupCall(roomId, 'crew', 'video'));
  },
  met: () => met.size,
  streams: () =>
    Promise.all(connections.filter(({connectionState}) => connectionState === 'connected').map(streamOf)),
};
window.frameElement.dispatchEvent(new CustomEvent('party', {detail: party}));
