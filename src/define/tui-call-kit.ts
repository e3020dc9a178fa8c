import {TuiCallKit} from '../elements/tui-call-kit/tui-call-kit.js';
import {loadDoctor} from './load-doctor.js';
import {defineElement} from './define-element.js';
import './tui-incoming-call.js';

// The kit knows its engine, its backends, its call view and all the others by these loaders alone: their code comes when it is needed.
TuiCallKit.loadEngine = async options => {
  const [{TUICallEngine}, {StoredDevices}] = await Promise.all([
    import('../engine/call-engine.js'),
    import('../elements/internal/device-memory.js'),
  ]);
  return TUICallEngine.createInstance({...options, deviceMemory: new StoredDevices()});
};
TuiCallKit.backends = {
  local: async ({channel}) => (await import('../backends/local.js')).localBackend({channel}),
  tencent: async ({chat}) => (await import('../backends/tencent.js')).tencentBackend({chat}),
};
TuiCallKit.loadDoctor = loadDoctor;
TuiCallKit.loadCallView = () => import('./tui-call-view.js');
TuiCallKit.loadFloating = async (host, options) =>
  new (await import('../elements/floating/floating-window.js')).FloatingWindow(host, options);
TuiCallKit.loadPip = async options => new (await import('../elements/pip/call-pip.js')).CallPip(options);
TuiCallKit.loadDesk = async options => new (await import('../elements/desk/call-desk.js')).CallDesk(options);
TuiCallKit.loadRinger = async options =>
  new (await import('../elements/ring/kit-ringer.js')).KitRinger(options);

defineElement('tui-call-kit', TuiCallKit);
