/**
 * How an attempt to reach the service goes: refused, no answer at all, no answer after a server was assigned, or the
 * service's refusal with a code.
 */
export type Network = 'refused' | 'silent' | 'halfway' | number;

/** Where the SDK's reports are sent, which is nowhere. */
const REPORTS = 'telemetry.invalid';

/** How long anything may take before a test gives up, in milliseconds of real time. */
const PATIENCE = 20_000;

/**
 * Cuts this page off the network for good, because the SDK sends reports whenever it likes, and keeps an eye on every
 * track that the browser hands out. Each test file has a page of its own.
 */
export class CutOffPage {
  network: Network = 'silent';
  /** How often the service was asked for. Reports do not count: those of an earlier attempt come whenever they like. */
  reached = 0;
  /** How many sockets were asked for. */
  sockets = 0;
  readonly tracks: MediaStreamTrack[] = [];
  /** Rejections that nobody handled. */
  readonly escaped: unknown[] = [];

  constructor() {
    this.#cutOff();
    this.#watchDevices();
    addEventListener('unhandledrejection', event => {
      this.escaped.push(event.reason);
    });
  }

  /** How many tracks are alive. */
  get live(): number {
    return this.tracks.filter(({readyState}) => readyState === 'live').length;
  }

  /** Forgets what was. The SDK remembers an assigned server from one page to the next. */
  reset(): void {
    this.network = 'silent';
    this.reached = 0;
    this.sockets = 0;
    this.tracks.length = 0;
    localStorage.removeItem('trtc_schedule_cache');
  }

  #answer(target: RequestInfo | URL): Promise<Response> {
    if (urlOf(target).hostname !== REPORTS) this.reached += 1;
    const {network} = this;
    if (network === 'refused') return Promise.reject(new TypeError('Failed to fetch'));
    if (network === 'silent') return new Promise(() => undefined);
    const data = {domains: ['signal.invalid', 'signal.invalid'], iceServers: [], config: {}};
    return Promise.resolve(Response.json(network === 'halfway' ? {code: 0, data} : {code: network, msg: ''}));
  }

  #cutOff(): void {
    const {fetch} = globalThis;
    // The test runner goes on talking to its own server.
    globalThis.fetch = (input, init) => (isHere(input) ? fetch(input, init) : this.#answer(input));
    XMLHttpRequest.prototype.send = () => {
      this.reached += 1;
    };
    navigator.sendBeacon = () => true;
    globalThis.WebSocket = new Proxy(globalThis.WebSocket, {
      construct: (Socket, args: ConstructorParameters<typeof WebSocket>) => {
        if (isHere(args[0])) return new Socket(...args);
        this.sockets += 1;
        return new DeafSocket();
      },
    });
  }

  #watchDevices(): void {
    const {mediaDevices} = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    const getDisplayMedia = mediaDevices.getDisplayMedia.bind(mediaDevices);
    const watch = async (asked: Promise<MediaStream>): Promise<MediaStream> => {
      const stream = await asked;
      this.tracks.push(...stream.getTracks());
      return stream;
    };
    mediaDevices.getUserMedia = constraints => watch(getUserMedia(constraints));
    mediaDevices.getDisplayMedia = options => watch(getDisplayMedia(options));
  }
}

/** A socket that never opens. */
class DeafSocket extends EventTarget {
  readonly readyState = WebSocket.CONNECTING;

  close(): void {
    // It was never open.
  }
}

function urlOf(target: RequestInfo | URL): URL {
  return new URL(target instanceof Request ? target.url : target, location.href);
}

function isHere(target: RequestInfo | URL): boolean {
  return urlOf(target).host === location.host;
}

/** Waits for something that the browser or the SDK does in its own time. */
export async function eventually(isSo: () => boolean, complaint: string): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > PATIENCE) throw new Error(complaint);
    await nextFrame();
  }
}

/** Waits until the browser has drawn once. */
export function nextFrame(): Promise<unknown> {
  return new Promise(resolve => requestAnimationFrame(resolve));
}
