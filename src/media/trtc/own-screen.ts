import {OwnSource, type OwnContext} from './own-source.js';

/** One's own screen in one room, while it is shared: a second picture beside the camera's, shown in its place. */
export class OwnScreen {
  readonly #context: OwnContext;
  readonly #box: HTMLElement;
  readonly #source: OwnSource;
  #isOpen = false;
  #isSent = false;

  /** @param box the element that the SDK puts the picture into, in the page or not. */
  constructor(context: OwnContext, box: HTMLElement) {
    const {trtc} = context.line;
    this.#context = context;
    this.#box = box;
    this.#source = new OwnSource(
      context.line,
      () => trtc.getVideoTrack({streamType: 'sub'}),
      () => trtc.stopScreenShare(),
    );
  }

  /** Whether the screen is shared. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Lets the person choose what to share. Rejects with -1101 when they choose nothing. */
  open(): Promise<void> {
    return this.#source.run(async () => {
      if (this.#isOpen) return;
      const {line} = this.#context;
      const option = {fillMode: 'contain'} as const;
      await line.open('screen', () => line.trtc.startScreenShare({publish: false, view: this.#box, option}));
      this.#isOpen = true;
      this.#context.changed();
      try {
        await this.#send();
      } catch (cause) {
        await this.#close();
        throw cause;
      }
    });
  }

  /** Stops sharing. */
  close(): Promise<void> {
    return this.#source.run(async () => {
      if (this.#isOpen) await this.#close();
    });
  }

  /** The person stopped it by the browser's own button. Returns whether it was shared. */
  stopped(): boolean {
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    this.#isSent = false;
    if (wasOpen) this.#context.changed();
    return wasOpen;
  }

  /** Starts to send. */
  publish(): Promise<void> {
    return this.#source.run(() => this.#send());
  }

  /** Stops sharing for good. */
  release(): Promise<void> {
    return this.#source.release();
  }

  async #send(): Promise<void> {
    if (!this.#isOpen || this.#isSent || !this.#context.isPublished()) return;
    const {line} = this.#context;
    await line.ask('startScreenShare', () => line.trtc.updateScreenShare({publish: true}));
    this.#isSent = true;
  }

  async #close(): Promise<void> {
    this.stopped();
    await this.#source.close('stopScreenShare');
  }
}
