import {assert} from '@open-wc/testing';
import {CallPip, type PipPorts} from '../../../src/elements/pip/call-pip.js';
import type {PageWindow} from '../../../src/elements/pip/pip-window.js';
import {TuiCallKit} from '../../../src/elements/tui-call-kit/tui-call-kit.js';

/** Windows that a page may open: frames, with documents of their own, which is what matters to an element that moves. */
export class FrameWindows {
  readonly sizes: {width: number; height: number}[] = [];
  /** What the next opening fails with. */
  refusal: Error | undefined;
  readonly #load = TuiCallKit.loadPip;
  readonly #frames: HTMLIFrameElement[] = [];

  /** From now on kits take calls out into frames. */
  constructor(ports: Partial<PipPorts> = {}) {
    const openWindow = (size: {width: number; height: number}): Promise<PageWindow> => this.#open(size);
    TuiCallKit.loadPip = options =>
      Promise.resolve(new CallPip(options, {openWindow, canShowVideo: false, ...ports}));
  }

  /** The newest window. */
  get newest(): PageWindow {
    const view = this.#frames.at(-1)?.contentDocument?.defaultView;
    assert.isOk(view);
    return view;
  }

  /** The person closes the newest window. */
  dismiss(): void {
    this.newest.dispatchEvent(new PageTransitionEvent('pagehide'));
  }

  /** The newest window was closed by a script. */
  get isClosed(): boolean {
    return this.#frames.at(-1)?.dataset.closed === 'yes';
  }

  end(): void {
    for (const frame of this.#frames) frame.remove();
    TuiCallKit.loadPip = this.#load;
  }

  #open(size: {width: number; height: number}): Promise<PageWindow> {
    const {refusal} = this;
    this.refusal = undefined;
    if (refusal) return Promise.reject(refusal);
    this.sizes.push(size);
    const frame = document.createElement('iframe');
    frame.width = String(size.width);
    frame.height = String(size.height);
    document.body.append(frame);
    this.#frames.push(frame);
    const view = this.newest;
    view.close = () => {
      frame.dataset.closed = 'yes';
    };
    return Promise.resolve(view);
  }
}
