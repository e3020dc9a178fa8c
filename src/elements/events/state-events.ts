import type {CallStatus} from '../../engine/types.js';
import type {EventScope} from './detail.js';

/** How the status changed. */
export interface CallStateChangeDetail {
  /** The status now. */
  readonly status: CallStatus;
  /** The status before. */
  readonly previous: CallStatus;
}

/** The status changed between `idle`, `calling` and `connected`. */
export class TuiCallStateChangeEvent extends CustomEvent<CallStateChangeDetail> {
  /** The event's name. */
  static readonly type = 'tui-call-state-change';

  constructor(detail: CallStateChangeDetail, scope?: EventScope) {
    super(TuiCallStateChangeEvent.type, {...scope, detail});
  }
}

/** Who asks. */
export interface VideoRequestDetail {
  /** The person on the other side. */
  readonly userId: string;
}

/**
 * The other side asks that an audio call become video; `acceptVideo` or `rejectVideo` answer it. Cancelable:
 * `preventDefault()` keeps the built-in question away.
 */
export class TuiVideoRequestEvent extends CustomEvent<VideoRequestDetail> {
  /** The event's name. */
  static readonly type = 'tui-video-request';

  constructor(detail: VideoRequestDetail, scope?: EventScope) {
    super(TuiVideoRequestEvent.type, {...scope, cancelable: true, detail});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tui-call-state-change': TuiCallStateChangeEvent;
    'tui-video-request': TuiVideoRequestEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-call-state-change': TuiCallStateChangeEvent;
    'tui-video-request': TuiVideoRequestEvent;
  }
}
