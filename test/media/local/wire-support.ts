import {Negotiation} from '../../../src/media/local/negotiation.js';
import type {Signal} from '../../../src/media/local/frames.js';
import {Wire, type WireListener} from '../../../src/media/local/wire.js';
import {eventually} from './support.js';

/** A drawn picture that changes, and its end. */
export function movingPicture(width = 160, height = 120): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  const stream = canvas.captureStream(20);
  const [track] = stream.getVideoTracks();
  if (!track || !pen) throw new Error('No canvas.');
  let frame = 0;
  const draw = (): void => {
    if (track.readyState === 'ended') return;
    frame += 1;
    pen.fillStyle = `hsl(${frame % 360} 80% 50%)`;
    pen.fillRect(0, 0, width, height);
    setTimeout(draw, 40);
  };
  draw();
  return track;
}

/** One side of a link between two wires, with everything that goes over to the other side. */
export class Side {
  /** What this side has said. */
  readonly said: Signal[] = [];
  /** What has arrived. */
  readonly tracks: MediaStreamTrack[] = [];
  /** What failed. */
  readonly failures: Error[] = [];
  /** How many connections were made. */
  wires = 0;
  readonly negotiation: Negotiation;
  other: Side | undefined;
  /** Loses what this side says while true. */
  isMute = false;

  constructor(isPolite: boolean) {
    this.negotiation = new Negotiation({
      isPolite,
      createWire: () => this.#create(),
      send: signal => {
        this.said.push(signal);
        // As over a channel: copied, and later.
        const copy = structuredClone(signal);
        const isLost = this.isMute;
        setTimeout(() => {
          if (!isLost) this.other?.negotiation.receive(copy);
        });
      },
      failed: error => this.failures.push(error),
    });
  }

  /** Waits until the connection is up. */
  async connected(): Promise<void> {
    await eventually(
      () => (this.negotiation.wire.state === 'connected' ? true : undefined),
      `Not connected: ${this.negotiation.wire.state}`,
    );
  }

  /** How many pictures have been decoded. */
  async frames(): Promise<number> {
    const report = await this.negotiation.wire.stats();
    let frames = 0;
    report.forEach((entry: {type: string; framesDecoded?: number}) => {
      if (entry.type === 'inbound-rtp') frames += entry.framesDecoded ?? 0;
    });
    return frames;
  }

  #create(): Wire {
    this.wires += 1;
    const wire = new Wire(new RTCPeerConnection({bundlePolicy: 'max-bundle'}));
    const listener: WireListener = {
      candidate: candidate => {
        this.negotiation.sendCandidate(candidate);
      },
      stateChanged: () => undefined,
      trackReceived: (_kind, track) => this.tracks.push(track),
    };
    wire.attach(listener);
    return wire;
  }
}

/** Two sides that hear each other. */
export function sides(): {polite: Side; rude: Side} {
  const polite = new Side(true);
  const rude = new Side(false);
  polite.other = rude;
  rude.other = polite;
  return {polite, rude};
}
