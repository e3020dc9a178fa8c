import {assert} from '@open-wc/testing';
import type {CallState, VideoRefusal} from '../../src/engine/index.js';
import type {CallWorld} from './call-contract.js';
import type {Party} from './parties.js';
import {rejects} from './rejects.js';

interface People {
  readonly a: Party;
  readonly b: Party;
  readonly world: CallWorld;
}

interface Row {
  readonly name: string;
  /** Plays the case: A and B talk with sound only, and both are asked before it becomes video. */
  readonly play: (people: People) => Promise<void>;
  /** What each of them hears. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Whether A's and B's cameras are on at the end. */
  readonly cameras?: readonly [boolean, boolean];
  /** Why A's wish came to nothing. */
  readonly refusal?: VideoRefusal;
}

const VIDEO = 'onCallMediaTypeChanged(audio, video)';
const AUDIO = 'onCallMediaTypeChanged(video, audio)';

const ROWS: readonly Row[] = [
  {
    name: 'B agrees, with the camera',
    play: async people => {
      const [asked] = await ask(people);
      await people.b.engine.acceptVideo();
      await people.world.advance(0);
      await asked;
    },
    a: [VIDEO, 'onUserVideoAvailable(bob, true)'],
    b: [VIDEO, 'onUserVideoAvailable(alice, true)'],
    cameras: [true, true],
  },
  {
    name: 'B agrees, without the camera',
    play: async people => {
      const [asked] = await ask(people);
      await people.b.engine.acceptVideo({camera: false});
      await people.world.advance(0);
      await asked;
    },
    a: [VIDEO],
    b: [VIDEO, 'onUserVideoAvailable(alice, true)'],
    cameras: [true, false],
  },
  {
    name: 'B wants video itself: that agrees',
    play: async people => {
      const [asked] = await ask(people);
      await people.b.engine.switchCallMediaType('video');
      await people.world.advance(0);
      await asked;
    },
    a: [VIDEO, 'onUserVideoAvailable(bob, true)'],
    b: [VIDEO, 'onUserVideoAvailable(alice, true)'],
    cameras: [true, true],
  },
  {
    name: 'B would rather not',
    play: async people => {
      const refused = rejects(people.a.engine.switchCallMediaType('video'), -1203);
      await people.world.advance(0);
      await people.b.engine.rejectVideo();
      await people.world.advance(0);
      await refused;
    },
    a: [],
    b: [],
    refusal: 'rejected',
  },
  {
    name: 'B does not answer',
    play: async ({a, world}) => {
      const refused = rejects(a.engine.switchCallMediaType('video'), -1406);
      await world.advance(30_000);
      await refused;
    },
    a: [],
    b: [],
    refusal: 'noAnswer',
  },
  {
    name: 'A takes the wish back',
    play: async ({a, b, world}) => {
      const refused = rejects(a.engine.switchCallMediaType('video'), -1203);
      await world.advance(0);
      await a.engine.switchCallMediaType('audio');
      await refused;
      await world.advance(0);
      await rejects(b.engine.acceptVideo(), -1203);
    },
    a: [],
    b: [],
    refusal: 'withdrawn',
  },
  {
    name: 'both ask at once',
    play: async ({a, b, world}) => {
      const asked = Promise.all([
        a.engine.switchCallMediaType('video'),
        b.engine.switchCallMediaType('video'),
      ]);
      await world.advance(0);
      await asked;
    },
    a: [VIDEO, 'onUserVideoAvailable(bob, true)'],
    b: [VIDEO, 'onUserVideoAvailable(alice, true)'],
    cameras: [true, true],
  },
  {
    name: 'video becomes audio at once, and its way back is asked for anew',
    play: async people => {
      const {a, b, world} = people;
      const [asked] = await ask(people);
      await b.engine.acceptVideo({camera: false});
      await world.advance(0);
      await asked;
      await b.engine.switchCallMediaType('audio');
      await world.advance(0);
      const again = rejects(a.engine.switchCallMediaType('video'), -1203);
      await world.advance(0);
      await b.engine.rejectVideo();
      await world.advance(0);
      await again;
    },
    a: [VIDEO, AUDIO],
    b: [VIDEO, 'onUserVideoAvailable(alice, true)', AUDIO, 'onUserVideoAvailable(alice, false)'],
    refusal: 'rejected',
  },
];

/** Asks for video; resolves when B has been asked, to the command, which waits for the answer. */
async function ask({a, b, world}: People): Promise<readonly [Promise<void>]> {
  const asked = a.engine.switchCallMediaType('video');
  await world.advance(0);
  assert.equal(facts(b.engine.state).asker, 'alice');
  return [asked];
}

/** How an audio call becomes video by consent, for any pair of adapters. */
export function describeConsentContract(name: string, makeWorld: () => Promise<CallWorld>): void {
  describe(`video by consent over ${name}`, () => {
    let people: People;

    beforeEach(async () => {
      const world = await makeWorld();
      people = {a: world.party('alice'), b: world.party('bob'), world};
      const {a, b} = people;
      for (const party of [a, b]) {
        party.videoConsent = 'ask';
        await party.init();
      }
      await world.advance(0);
      await a.engine.call('bob', 'audio');
      await world.advance(0);
      await b.engine.accept();
      await world.advance(0);
      for (const party of [a, b]) party.take();
    });

    afterEach(() => people.world.dispose());

    for (const row of ROWS) {
      it(row.name, async () => {
        const {a, b, world} = people;
        await row.play(people);
        await world.advance(0);
        assert.deepEqual(a.heard, row.a, 'A hears');
        assert.deepEqual(b.heard, row.b, 'B hears');
        const [atA, atB] = [facts(a.engine.state), facts(b.engine.state)];
        assert.deepEqual([atA.camera, atB.camera], row.cameras ?? [false, false], 'cameras');
        assert.equal(atA.refusal, row.refusal);
        assert.deepEqual([atA.asker, atB.asker], [undefined, undefined], 'nobody is asked any more');
      });
    }

    it('the wish ends with the call', async () => {
      const {a, b, world} = people;
      const refused = rejects(a.engine.switchCallMediaType('video'), -1203);
      await world.advance(0);
      await b.engine.hangup();
      await world.advance(0);
      await refused;
      assert.equal(a.engine.state.status, 'idle');
      await rejects(b.engine.acceptVideo(), -1203);
    });

    it('an agreement that crosses with the taking back leaves both with the same', async () => {
      const {a, b, world} = people;
      const asked = a.engine.switchCallMediaType('video').catch(() => undefined);
      await world.advance(0);
      await Promise.all([b.engine.acceptVideo(), a.engine.switchCallMediaType('audio')]);
      await world.advance(0);
      await asked;
      assert.deepEqual(
        [a, b].map(({engine}) => facts(engine.state).mediaType),
        ['audio', 'audio'],
      );
      assert.deepEqual(
        [a, b].map(({engine}) => facts(engine.state).camera),
        [false, false],
      );
    });
  });
}

interface Facts {
  readonly mediaType?: string;
  readonly camera: boolean;
  readonly asker?: string | undefined;
  readonly refusal?: VideoRefusal | undefined;
}

function facts(state: CallState): Facts {
  if (state.status !== 'connected') return {camera: false};
  const {mediaType, self, videoRequest, videoRefusal} = state;
  return {mediaType, camera: self.camera, asker: videoRequest?.userId, refusal: videoRefusal};
}
