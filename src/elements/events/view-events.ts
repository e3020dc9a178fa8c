/** The end screen of a call view was closed, by the person or after its time: the view has nothing to show. */
export class TuiCallViewCloseEvent extends CustomEvent<Record<string, never>> {
  /** The event's name. */
  static readonly type = 'tui-call-view-close';

  constructor() {
    super(TuiCallViewCloseEvent.type, {detail: {}});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tui-call-view-close': TuiCallViewCloseEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-call-view-close': TuiCallViewCloseEvent;
  }
}
