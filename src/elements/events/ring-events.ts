import type {CallMediaType} from '../../engine/types.js';
import {OWNER_SCOPE} from './detail.js';

/** The ring that cannot be heard. */
export interface RingBlockedDetail {
  /** The call's id. */
  readonly callId: string;
  /** Who rings. */
  readonly callerId: string;
  /** What the call carries. */
  readonly mediaType: CallMediaType;
}

/** It rings here, but the browser plays no sound before the person touches the page. At most once for each ring. */
export class TuiRingBlockedEvent extends CustomEvent<RingBlockedDetail> {
  /** The event's name. */
  static readonly type = 'tui-ring-blocked';

  constructor(detail: RingBlockedDetail) {
    super(TuiRingBlockedEvent.type, {...OWNER_SCOPE, detail});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tui-ring-blocked': TuiRingBlockedEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-ring-blocked': TuiRingBlockedEvent;
  }
}
