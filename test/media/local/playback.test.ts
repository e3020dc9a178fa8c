import {assert} from '@open-wc/testing';

import {Playback} from '../../../src/media/local/playback.js';
import {refusal} from '../../support/media-party.js';

/** Elements whose playing and choosing a loudspeaker a test decides on. */
class Elements {
  readonly made: HTMLAudioElement[] = [];
  readonly sinks: string[] = [];
  playError: string | undefined;
  sinkError: string | undefined;

  readonly create = (): HTMLAudioElement => {
    const element = new Audio();
    element.play = () =>
      this.playError === undefined ? Promise.resolve() : Promise.reject(new DOMException('', this.playError));
    element.setSinkId = sinkId => {
      if (this.sinkError !== undefined) return Promise.reject(new DOMException('', this.sinkError));
      this.sinks.push(sinkId);
      return Promise.resolve();
    };
    this.made.push(element);
    return element;
  };
}

function sound(): MediaStreamTrack {
  const [track] = new AudioContext().createMediaStreamDestination().stream.getAudioTracks();
  if (!track) throw new Error('No track.');
  return track;
}

async function turn(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve));
}

function heard(element: HTMLAudioElement | undefined): readonly MediaStreamTrack[] {
  return element?.srcObject instanceof MediaStream ? element.srcObject.getTracks() : [];
}

describe('Playback', () => {
  let elements: Elements;
  let blocked: boolean[];
  let playback: Playback;
  beforeEach(() => {
    elements = new Elements();
    blocked = [];
    playback = new Playback(elements.create, '', isBlocked => blocked.push(isBlocked));
  });

  it('plays everyone on an element outside the document', async () => {
    const [one, two] = [sound(), sound()];
    playback.play('alice', one);
    playback.play('bob', two);
    await turn();
    assert.deepEqual(elements.made.map(heard), [[one], [two]]);
    assert.isTrue(elements.made.every(element => !element.isConnected && !element.muted));
    assert.deepEqual(blocked, []);
  });

  it("replaces a person's track on the same element", () => {
    const track = sound();
    playback.play('alice', sound());
    playback.play('alice', track);
    assert.deepEqual(elements.made.map(heard), [[track]]);
  });

  it('lets go of the sound of who has left', () => {
    playback.play('alice', sound());
    playback.stop('alice');
    playback.stop('alice');
    playback.stop('nobody');
    assert.isNull(elements.made[0]?.srcObject);
  });

  it('reports once that the browser refuses, and once that it plays', async () => {
    elements.playError = 'NotAllowedError';
    playback.play('alice', sound());
    playback.play('bob', sound());
    await turn();
    assert.deepEqual(blocked, [true]);
    await playback.resume();
    assert.deepEqual(blocked, [true]);
    elements.playError = undefined;
    await playback.resume();
    assert.deepEqual(blocked, [true, false]);
    await playback.resume();
    assert.deepEqual(blocked, [true, false]);
  });

  it('is no longer blocked when the one who was blocked has left', async () => {
    elements.playError = 'NotAllowedError';
    playback.play('alice', sound());
    await turn();
    playback.stop('alice');
    assert.deepEqual(blocked, [true, false]);
  });

  it('does not take an interruption for a refusal', async () => {
    elements.playError = 'AbortError';
    playback.play('alice', sound());
    await turn();
    assert.deepEqual(blocked, []);
  });

  it('reports nothing once closed', async () => {
    elements.playError = 'NotAllowedError';
    playback.play('alice', sound());
    playback.close();
    await turn();
    assert.deepEqual(blocked, []);
    assert.isNull(elements.made[0]?.srcObject);
  });

  it('plays on the chosen loudspeaker, also those who come later', async () => {
    playback.play('alice', sound());
    await playback.setSpeaker('headphones');
    playback.play('bob', sound());
    assert.deepEqual(elements.sinks, ['headphones', 'headphones']);
  });

  it('plays on the loudspeaker that was chosen before', () => {
    const later = new Playback(elements.create, 'headphones', () => undefined);
    later.play('alice', sound());
    assert.deepEqual(elements.sinks, ['headphones']);
  });

  it('finds out that there is no such loudspeaker even while nobody is heard', async () => {
    elements.sinkError = 'NotFoundError';
    const error = await refusal(playback.setSpeaker('gone'));
    assert.equal(error.code, -1202);
    assert.include(error.message, 'loudspeaker');
  });

  it('stays on the loudspeaker in use when another one fails', async () => {
    await playback.setSpeaker('good');
    playback.play('alice', sound());
    elements.sinkError = 'AbortError';
    assert.equal((await refusal(playback.setSpeaker('bad'))).source, 'device');
    elements.sinkError = undefined;
    playback.play('bob', sound());
    assert.equal(elements.sinks.at(-1), 'good');
  });

  it('says so where the browser does not let a page choose', async () => {
    const plain = (): HTMLAudioElement => {
      const element = new Audio();
      return new Proxy(element, {has: (target, key) => key !== 'setSinkId' && key in target});
    };
    const error = await refusal(new Playback(plain, '', () => undefined).setSpeaker('headphones'));
    assert.deepEqual([error.code, error.source], [60006, 'browser']);
  });
});
