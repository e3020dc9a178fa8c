import type {CallState} from '../../engine/call-state.js';

/** The name to show for a person: the nickname if it is known, else the id. */
export function nameOf(state: CallState, userId: string): string {
  const nickname = state.profiles.get(userId)?.nickname ?? '';
  return nickname === '' ? userId : nickname;
}

/** A person's picture; empty when none is known. */
export function pictureOf(state: CallState, userId: string): string {
  return state.profiles.get(userId)?.avatar ?? '';
}
