import type {ActiveState, CallState} from '../../engine/call-state.js';
import type {NetworkQualityInfo} from '../../engine/types.js';
import type {Localize} from '../../i18n/localize.js';
import {errorText} from '../internal/error-text.js';
import {endText, nameOf, namesOf, othersIn} from '../internal/people.js';

/** What a call view shows. `failed`: something went wrong, with what to do about it. */
export type ViewState = 'idle' | 'outgoing' | 'incoming' | 'connecting' | 'connected' | 'ended' | 'failed';

/** What the engine's state does not tell. */
export interface ViewMemory {
  /** The view has shown the last call, and nobody has closed its end screen. */
  readonly isOpen: boolean;
  /** The code of the last error of the last call. */
  readonly errorCode: number | undefined;
}

/** A weak network, as the person is told. */
export interface NetworkHint {
  /** Nothing comes through, one's own network is weak, or somebody else's is. */
  readonly kind: 'reconnecting' | 'own' | 'other';
  /** Whose network. */
  readonly userId: string;
}

/** What to show for a state of the engine. */
export function viewStateOf(state: CallState, {isOpen, errorCode}: ViewMemory): ViewState {
  if (state.status === 'connected') return 'connected';
  if (state.status === 'calling') {
    if (state.role === 'caller') return 'outgoing';
    return state.phase === 'answering' ? 'connecting' : 'incoming';
  }
  if (errorCode !== undefined) return 'failed';
  return isOpen && state.last ? 'ended' : 'idle';
}

/** What is announced when the view changes; empty when there is nothing to say. */
export function announcementOf(
  state: CallState,
  view: ViewState,
  errorCode: number | undefined,
  localize: Localize,
): string {
  if (state.status === 'idle') {
    if (view === 'failed') return errorText(localize, errorCode ?? 0);
    return view === 'ended' && state.last ? endText(state, state.last, localize) : '';
  }
  const name = namesOf(state, othersIn(state), localize);
  if (view === 'outgoing') return localize.term('callingName', name);
  if (view === 'incoming') return localize.term('incomingFrom', nameOf(state, state.callerId));
  return view === 'connected' ? localize.term('connectedWith', name) : localize.term('connecting');
}

/** Whose tiles to show, the others first; oneself is left out where there is no picture to see and only one other. */
export function tilesOf(state: ActiveState): readonly string[] {
  const others = othersIn(state);
  const isAlone = state.mediaType === 'audio' && others.length === 1;
  return isAlone ? others : [...others, state.userId];
}

/** The one thing about the network that matters most; undefined when there is nothing to tell. */
export function hintOf(list: readonly NetworkQualityInfo[], selfId: string): NetworkHint | undefined {
  const down = list.find(({quality}) => quality === 'down');
  if (down) return {kind: 'reconnecting', userId: down.userId};
  const weak = list.filter(({quality}) => quality === 'bad' || quality === 'vBad');
  const worst = weak.find(({userId}) => userId === selfId) ?? weak[0];
  return worst && {kind: worst.userId === selfId ? 'own' : 'other', userId: worst.userId};
}
