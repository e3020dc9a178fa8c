import {BareMesh} from './bare-mesh.js';
import type {MeshContender} from './mesh-contender.js';
import {OurMesh} from './our-mesh.js';

/** One party of a mesh, as the page that holds the parties sees it. */
export interface MeshParty {
  /** The side of each contender. */
  readonly contenders: Readonly<Record<'ours' | 'bare', MeshContender>>;
  /** Resolves when so many connections are up at once. */
  connected(count: number): Promise<void>;
  /** Picture frames decoded on all connections since they began. */
  frames(): Promise<number>;
}

/** Hands the party to the page that holds it. */
export interface MeshPartyReady extends Event {
  readonly detail: MeshParty;
}

// Whoever made the connections, they are watched in the same way.
const connections: RTCPeerConnection[] = [];
const changes = new EventTarget();
const Original = globalThis.RTCPeerConnection;
globalThis.RTCPeerConnection = class extends Original {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    connections.push(this);
    this.addEventListener('connectionstatechange', () => changes.dispatchEvent(new Event('change')));
  }
};

function areUp(): readonly RTCPeerConnection[] {
  return connections.filter(({connectionState}) => connectionState === 'connected');
}

async function framesOf(connection: RTCPeerConnection): Promise<number> {
  let frames = 0;
  (await connection.getStats()).forEach((entry: {type: string; framesDecoded?: number}) => {
    if (entry.type === 'inbound-rtp') frames += entry.framesDecoded ?? 0;
  });
  return frames;
}

const party: MeshParty = {
  contenders: {ours: new OurMesh(), bare: new BareMesh()},
  connected: count =>
    new Promise(resolve => {
      const look = (): void => {
        if (areUp().length === count) resolve();
      };
      changes.addEventListener('change', look);
      look();
    }),
  frames: async () => (await Promise.all(areUp().map(framesOf))).reduce((sum, frames) => sum + frames, 0),
};
globalThis.frameElement?.dispatchEvent(new CustomEvent('party', {detail: party}));
