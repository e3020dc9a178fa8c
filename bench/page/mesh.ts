import type {MeshParty, MeshPartyReady} from './mesh-party.js';

/** What the bench asks of the page with the parties of a mesh. */
export interface MeshBench {
  /** Brings so many people together; the time until every connection is up, in milliseconds. */
  gather(contender: 'ours' | 'bare', people: number): Promise<number>;
  /** Picture frames decoded by everybody since the beginning. */
  frames(): Promise<number>;
}

declare global {
  interface Window {
    meshBench?: MeshBench;
  }
}

let parties: readonly MeshParty[] = [];

function open(): Promise<MeshParty> {
  return new Promise(resolve => {
    const frame = document.createElement('iframe');
    frame.addEventListener('party', event => {
      resolve((event as MeshPartyReady).detail);
    });
    frame.src = '/mesh-party';
    document.body.append(frame);
  });
}

window.meshBench = {
  async gather(contender, people) {
    const userIds = Array.from({length: people}, (_, index) => `person-${index + 1}`);
    parties = await Promise.all(userIds.map(open));
    const sides = parties.map(({contenders}) => contenders[contender]);
    await Promise.all(sides.map((side, index) => side.init(userIds[index] ?? '')));
    const start = performance.now();
    sides[0]?.gather(userIds.slice(1));
    await Promise.all(parties.map(party => party.connected(people - 1)));
    return performance.now() - start;
  },
  async frames() {
    const all = await Promise.all(parties.map(party => party.frames()));
    return all.reduce((sum, frames) => sum + frames, 0);
  },
};
