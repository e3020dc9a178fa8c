/**
 * Everything public, with every element registered.
 *
 * @module
 */
import './define/all.js';

export * from './engine/index.js';
export * from './elements/events.js';
export type * from './elements/inviteable.js';
export * from './i18n/index.js';
export {localBackend, DEFAULT_CHANNEL, type LocalBackendOptions} from './backends/local.js';
export {tencentBackend, type TencentBackendOptions} from './backends/tencent.js';
