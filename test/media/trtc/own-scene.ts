import {assert} from '@open-wc/testing';

import type {FakeTrtcMachine} from '../../support/fake-trtc-machine.js';
import {settle, type MediaParty} from '../../support/media-party.js';
import {TrtcWorld} from './support.js';

/** Alice, whose devices are tried, and Bob, who hears and sees what comes of it. */
export class OwnScene {
  readonly world = new TrtcWorld();
  readonly alice = this.world.party('alice');
  readonly bob = this.world.party('bob');
  readonly machine: FakeTrtcMachine = this.world.machine(this.alice.media);

  /** Bob is there. */
  static async make(): Promise<OwnScene> {
    const scene = new OwnScene();
    await scene.bob.join();
    return scene;
  }

  /** Alice enters and sends. */
  async begin(): Promise<void> {
    const alice: MediaParty = this.alice;
    await alice.join();
    await alice.media.publish();
    await this.bob.hearsStory('+alice', 'alice speaks', 'alice shows');
  }

  /** The camera in use. */
  get camera(): string {
    return this.machine.last.getVideoTrack()?.deviceId ?? '';
  }

  /** The microphone in use. */
  get microphone(): string {
    return this.machine.last.getAudioTrack()?.deviceId ?? '';
  }

  /** What Alice was told of her own devices. */
  get told(): readonly string[] {
    return this.alice.events.flatMap(event => {
      if (event.type === 'selfMedia') return [JSON.stringify(event.changed)];
      if (event.type === 'deviceReplaced') return [`${event.device.deviceId} instead`];
      return event.type === 'warning' ? [`warning ${event.error.code}`] : [];
    });
  }

  /** Lets everything go, and fails when a device stays open. */
  async end(): Promise<void> {
    await this.world.dispose();
    await settle(this.world);
    assert.equal(this.machine.openCount, 0);
  }
}
