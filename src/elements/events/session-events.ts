import type {CallbackDetail, EventScope} from './detail.js';

/** Something failed that the person should be told; `detail.code` is a number of the error table. */
export class TuiErrorEvent extends CustomEvent<CallbackDetail<'onError'>> {
  /** The event's name. */
  static readonly type = 'tui-error';

  constructor(detail: CallbackDetail<'onError'>, scope?: EventScope) {
    super(TuiErrorEvent.type, {...scope, detail});
  }
}

/** This user logged in elsewhere and is offline here. */
export class TuiKickedOfflineEvent extends CustomEvent<CallbackDetail<'onKickedOffline'>> {
  /** The event's name. */
  static readonly type = 'tui-kicked-offline';

  constructor(detail: CallbackDetail<'onKickedOffline'>, scope?: EventScope) {
    super(TuiKickedOfflineEvent.type, {...scope, detail});
  }
}

/** The UserSig has expired. */
export class TuiUserSigExpiredEvent extends CustomEvent<CallbackDetail<'onUserSigExpired'>> {
  /** The event's name. */
  static readonly type = 'tui-user-sig-expired';

  constructor(detail: CallbackDetail<'onUserSigExpired'>, scope?: EventScope) {
    super(TuiUserSigExpiredEvent.type, {...scope, detail});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tui-error': TuiErrorEvent;
    'tui-kicked-offline': TuiKickedOfflineEvent;
    'tui-user-sig-expired': TuiUserSigExpiredEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-error': TuiErrorEvent;
    'tui-kicked-offline': TuiKickedOfflineEvent;
    'tui-user-sig-expired': TuiUserSigExpiredEvent;
  }
}
