import type {CallMediaType} from '../../engine/types.js';
import {OWNER_SCOPE} from './detail.js';

/** What is about to be called. */
export interface BeforeCallDetail {
  /** Whom to ring; empty when a group's running call is joined, which rings nobody. */
  readonly userIds: readonly string[];
  /** The group, or an empty string. */
  readonly groupId: string;
  /** What the call will carry. */
  readonly mediaType: CallMediaType;
}

/** The call that is about to be answered. */
export interface BeforeAcceptDetail extends BeforeActionDetail {
  /** False when it is answered with the camera off. */
  readonly camera: boolean;
}

/** The call that an action is about. */
export interface BeforeActionDetail {
  /** The call's id. */
  readonly callId: string;
  /** Who rang first. */
  readonly callerId: string;
  /** What the call carries. */
  readonly mediaType: CallMediaType;
}

/** The built-in UI is about to ring somebody, or to join a group's running call. Cancelable: `preventDefault()` stops it. */
export class TuiBeforeCallEvent extends CustomEvent<BeforeCallDetail> {
  /** The event's name. */
  static readonly type = 'tui-before-call';

  constructor(detail: BeforeCallDetail) {
    super(TuiBeforeCallEvent.type, {...OWNER_SCOPE, cancelable: true, detail});
  }
}

/** The built-in UI is about to answer. Cancelable: `preventDefault()` stops it. */
export class TuiBeforeAcceptEvent extends CustomEvent<BeforeAcceptDetail> {
  /** The event's name. */
  static readonly type = 'tui-before-accept';

  constructor(detail: BeforeAcceptDetail) {
    super(TuiBeforeAcceptEvent.type, {...OWNER_SCOPE, cancelable: true, detail});
  }
}

/** The built-in UI is about to decline. Cancelable: `preventDefault()` stops it. */
export class TuiBeforeRejectEvent extends CustomEvent<BeforeActionDetail> {
  /** The event's name. */
  static readonly type = 'tui-before-reject';

  constructor(detail: BeforeActionDetail) {
    super(TuiBeforeRejectEvent.type, {...OWNER_SCOPE, cancelable: true, detail});
  }
}

/** The built-in UI is about to hang up. Cancelable: `preventDefault()` stops it. */
export class TuiBeforeHangupEvent extends CustomEvent<BeforeActionDetail> {
  /** The event's name. */
  static readonly type = 'tui-before-hangup';

  constructor(detail: BeforeActionDetail) {
    super(TuiBeforeHangupEvent.type, {...OWNER_SCOPE, cancelable: true, detail});
  }
}

/** The built-in UI is about to shrink the call to a small window. Cancelable: `preventDefault()` stops it. */
export class TuiBeforeMinimizeEvent extends CustomEvent<BeforeActionDetail> {
  /** The event's name. */
  static readonly type = 'tui-before-minimize';

  constructor(detail: BeforeActionDetail) {
    super(TuiBeforeMinimizeEvent.type, {...OWNER_SCOPE, cancelable: true, detail});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tui-before-call': TuiBeforeCallEvent;
    'tui-before-accept': TuiBeforeAcceptEvent;
    'tui-before-reject': TuiBeforeRejectEvent;
    'tui-before-hangup': TuiBeforeHangupEvent;
    'tui-before-minimize': TuiBeforeMinimizeEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-before-call': TuiBeforeCallEvent;
    'tui-before-accept': TuiBeforeAcceptEvent;
    'tui-before-reject': TuiBeforeRejectEvent;
    'tui-before-hangup': TuiBeforeHangupEvent;
    'tui-before-minimize': TuiBeforeMinimizeEvent;
  }
}
