import type {CallMediaType} from './types.js';

/** How many people a call may have, oneself included, when nothing else is said. */
export const DEFAULT_MAX_MEMBERS = 9;

/** How long who asks for another media type waits for the answer, in milliseconds: a person decides about video. */
export function answerTimeOf(to: CallMediaType): number {
  return to === 'video' ? 30_000 : 10_000;
}

/** How long who is asked may take, in milliseconds: a bit less, so that an answer in the last moment still arrives. */
export function decisionTimeOf(to: CallMediaType): number {
  return answerTimeOf(to) - 2000;
}
