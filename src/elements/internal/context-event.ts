import type {ContextEvent} from '@lit/context';
import {callContext} from './call-context.js';

/** Whether an event of the context protocol is about calls. */
export function isCallContextEvent(event: Event): event is ContextEvent<typeof callContext> {
  return 'context' in event && event.context === callContext;
}
