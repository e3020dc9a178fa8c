import {formatHint, parseHint, type Signal} from './frames.js';
import {Wire} from './wire.js';

/** A connection whose offer may travel with a ring. Candidates that are found too late for it follow by the room. */
export class OfferedWire {
  /** The connection. */
  readonly wire: Wire;
  readonly #offered: Promise<void>;

  constructor(connection: RTCPeerConnection) {
    this.wire = new Wire(connection);
    this.#offered = this.wire.offer();
    // Whoever asks for the hint hears of a failure.
    this.#offered.catch(() => undefined);
  }

  /** The note for the callee. Rejects when the offer could not be made. */
  async hint(memberId: string): Promise<string> {
    await this.#offered;
    return formatHint({from: memberId, wire: this.wire.id, sdp: this.wire.describe()});
  }
}

/** An answer to an offer that came with a ring. */
export interface AnswerParts {
  /** The member who offered. */
  readonly memberId: string;
  /** The connection of that member. */
  readonly remote: string;
  /** This side's connection. */
  readonly wire: Wire;
  /** The ways by which the other side may be reached. */
  readonly candidates: readonly RTCIceCandidateInit[];
}

/** The answer to a hint, ready to be sent: nothing has left this machine yet. */
export class PreparedAnswer {
  /** The member who offered. */
  readonly memberId: string;
  /** The connection of that member. */
  readonly remote: string;
  /** This side's connection. */
  readonly wire: Wire;
  readonly #candidates: readonly RTCIceCandidateInit[];

  constructor({memberId, remote, wire, candidates}: AnswerParts) {
    this.memberId = memberId;
    this.remote = remote;
    this.wire = wire;
    this.#candidates = candidates;
  }

  /** Prepares the answer to a hint; undefined when the hint is of no use. */
  static async to(
    hint: string,
    createConnection: () => RTCPeerConnection,
  ): Promise<PreparedAnswer | undefined> {
    const content = parseHint(hint);
    if (!content) return undefined;
    const {sdp, candidates} = splitCandidates(content.sdp);
    let wire: Wire | undefined;
    try {
      wire = new Wire(createConnection());
      // Without the other side's candidates the connection knows nobody whom it could call.
      await wire.answer(sdp);
      return new PreparedAnswer({memberId: content.from, remote: content.wire, wire, candidates});
    } catch {
      wire?.close();
      return undefined;
    }
  }

  /** The answer to send. */
  signal(): Signal {
    return {type: 'answer', wire: this.wire.id, answers: this.remote, sdp: this.wire.describe()};
  }

  /** Begins to connect. */
  connect(): void {
    for (const candidate of this.#candidates) void this.wire.addCandidate(candidate);
  }
}

/** Takes the candidates out of a description. */
export function splitCandidates(sdp: string): {sdp: string; candidates: readonly RTCIceCandidateInit[]} {
  const kept: string[] = [];
  const candidates: RTCIceCandidateInit[] = [];
  let line = -1;
  for (const row of sdp.split('\r\n')) {
    if (row.startsWith('m=')) line += 1;
    if (row.startsWith('a=candidate:')) candidates.push({candidate: row.slice(2), sdpMLineIndex: line});
    else if (row !== 'a=end-of-candidates') kept.push(row);
  }
  return {sdp: kept.join('\r\n'), candidates};
}
