import type {Clock} from '../../engine/ports.js';
import {codeOf} from './chat-errors.js';

/** How long a rejection that nobody can handle may take to surface, in milliseconds. */
const SURFACE_TIME = 1000;

/**
 * The SDK's `inviteSync` makes a promise that it gives to nobody. When the invitation is refused, that promise rejects
 * too, and the page would report an unhandled rejection for an error that we have told already. This keeps the page
 * from reporting errors with that code for a second; nothing else is touched.
 */
export function silenceStray(clock: Clock, code: number, page: EventTarget = globalThis): void {
  const onRejection = (event: Event): void => {
    if ('reason' in event && codeOf(event.reason) === code) event.preventDefault();
  };
  page.addEventListener('unhandledrejection', onRejection);
  clock.setTimeout(() => {
    page.removeEventListener('unhandledrejection', onRejection);
  }, SURFACE_TIME);
}
