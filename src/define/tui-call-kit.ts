import {TuiCallKit} from '../elements/tui-call-kit/tui-call-kit.js';
import {defineElement} from './define-element.js';
import './tui-incoming-call.js';

// The kit knows its engine, its backends and its call view by these loaders alone: their code comes when it is needed.
TuiCallKit.loadEngine = async options =>
  (await import('../engine/call-engine.js')).TUICallEngine.createInstance(options);
TuiCallKit.backends = {
  local: async ({channel}) => (await import('../backends/local.js')).localBackend({channel}),
  tencent: async ({chat}) => (await import('../backends/tencent.js')).tencentBackend({chat}),
};
TuiCallKit.loadCallView = () => import('./tui-call-view.js');

defineElement('tui-call-kit', TuiCallKit);
