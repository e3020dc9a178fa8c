import type {TUICallError} from '../../../src/engine/errors.js';
import type {Clock} from '../../../src/engine/ports.js';
import {SystemClock} from '../../../src/engine/system-clock.js';
import type {Signal} from '../../../src/media/local/frames.js';
import {Mesh} from '../../../src/media/local/mesh.js';
import {readStats} from '../../../src/media/local/stats.js';
import {eventually} from './support.js';

const BUDGET = {bitrate: 900_000, frameRate: 30};

/** Meshes that reach each other by name. */
export class Net {
  /** By the names of their members. */
  readonly meshes = new Map<string, Mesh>();
  readonly connections: RTCPeerConnection[] = [];
  readonly #ends = new Map<string, RTCPeerConnection>();
  readonly tracks: string[] = [];
  readonly failures: TUICallError[] = [];
  readonly signals: string[] = [];
  readonly ceilings: string[] = [];
  create = (): RTCPeerConnection => new RTCPeerConnection({bundlePolicy: 'max-bundle'});
  isCut = false;

  mesh(memberId: string, clock: Clock = new SystemClock(), people = 1): Mesh {
    const mesh = new Mesh(
      {
        memberId,
        clock,
        people,
        createConnection: this.createConnection,
        send: (to, signal) => {
          this.send(memberId, to, signal);
        },
        trackReceived: (from, kind) => this.tracks.push(`${from}>${memberId} ${kind}`),
        failed: error => this.failures.push(error),
        ceilingChanged: ({height}) => this.ceilings.push(`${memberId} ${height}`),
      },
      BUDGET,
    );
    this.meshes.set(memberId, mesh);
    return mesh;
  }

  readonly createConnection = (): RTCPeerConnection => {
    const connection = this.create();
    this.connections.push(connection);
    return connection;
  };

  send(from: string, to: string, signal: Signal): void {
    this.signals.push(`${from}>${to} ${signal.type}`);
    if (this.isCut) return;
    const copy = structuredClone(signal);
    setTimeout(() => this.meshes.get(to)?.receive(from, from, copy));
  }

  async connected(one: string, other: string): Promise<void> {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      await eventually(
        () => (this.meshes.get(from)?.linkTo(to)?.state === 'connected' ? true : undefined),
        `${from} is not connected to ${to}; ${this.signals.join(', ')}`,
      );
    }
  }

  get openConnections(): number {
    return this.connections.filter(({signalingState}) => signalingState !== 'closed').length;
  }

  /** A member who is expected to be there. */
  get(memberId: string): Mesh {
    const mesh = this.meshes.get(memberId);
    if (!mesh) throw new Error(`${memberId} is not here.`);
    return mesh;
  }

  /** One end of a link between two who have met. */
  connection(from: string, to: string): RTCPeerConnection | undefined {
    return this.#ends.get(`${from}>${to}`);
  }

  /** Members enter one after the other, each greeted by everyone who is here, and are connected. */
  async meet(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      const others = [...this.meshes];
      const newcomer = this.mesh(name);
      for (const [other, mesh] of others) {
        newcomer.expect(other, other);
        this.#keepEnd(name, other);
        mesh.greet(name, name);
        this.#keepEnd(other, name);
      }
      for (const [other] of others) await this.connected(name, other);
    }
  }

  /** Waits until one has decoded more of the other's picture than by now. */
  async getsPicture(at: string, from: string): Promise<void> {
    const frames = async (): Promise<number> => {
      const report = await this.get(at).linkTo(from)?.stats();
      return report ? readStats(report).framesDecoded : 0;
    };
    const before = await frames();
    await eventually(async () => (await frames()) > before || undefined, `${at} sees nothing of ${from}.`);
  }

  /** A link has just been made. */
  #keepEnd(from: string, to: string): void {
    const connection = this.connections.at(-1);
    if (connection) this.#ends.set(`${from}>${to}`, connection);
  }
}
