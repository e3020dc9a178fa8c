import {OBSERVER_CALLBACKS, type ObserverCallback, type TUICallObserver} from '../../engine/observer.js';
import {
  TuiCallBeginEvent,
  TuiCallCancelledEvent,
  TuiCallEndEvent,
  TuiCallMediaTypeChangedEvent,
  TuiCallNotConnectedEvent,
  TuiCallReceivedEvent,
} from './call-events.js';
import type {CallbackDetail, EventScope} from './detail.js';
import {TuiErrorEvent, TuiKickedOfflineEvent, TuiUserSigExpiredEvent} from './session-events.js';
import {
  TuiUserInvitingEvent,
  TuiUserJoinEvent,
  TuiUserLeaveEvent,
  TuiUserLineBusyEvent,
  TuiUserNoResponseEvent,
  TuiUserRejectEvent,
} from './user-events.js';
import {
  TuiUserAudioAvailableEvent,
  TuiUserNetworkQualityChangedEvent,
  TuiUserVideoAvailableEvent,
  TuiUserVoiceVolumeChangedEvent,
} from './user-media-events.js';

/** The class of the event that carries one callback. */
export interface CallbackEventClass<K extends ObserverCallback> {
  /** The event's name. */
  readonly type: string;
  /** Makes one event. */
  new (detail: CallbackDetail<K>, scope?: EventScope): CustomEvent<CallbackDetail<K>>;
}

type CallbackEventTable = {readonly [K in ObserverCallback]: CallbackEventClass<K>};

/** The DOM event of every observer callback. */
export const CALLBACK_EVENTS = {
  onError: TuiErrorEvent,
  onCallReceived: TuiCallReceivedEvent,
  onCallCancelled: TuiCallCancelledEvent,
  onCallBegin: TuiCallBeginEvent,
  onCallEnd: TuiCallEndEvent,
  onCallMediaTypeChanged: TuiCallMediaTypeChangedEvent,
  onUserReject: TuiUserRejectEvent,
  onUserNoResponse: TuiUserNoResponseEvent,
  onUserLineBusy: TuiUserLineBusyEvent,
  onUserJoin: TuiUserJoinEvent,
  onUserLeave: TuiUserLeaveEvent,
  onUserVideoAvailable: TuiUserVideoAvailableEvent,
  onUserAudioAvailable: TuiUserAudioAvailableEvent,
  onUserVoiceVolumeChanged: TuiUserVoiceVolumeChangedEvent,
  onUserNetworkQualityChanged: TuiUserNetworkQualityChangedEvent,
  onKickedOffline: TuiKickedOfflineEvent,
  onUserSigExpired: TuiUserSigExpiredEvent,
  onCallNotConnected: TuiCallNotConnectedEvent,
  onUserInviting: TuiUserInvitingEvent,
} as const satisfies CallbackEventTable;

/** Makes the event of one callback, as far as it is to travel. The events it makes share their detail. */
export type EventMaker = (scope: EventScope) => CustomEvent;

/** An observer that hands every callback on as its event: as many as there are elements to tell it, made of one detail. */
export function observeAsEvents(receive: (make: EventMaker) => void): TUICallObserver {
  const methods = Object.keys(OBSERVER_CALLBACKS)
    .filter(isCallback)
    .map(callback => {
      const pass = (...all: readonly unknown[]): void => {
        receive(eventMaker(callback, all));
      };
      return [callback, pass] as const;
    });
  return Object.fromEntries(methods);
}

/** `all`: the callback's arguments, then its info. An argument wins over the info's field of the same name. */
function eventMaker<K extends ObserverCallback>(
  callback: K,
  all: readonly unknown[],
): (scope: EventScope) => CustomEvent<CallbackDetail<K>> {
  const table: CallbackEventTable = CALLBACK_EVENTS;
  const names: readonly string[] = OBSERVER_CALLBACKS[callback];
  const named = Object.fromEntries(names.map((name, index) => [name, all[index]]));
  // The type of `detail` is derived from the same table of names; the compiler cannot follow the mapping.
  const detail = {...Object(all[names.length]), ...named} as CallbackDetail<K>;
  return scope => new table[callback](detail, scope);
}

function isCallback(name: string): name is ObserverCallback {
  return name in OBSERVER_CALLBACKS;
}
