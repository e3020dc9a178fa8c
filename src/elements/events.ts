/** Every DOM event of the elements. */
export * from './events/call-events.js';
export * from './events/user-events.js';
export * from './events/user-media-events.js';
export * from './events/session-events.js';
export * from './events/state-events.js';
export * from './events/request-events.js';
export * from './events/view-events.js';
export * from './events/ring-events.js';
export * from './events/device-events.js';
export {CALLBACK_EVENTS, type CallbackEventClass} from './events/callback-events.js';
export type {CallbackDetail, EventScope} from './events/detail.js';
