import type {CallbackDetail, EventScope} from './detail.js';

/** It rings here. Cancelable: `preventDefault()` keeps the built-in ringing UI away. */
export class TuiCallReceivedEvent extends CustomEvent<CallbackDetail<'onCallReceived'>> {
  /** The event's name. */
  static readonly type = 'tui-call-received';

  constructor(detail: CallbackDetail<'onCallReceived'>, scope?: EventScope) {
    super(TuiCallReceivedEvent.type, {...scope, cancelable: true, detail});
  }
}

/** The call ended before it began. */
export class TuiCallCancelledEvent extends CustomEvent<CallbackDetail<'onCallCancelled'>> {
  /** The event's name. */
  static readonly type = 'tui-call-cancelled';

  constructor(detail: CallbackDetail<'onCallCancelled'>, scope?: EventScope) {
    super(TuiCallCancelledEvent.type, {...scope, detail});
  }
}

/** The call never began; `detail.reason` says why. Fires beside `tui-call-cancelled`. */
export class TuiCallNotConnectedEvent extends CustomEvent<CallbackDetail<'onCallNotConnected'>> {
  /** The event's name. */
  static readonly type = 'tui-call-not-connected';

  constructor(detail: CallbackDetail<'onCallNotConnected'>, scope?: EventScope) {
    super(TuiCallNotConnectedEvent.type, {...scope, detail});
  }
}

/** The call is connected. */
export class TuiCallBeginEvent extends CustomEvent<CallbackDetail<'onCallBegin'>> {
  /** The event's name. */
  static readonly type = 'tui-call-begin';

  constructor(detail: CallbackDetail<'onCallBegin'>, scope?: EventScope) {
    super(TuiCallBeginEvent.type, {...scope, detail});
  }
}

/** The call ended after it had begun; `detail.totalTime` is in milliseconds. */
export class TuiCallEndEvent extends CustomEvent<CallbackDetail<'onCallEnd'>> {
  /** The event's name. */
  static readonly type = 'tui-call-end';

  constructor(detail: CallbackDetail<'onCallEnd'>, scope?: EventScope) {
    super(TuiCallEndEvent.type, {...scope, detail});
  }
}

/** Video became audio, or audio became video. */
export class TuiCallMediaTypeChangedEvent extends CustomEvent<CallbackDetail<'onCallMediaTypeChanged'>> {
  /** The event's name. */
  static readonly type = 'tui-call-media-type-changed';

  constructor(detail: CallbackDetail<'onCallMediaTypeChanged'>, scope?: EventScope) {
    super(TuiCallMediaTypeChangedEvent.type, {...scope, detail});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tui-call-received': TuiCallReceivedEvent;
    'tui-call-cancelled': TuiCallCancelledEvent;
    'tui-call-not-connected': TuiCallNotConnectedEvent;
    'tui-call-begin': TuiCallBeginEvent;
    'tui-call-end': TuiCallEndEvent;
    'tui-call-media-type-changed': TuiCallMediaTypeChangedEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-call-received': TuiCallReceivedEvent;
    'tui-call-cancelled': TuiCallCancelledEvent;
    'tui-call-not-connected': TuiCallNotConnectedEvent;
    'tui-call-begin': TuiCallBeginEvent;
    'tui-call-end': TuiCallEndEvent;
    'tui-call-media-type-changed': TuiCallMediaTypeChangedEvent;
  }
}
