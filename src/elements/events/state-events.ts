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

declare global {
  interface HTMLElementEventMap {
    'tui-call-state-change': TuiCallStateChangeEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-call-state-change': TuiCallStateChangeEvent;
  }
}
