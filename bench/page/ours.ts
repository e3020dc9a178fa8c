import {localBackend} from '../../src/backends/local.js';
import {TUICallEngine} from '../../src/engine/index.js';
import type {Contender} from './contender.js';
import {Marks, watchFrames} from './marks.js';

/** A party that calls with this package's engine over its local backend. */
export class Ours implements Contender {
  readonly #engine = TUICallEngine.createInstance({backend: localBackend({channel: 'bench'})});
  #marks = new Marks();
  #ringing = 0;

  async init(userId: string): Promise<void> {
    this.#engine.addObserver({
      onCallReceived: callerId => {
        this.#show(callerId);
        setTimeout(() => {
          this.#marks.set('accepted');
          void this.#engine.accept();
        }, this.#ringing);
      },
      onCallBegin: () => {
        this.#marks.set('begun');
      },
    });
    await this.#engine.init({userId});
  }

  prepare(marks: Marks, ringing: number): void {
    this.#marks = marks;
    this.#ringing = ringing;
  }

  call(userId: string): void {
    this.#marks.set('start');
    void this.#engine.call(userId, 'video');
    this.#show(userId);
  }

  async end(): Promise<void> {
    const isOver = new Promise<void>(resolve => {
      const stop = this.#engine.subscribe(({status}) => {
        if (status !== 'idle') return;
        stop();
        resolve();
      });
      if (this.#engine.state.status === 'idle') resolve();
    });
    await this.#engine.hangup().catch(() => undefined);
    await isOver;
    document.body.replaceChildren();
  }

  #show(userId: string): void {
    const view = document.createElement('div');
    view.className = 'view';
    document.body.replaceChildren(view);
    const marks = this.#marks;
    void this.#engine.startRemoteView(userId, view).then(() => {
      const video = view.querySelector('video');
      if (video) watchFrames(video, marks);
    });
  }
}
