import {localBackend} from '../../src/backends/local.js';
import {TUICallEngine} from '../../src/engine/index.js';
import {showIn, type MeshContender} from './mesh-contender.js';

/** A party of a group call with this package's engine over its local backend. */
export class OurMesh implements MeshContender {
  readonly #engine = TUICallEngine.createInstance({backend: localBackend({channel: 'bench-mesh'})});

  async init(userId: string): Promise<void> {
    this.#engine.addObserver({
      onCallReceived: () => void this.#engine.accept(),
      onUserJoin: id => void this.#engine.startRemoteView(id, showIn(document.createElement('div'))),
    });
    await this.#engine.init({userId});
  }

  gather(others: readonly string[]): void {
    void this.#engine.groupCall('bench', others, 'video', {timeout: 0});
  }
}
