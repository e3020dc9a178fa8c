import type {CallState} from './call-state.js';
import {then, type CallStep} from './rules-common.js';
import type {GroupCall} from './types.js';

/**
 * Adds to a step that the group is told when this party comes into its call or leaves it. It follows from the two states
 * alone, so that no rule can forget it; who logs in anew while the call runs says so anew.
 */
export function announce(before: CallState, step: CallStep): CallStep {
  const [after] = step;
  const isSame = before.session === after.session && serialOf(before) === serialOf(after);
  const call = groupCallOf(after);
  if (isSame || (call === undefined && groupCallOf(before) === undefined)) return step;
  return then(step, [{type: 'announce', call}]);
}

function groupCallOf(state: CallState): GroupCall | undefined {
  if (state.status !== 'connected' || state.groupId === '' || state.session !== 'ready') return undefined;
  const {groupId, roomId, mediaType} = state;
  return {groupId, roomId, mediaType};
}

/** Which call is connected; 0 for none. */
function serialOf(state: CallState): number {
  return state.status === 'connected' ? state.serial : 0;
}
