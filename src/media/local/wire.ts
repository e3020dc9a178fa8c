import {Encoding} from './encoding.js';
import {randomId} from './environment.js';
import {forOtherTab, isUseful} from './sdp.js';
import type {PictureLimits} from './ladder.js';

/** Sound or picture. */
export type TrackKind = 'audio' | 'video';
/** What is sent on a wire. */
export type Outgoing = Readonly<Record<TrackKind, MediaStreamTrack | null>>;

/** What a wire reports. */
export interface WireListener {
  /** A way by which this side may be reached. */
  candidate(candidate: RTCIceCandidateInit): void;
  /** The connection's state changed. */
  stateChanged(state: RTCPeerConnectionState): void;
  /** The other side's track is here; it may be silent for a while. */
  trackReceived(kind: TrackKind, track: MediaStreamTrack): void;
}

interface Line {
  readonly transceiver: RTCRtpTransceiver;
  readonly encoding: Encoding;
}

/** How high a picture is taken to be that does not say it, in pixels. */
const USUAL_HEIGHT = 480;

/** Nothing is sent. */
export const NOTHING_SENT: Outgoing = {audio: null, video: null};

/**
 * One peer connection with one line for sound and one for picture, both ready to send from the start: what is sent may
 * change at any time without another negotiation.
 */
export class Wire {
  /** Tells this connection from an earlier one of the same member. */
  readonly id = randomId();
  readonly #connection: RTCPeerConnection;
  readonly #lines = new Map<TrackKind, Line>();
  #outgoing: Outgoing = NOTHING_SENT;
  #limits: PictureLimits | undefined;
  #listener: WireListener | undefined;
  #unsent: RTCIceCandidateInit[] = [];

  constructor(connection: RTCPeerConnection) {
    this.#connection = connection;
    connection.addEventListener('icecandidate', ({candidate}) => {
      if (candidate && isUseful(candidate.candidate)) this.#found(candidate.toJSON());
    });
    connection.addEventListener('connectionstatechange', () => {
      this.#listener?.stateChanged(connection.connectionState);
    });
    connection.addEventListener('track', ({track}) => {
      this.#listener?.trackReceived(kindOf(track), track);
    });
  }

  /** How the connection stands. */
  get state(): RTCPeerConnectionState {
    return this.#connection.connectionState;
  }

  /** Whether no offer is waiting for its answer. */
  get isStable(): boolean {
    return this.#connection.signalingState === 'stable';
  }

  /** Whether the other side has been heard of. */
  get isNegotiated(): boolean {
    return this.#connection.remoteDescription !== null;
  }

  /** Whether it is closed. */
  get isClosed(): boolean {
    return this.#connection.signalingState === 'closed';
  }

  /** This side's description with the candidates found so far; only later ones will be reported. */
  describe(): string {
    this.#unsent = [];
    return forOtherTab(this.#connection.localDescription?.sdp ?? '');
  }

  /** From now on reports to `listener`, beginning with what is here already. */
  attach(listener: WireListener): void {
    this.#listener = listener;
    for (const candidate of this.#unsent.splice(0)) listener.candidate(candidate);
    for (const [kind, {transceiver}] of this.#lines) {
      const isAgreed = transceiver.mid !== null && this.isNegotiated;
      if (isAgreed) listener.trackReceived(kind, transceiver.receiver.track);
    }
  }

  /** Makes this side's offer. */
  async offer(): Promise<void> {
    for (const kind of ['audio', 'video'] as const) {
      if (!this.#lines.has(kind)) this.#adopt(kind, this.#connection.addTransceiver(kind));
    }
    await this.#connection.setLocalDescription();
  }

  /** Takes the other side's offer, taking back one's own if need be, and makes the answer. */
  async answer(sdp: string): Promise<void> {
    await this.#connection.setRemoteDescription({type: 'offer', sdp});
    for (const line of this.#connection.getTransceivers()) {
      const kind = kindOf(line.receiver.track);
      if (!this.#lines.has(kind)) this.#adopt(kind, line);
    }
    await this.#connection.setLocalDescription();
  }

  /** Takes the answer to one's own offer. */
  async accept(sdp: string): Promise<void> {
    await this.#connection.setRemoteDescription({type: 'answer', sdp});
  }

  /** Adds a way to reach the other side; one that does not fit is passed over. */
  async addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    await this.#connection.addIceCandidate(candidate).catch(() => undefined);
  }

  /** Makes the next offer look for new ways to connect. */
  restartIce(): void {
    this.#connection.restartIce();
  }

  /** Sends these tracks from now on; null sends nothing. */
  send(outgoing: Outgoing): void {
    for (const kind of ['audio', 'video'] as const) {
      const isNew = outgoing[kind] !== this.#outgoing[kind];
      if (isNew) this.#replace(this.#lines.get(kind)?.transceiver, outgoing[kind]);
    }
    this.#outgoing = outgoing;
    this.#encode();
  }

  /** Limits how the picture is sent, as far as the browser goes along; sound goes first from now on. */
  limit(limits: PictureLimits): void {
    this.#limits = limits;
    this.#encode();
  }

  /** Figures of the connection. */
  stats(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  /** Ends the connection; nothing is reported any more. */
  close(): void {
    this.#listener = undefined;
    this.#connection.close();
  }

  #found(candidate: RTCIceCandidateInit): void {
    if (this.#listener) this.#listener.candidate(candidate);
    else this.#unsent.push(candidate);
  }

  #adopt(kind: TrackKind, transceiver: RTCRtpTransceiver): void {
    transceiver.direction = 'sendrecv';
    this.#lines.set(kind, {transceiver, encoding: new Encoding(transceiver.sender)});
    if (this.#outgoing[kind]) this.#replace(transceiver, this.#outgoing[kind]);
    // Before there is a connection this costs little; once packets travel it holds up the thread that carries them.
    this.#encode();
  }

  #encode(): void {
    if (!this.#limits || this.isClosed) return;
    const {isWanted, maxHeight, maxBitrate, maxFramerate} = this.#limits;
    const {height = USUAL_HEIGHT} = this.#outgoing.video?.getSettings() ?? {};
    this.#lines.get('audio')?.encoding.set({priority: 'high', networkPriority: 'high'});
    this.#lines.get('video')?.encoding.set({
      active: isWanted,
      maxBitrate,
      maxFramerate,
      scaleResolutionDownBy: Math.max(1, height / maxHeight),
      priority: 'low',
      networkPriority: 'low',
    });
  }

  #replace(line: RTCRtpTransceiver | undefined, track: MediaStreamTrack | null): void {
    // A connection that closes in the meantime refuses, and there is nothing left to send on.
    line?.sender.replaceTrack(track).catch(() => undefined);
  }
}

function kindOf(track: MediaStreamTrack): TrackKind {
  return track.kind === 'audio' ? 'audio' : 'video';
}
