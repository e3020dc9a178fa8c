import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Stop} from '../../engine/ports.js';
import type {CallProvider} from '../internal/provider.js';
import type {Pip, PipOptions} from './pip.js';
import {showInWindow, type PageWindow} from './pip-window.js';
import {styles} from './pip.styles.js';
import {findPicture} from './picture-of.js';

/** How large the window begins, in pixels. */
const SIZE = {width: 400, height: 300};

/** What a browser can do. */
export interface PipPorts {
  /** Opens a window for a page's own elements; undefined where there is none. */
  readonly openWindow: ((size: {width: number; height: number}) => Promise<PageWindow>) | undefined;
  /** One video can be taken out of its page. */
  readonly canShowVideo: boolean;
}

/**
 * Picture in picture. Where the browser has windows for elements, the call view moves into one; else the picture of the one
 * who is shown large goes out by itself. Where there is neither, the small window in the page is all there is.
 */
export class CallPip implements Pip {
  readonly #options: PipOptions;
  readonly #ports: PipPorts;
  #window: PageWindow | undefined;
  #stop: Stop | undefined;
  #isOpening = false;

  constructor(options: PipOptions, ports: PipPorts = browserPorts()) {
    this.#options = options;
    this.#ports = ports;
    const sheet = styles.styleSheet;
    if (sheet) options.host.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  get isPossible(): boolean {
    return this.#ports.openWindow !== undefined || this.#ports.canShowVideo;
  }

  get isOpen(): boolean {
    return this.#stop !== undefined;
  }

  get window(): Window | undefined {
    return this.#window;
  }

  async toggle(view: HTMLElement, provider: CallProvider): Promise<void> {
    if (this.isOpen) {
      this.close();
      return;
    }
    if (this.#isOpening) return;
    this.#isOpening = true;
    try {
      if (this.#ports.openWindow) await this.#openWindow(this.#ports.openWindow, view, provider);
      else await this.#openVideo(view);
    } catch {
      // Without a gesture, or by the person's settings, the browser refuses; the call goes on as it was.
    } finally {
      this.#isOpening = false;
    }
  }

  close(): void {
    const stop = this.#stop;
    if (!stop) return;
    this.#stop = undefined;
    stop();
    this.#window = undefined;
    this.#options.onChange();
  }

  render(): TemplateResult {
    const {localize} = this.#options;
    return html`
      <div class="away" part="call-away">
        <span>${localize.term('inOwnWindow')}</span>
        <button type="button" class="retry" part="call-bring-back" @click=${() => this.close()}>
          ${localize.name('bringBack')}
        </button>
      </div>
    `;
  }

  async #openWindow(
    open: NonNullable<PipPorts['openWindow']>,
    view: HTMLElement,
    provider: CallProvider,
  ): Promise<void> {
    const opened = await open(SIZE);
    // The call may have ended while the window opened.
    if (!view.isConnected || provider.state.status === 'idle') {
      opened.close();
      return;
    }
    const {host, localize} = this.#options;
    const bringBack = showInWindow(view, opened, {host, localize, provider});
    const handleGone = (): void => {
      this.close();
    };
    opened.addEventListener('pagehide', handleGone);
    this.#window = opened;
    this.#stop = () => {
      opened.removeEventListener('pagehide', handleGone);
      bringBack();
      opened.close();
    };
    this.#options.onChange();
  }

  async #openVideo(view: HTMLElement): Promise<void> {
    const video = findPicture(view);
    if (!video) return;
    await video.requestPictureInPicture();
    const handleGone = (): void => {
      this.close();
    };
    video.addEventListener('leavepictureinpicture', handleGone);
    this.#stop = () => {
      video.removeEventListener('leavepictureinpicture', handleGone);
      if (video.ownerDocument.pictureInPictureElement !== null)
        video.ownerDocument.exitPictureInPicture().catch(() => undefined);
    };
    this.#options.onChange();
  }
}

function browserPorts(): PipPorts {
  const {documentPictureInPicture: windows} = window;
  return {
    openWindow: windows && (size => windows.requestWindow(size)),
    canShowVideo: document.pictureInPictureEnabled,
  };
}

declare global {
  interface Window {
    /** Chromium's windows for a page's own elements. */
    readonly documentPictureInPicture?: {
      requestWindow(size: {width: number; height: number}): Promise<PageWindow>;
    };
  }
}
