import {TuiCallKit} from '../elements/tui-call-kit/tui-call-kit.js';
import {defineElement} from './define-element.js';
import './tui-incoming-call.js';

// The kit knows its engine, its backends, its call view and all the others by these loaders alone: their code comes when it is needed.
TuiCallKit.loadEngine = async options =>
  (await import('../engine/call-engine.js')).TUICallEngine.createInstance(options);
TuiCallKit.backends = {
  local: async ({channel}) => (await import('../backends/local.js')).localBackend({channel}),
  tencent: async ({chat}) => (await import('../backends/tencent.js')).tencentBackend({chat}),
};
TuiCallKit.loadCallView = () => import('./tui-call-view.js');
TuiCallKit.loadFloating = async (host, options) =>
  new (await import('../elements/floating/floating-window.js')).FloatingWindow(host, options);
TuiCallKit.loadPip = async options => new (await import('../elements/pip/call-pip.js')).CallPip(options);
TuiCallKit.loadDesk = async options => new (await import('../elements/desk/call-desk.js')).CallDesk(options);
TuiCallKit.loadRinger = async options =>
  new (await import('../elements/ring/kit-ringer.js')).KitRinger(options);

defineElement('tui-call-kit', TuiCallKit);
