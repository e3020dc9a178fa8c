import type {CallbackDetail, EventScope} from './detail.js';

/** Somebody is being rung. */
export class TuiUserInvitingEvent extends CustomEvent<CallbackDetail<'onUserInviting'>> {
  /** The event's name. */
  static readonly type = 'tui-user-inviting';

  constructor(detail: CallbackDetail<'onUserInviting'>, scope?: EventScope) {
    super(TuiUserInvitingEvent.type, {...scope, detail});
  }
}

/** An invitee declined. */
export class TuiUserRejectEvent extends CustomEvent<CallbackDetail<'onUserReject'>> {
  /** The event's name. */
  static readonly type = 'tui-user-reject';

  constructor(detail: CallbackDetail<'onUserReject'>, scope?: EventScope) {
    super(TuiUserRejectEvent.type, {...scope, detail});
  }
}

/** An invitee did not answer in time. */
export class TuiUserNoResponseEvent extends CustomEvent<CallbackDetail<'onUserNoResponse'>> {
  /** The event's name. */
  static readonly type = 'tui-user-no-response';

  constructor(detail: CallbackDetail<'onUserNoResponse'>, scope?: EventScope) {
    super(TuiUserNoResponseEvent.type, {...scope, detail});
  }
}

/** An invitee is in another call. */
export class TuiUserLineBusyEvent extends CustomEvent<CallbackDetail<'onUserLineBusy'>> {
  /** The event's name. */
  static readonly type = 'tui-user-line-busy';

  constructor(detail: CallbackDetail<'onUserLineBusy'>, scope?: EventScope) {
    super(TuiUserLineBusyEvent.type, {...scope, detail});
  }
}

/** Somebody entered the call. */
export class TuiUserJoinEvent extends CustomEvent<CallbackDetail<'onUserJoin'>> {
  /** The event's name. */
  static readonly type = 'tui-user-join';

  constructor(detail: CallbackDetail<'onUserJoin'>, scope?: EventScope) {
    super(TuiUserJoinEvent.type, {...scope, detail});
  }
}

/** Somebody left the call. */
export class TuiUserLeaveEvent extends CustomEvent<CallbackDetail<'onUserLeave'>> {
  /** The event's name. */
  static readonly type = 'tui-user-leave';

  constructor(detail: CallbackDetail<'onUserLeave'>, scope?: EventScope) {
    super(TuiUserLeaveEvent.type, {...scope, detail});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tui-user-inviting': TuiUserInvitingEvent;
    'tui-user-reject': TuiUserRejectEvent;
    'tui-user-no-response': TuiUserNoResponseEvent;
    'tui-user-line-busy': TuiUserLineBusyEvent;
    'tui-user-join': TuiUserJoinEvent;
    'tui-user-leave': TuiUserLeaveEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-user-inviting': TuiUserInvitingEvent;
    'tui-user-reject': TuiUserRejectEvent;
    'tui-user-no-response': TuiUserNoResponseEvent;
    'tui-user-line-busy': TuiUserLineBusyEvent;
    'tui-user-join': TuiUserJoinEvent;
    'tui-user-leave': TuiUserLeaveEvent;
  }
}
