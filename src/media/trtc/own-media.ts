import type {JoinParams} from '../../engine/ports.js';
import {OwnCamera} from './own-camera.js';
import {OwnMicrophone} from './own-microphone.js';
import {OwnScreen} from './own-screen.js';
import type {OwnContext} from './own-source.js';
import {createBox, type Views} from './views.js';

/** One's own camera, microphone and screen in one room, and the view of oneself. */
export class OwnMedia {
  /** The camera. */
  readonly camera: OwnCamera;
  /** The microphone. */
  readonly microphone: OwnMicrophone;
  /** The screen. */
  readonly screen: OwnScreen;
  readonly #views: Views;
  readonly #selfId: string;
  readonly #cameraBox = createBox();
  readonly #screenBox = createBox();

  constructor(context: Omit<OwnContext, 'changed'>, views: Views, selfId: string) {
    const all: OwnContext = {
      ...context,
      changed: () => {
        this.#arrange();
      },
    };
    this.#views = views;
    this.#selfId = selfId;
    this.camera = new OwnCamera(all, this.#cameraBox);
    this.microphone = new OwnMicrophone(all);
    this.screen = new OwnScreen(all, this.#screenBox);
  }

  /** Opens what a call begins with. Rejects with the error of the device that failed first. */
  async open({camera, microphone}: Pick<JoinParams, 'camera' | 'microphone'>): Promise<void> {
    await this.viewChanged();
    await Promise.all([
      ...(camera ? [this.camera.open()] : []),
      ...(microphone ? [this.microphone.open()] : []),
    ]);
  }

  /** Starts to send what is open. */
  async publish(): Promise<void> {
    // Sound first: others hear of it in this order.
    await Promise.all([this.microphone.publish(), this.camera.publish(), this.screen.publish()]);
  }

  /** The view of oneself is filled in another way. Rejects when the SDK cannot. */
  viewChanged(): Promise<void> {
    return this.camera.fill(this.#views.fillOf(this.#selfId) ?? 'cover');
  }

  /** Lets go of every device at once; resolves when the SDK has done so too. */
  async release(): Promise<void> {
    await Promise.all([this.camera.release(), this.microphone.release(), this.screen.release()]);
  }

  /** Shows the screen in place of the camera. */
  #arrange(): void {
    const shown = this.screen.isOpen ? this.#screenBox : this.camera.isOpen ? this.#cameraBox : undefined;
    this.#views.boxOf(this.#selfId).replaceChildren(...(shown ? [shown] : []));
    this.#views.setMirrored(this.#selfId, !this.screen.isOpen && this.camera.isFront);
  }
}
