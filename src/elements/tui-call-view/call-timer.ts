import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock, Stop} from '../../engine/ports.js';
import {ClockFormat, machineDuration} from '../../i18n/duration.js';

const SECOND = 1000;

/** Where a timer gets its time from, asked after each rendering. */
export interface CallTimerSource {
  /** Time. */
  readonly clock: Clock;
  /** Since when seconds count, in milliseconds since the epoch; undefined while nothing counts. */
  readonly since: number | undefined;
  /** The language to write in, as BCP 47 writes it. */
  readonly language: string;
}

/**
 * Writes how long a call has lasted into the host's `<time>`, second by second. The host renders it empty and is not
 * rendered again for a second that has passed.
 */
export class CallTimer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: () => CallTimerSource;
  #format = new ClockFormat('en');
  #stop: Stop | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, source: () => CallTimerSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Called by the host. */
  hostUpdated(): void {
    this.hostDisconnected();
    const {clock, since, language} = this.#source();
    if (since === undefined || !this.#host.isConnected) return;
    if (this.#format.language !== language) this.#format = new ClockFormat(language);
    const passed = clock.now() - since;
    this.#write(passed);
    const late = ((passed % SECOND) + SECOND) % SECOND;
    this.#stop = clock.setTimeout(() => {
      this.hostUpdated();
    }, SECOND - late);
  }

  /** Called by the host. */
  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #write(passed: number): void {
    const time = this.#host.shadowRoot?.querySelector('time');
    if (!time) return;
    const text = this.#format.format(passed);
    const former = time.textContent;
    if (former === text) return;
    if (former.length !== text.length) time.style.containIntrinsicInlineSize = widthOf(text);
    // The same text node goes on: another one would have to find its place on the page first.
    if (time.firstChild instanceof Text) time.firstChild.data = text;
    else time.textContent = text;
    time.dateTime = machineDuration(passed);
  }
}

/** The digits are of one width, and a colon is half as wide. Known beforehand, it spares the whole stage a layout. */
function widthOf(text: string): string {
  const colons = text.split(':').length - 1;
  return `${text.length - colons / 2}ch`;
}
