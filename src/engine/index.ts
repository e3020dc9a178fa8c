/**
 * The headless call engine: no DOM, no elements, no vendor. Loads in browsers, workers and Node.
 *
 * @module
 */
export * from './call-state.js';
export type * from './commands.js';
export * from './errors.js';
export * from './observer.js';
export type * from './ports.js';
export type * from './types.js';
export {TUICallEngine, type EngineOptions} from './call-engine.js';
export type {CallPolicy} from './runtime.js';
export {SystemClock} from './system-clock.js';
