import {assert} from '@open-wc/testing';
import type {Clock, Identity, SignalingEvent} from '../../../src/engine/ports.js';
import {
  decodeFrame,
  encodeFrame,
  type BodyOf,
  type Frame,
  type FrameAddress,
  type FrameBody,
  type SessionAddress,
} from '../../../src/signaling/local/frames.js';
import type {LocalEnvironment} from '../../../src/signaling/local/environment.js';
import {LocalSignaling} from '../../../src/signaling/local/local-signaling.js';
import {ManualClock} from '../../../src/testing/manual-clock.js';
import {
  identityOf,
  type ClientOptions,
  type SignalingClient,
  type SignalingWorld,
} from '../../support/signaling-clients.js';

/** How many messages one after the other an exchange takes at most: hello, invite, accept, outcome, and one spare. */
const HOPS = 5;

let count = 0;

/** A client over a real BroadcastChannel, whose environment a test may look into. */
export interface LocalClient extends SignalingClient {
  readonly port: LocalSignaling;
  /** Resolves with the first event of this kind, be it here already or not. */
  until<T extends SignalingEvent['type']>(type: T): Promise<Extract<SignalingEvent, {type: T}>>;
}

/** A participant that speaks the wire protocol by hand. */
export interface Ghost {
  readonly address: SessionAddress;
  /** Every frame on the channel that this ghost did not send itself. */
  readonly heard: readonly Frame[];
  send(body: FrameBody, to?: FrameAddress): void;
}

/** What a ghost heard of one kind. */
export function heardOf<K extends FrameBody['kind']>(ghost: Ghost, kind: K): BodyOf<K>[] {
  return ghost.heard.map(({body}) => body).filter((body): body is BodyOf<K> => body.kind === kind);
}

/** One channel with manual time. */
export class LocalWorld implements SignalingWorld {
  readonly channel: string;
  readonly clock = new ManualClock(1_700_000_000_000, () => this.settle());
  readonly openChannels = new Set<BroadcastChannel>();
  readonly #ports = new Set<LocalSignaling>();
  readonly #ping: BroadcastChannel;
  readonly #pong: BroadcastChannel;
  #hops = 0;
  readonly #ghostChannels: BroadcastChannel[] = [];

  constructor() {
    count += 1;
    this.channel = `test-${count}`;
    this.#ping = new BroadcastChannel(`probe:${this.channel}`);
    this.#pong = new BroadcastChannel(`probe:${this.channel}`);
  }

  /** A port on this channel that nobody is logged in to. */
  port(environment: Partial<LocalEnvironment> & {readonly clock?: Clock} = {}): LocalSignaling {
    const port = new LocalSignaling({
      channel: this.channel,
      clock: this.clock,
      openChannel: () => this.open(),
      ...environment,
    });
    this.#ports.add(port);
    return port;
  }

  /** Opens the channel under test, and counts it until it is closed. */
  open(): BroadcastChannel {
    const channel = new BroadcastChannel(`tui-call:${this.channel}`);
    this.openChannels.add(channel);
    const close = channel.close.bind(channel);
    channel.close = () => {
      this.openChannels.delete(channel);
      close();
    };
    return channel;
  }

  /** Logs in; everything that is reported lands in `events`. */
  async signaling(
    userId: string,
    options: ClientOptions = {},
    environment: Partial<LocalEnvironment> = {},
  ): Promise<LocalClient> {
    return this.login(this.port(environment), identityOf(userId, options));
  }

  /** Logs in on a given port. */
  async login(port: LocalSignaling, identity: Identity): Promise<LocalClient> {
    const events: SignalingEvent[] = [];
    const arrived = new EventTarget();
    await port.connect(identity, event => {
      events.push(event);
      arrived.dispatchEvent(new Event('event'));
    });
    const until = async <T extends SignalingEvent['type']>(
      type: T,
    ): Promise<Extract<SignalingEvent, {type: T}>> => {
      for (;;) {
        const found = events.find(
          (event): event is Extract<SignalingEvent, {type: T}> => event.type === type,
        );
        if (found) return found;
        await new Promise(resolve => {
          arrived.addEventListener('event', resolve, {once: true});
        });
      }
    };
    return {userId: identity.userId, port, events, until};
  }

  advance(ms: number): Promise<void> {
    return this.clock.advance(ms);
  }

  /** Resolves when every message that is on its way, and every answer to it, has arrived. */
  async settle(): Promise<void> {
    for (let hop = 0; hop < HOPS; hop++) await this.#hop();
  }

  /** Posts anything on the channel, as a page of another origin's making might. */
  post(data: unknown): void {
    const channel = new BroadcastChannel(`tui-call:${this.channel}`);
    channel.postMessage(data);
    channel.close();
  }

  /** Somebody who is there without this code: what they say is up to the test. */
  ghost(userId: string): Ghost {
    const address = {userId, sessionId: `ghost-${this.#ghostChannels.length}`};
    const channel = new BroadcastChannel(`tui-call:${this.channel}`);
    this.#ghostChannels.push(channel);
    const heard: Frame[] = [];
    channel.onmessage = ({data}: MessageEvent<unknown>) => {
      const frame = decodeFrame(data);
      if (frame) heard.push(frame);
    };
    return {
      address,
      heard,
      send: (body, to = {}) => {
        channel.postMessage(encodeFrame(address, to, body));
      },
    };
  }

  /** Logs everybody out and proves that nothing is left. */
  async dispose(): Promise<void> {
    for (const port of this.#ports) await port.disconnect();
    await this.settle();
    for (const channel of [this.#ping, ...this.#ghostChannels]) channel.close();
    this.#pong.close();
    assert.strictEqual(this.clock.pending, 0, 'no timer is left');
    assert.strictEqual(this.openChannels.size, 0, 'no channel is left open');
    const {held = [], pending = []} = await navigator.locks.query();
    const names = [...held, ...pending].map(lock => lock.name);
    assert.notInclude(names.join(), `tui-call:${this.channel}:`, 'no lock is left');
  }

  /** What was posted on this page before arrives before. */
  async #hop(): Promise<void> {
    this.#hops += 1;
    const hop = this.#hops;
    await new Promise<void>(resolve => {
      const onMessage = ({data}: MessageEvent<unknown>): void => {
        if (data !== hop) return;
        this.#pong.removeEventListener('message', onMessage);
        resolve();
      };
      this.#pong.addEventListener('message', onMessage);
      this.#ping.postMessage(hop);
    });
  }
}
