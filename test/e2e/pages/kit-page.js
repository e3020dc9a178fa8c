// A page of an integrator's own: one kit from the query, and everything that is heard written down for the test.
const CALLBACKS = [
  'error',
  'call-received',
  'call-cancelled',
  'call-begin',
  'call-end',
  'call-media-type-changed',
  'user-reject',
  'user-no-response',
  'user-line-busy',
  'user-join',
  'user-leave',
  'user-video-available',
  'user-audio-available',
  'kicked-offline',
  'user-sig-expired',
  'call-not-connected',
  'user-inviting',
];

/** Everything heard on the document, in order. */
window.heard = [];
/** How often each event was heard on the kit itself. */
window.onKit = [];
/** The last volume map. */
window.volumes = {};
/** When each entry of `heard` came, in milliseconds since the page's time origin, by the machine's clock. */
window.heardAt = [];

const query = new URLSearchParams(location.search);
const kit = document.createElement('tui-call-kit');

for (const name of CALLBACKS) {
  document.addEventListener(`tui-${name}`, event => {
    window.heard.push(`${name}(${brief(name, event.detail)})`);
    window.heardAt.push(Date.now());
  });
  kit.addEventListener(`tui-${name}`, () => window.onKit.push(name));
}
document.addEventListener('tui-user-voice-volume-changed', event => {
  window.volumes = Object.fromEntries(event.detail.volumeMap);
});

for (const [name, value] of query) kit.setAttribute(name, value);
if (!query.has('user-id')) kit.setAttribute('user-id', 'alice');
// A page with more to it than attributes has its say first.
window.prepareKit?.(kit);
document.body.append(kit);
window.kit = kit;

const ARGUMENTS = {
  error: ['code'],
  'call-received': ['callerId', 'calleeIdList', 'callMediaType'],
  'call-begin': ['callMediaType', 'callRole'],
  'call-end': ['callMediaType', 'callRole', 'reason'],
  'call-media-type-changed': ['oldCallMediaType', 'newCallMediaType'],
  'user-video-available': ['userId', 'isVideoAvailable'],
  'user-audio-available': ['userId', 'isAudioAvailable'],
  'call-not-connected': ['reason', 'userId'],
  'kicked-offline': [],
  'user-sig-expired': [],
};

function brief(name, detail) {
  return (ARGUMENTS[name] ?? ['userId']).map(key => String(detail[key])).join(' ');
}
