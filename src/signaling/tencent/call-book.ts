import type {CallMediaType} from '../../engine/types.js';

const CAPACITY = 50;

/** What is remembered of a call: the messages that end or change one carry no call id. */
export interface CallRecord {
  /** The first invitation's id. */
  readonly callId: string;
  /** The group, or an empty text. */
  readonly groupId: string;
  /** Who rang first. */
  readonly inviter: string;
  /** What it carries now. */
  mediaType: CallMediaType;
  /** Everybody else in it, or rung into it. */
  readonly peers: Set<string>;
  /** Whether this very device takes part: it rang, or it accepted. */
  isJoined: boolean;
}

/** The calls that this device knows of, newest last; the oldest are forgotten beyond fifty. */
export class CallBook {
  readonly #calls = new Map<string, CallRecord>();

  /** Notes a call, or more people in a call that is known. */
  note(call: Omit<CallRecord, 'peers'> & {readonly peers: Iterable<string>}): CallRecord {
    const known = this.#calls.get(call.callId);
    const record = known ?? {...call, peers: new Set()};
    for (const userId of call.peers) record.peers.add(userId);
    if (call.isJoined) record.isJoined = true;
    // Newest last.
    this.#calls.delete(call.callId);
    this.#calls.set(call.callId, record);
    const [oldest] = this.#calls.keys();
    if (this.#calls.size > CAPACITY && oldest !== undefined) this.#calls.delete(oldest);
    return record;
  }

  /** The call of this id. */
  get(callId: string): CallRecord | undefined {
    return this.#calls.get(callId);
  }

  /** The newest call that this device is in with this person; in the group, or with no group when it is empty. */
  joinedWith(userId: string, groupId: string): CallRecord | undefined {
    return [...this.#calls.values()]
      .reverse()
      .find(call => call.isJoined && call.groupId === groupId && (groupId !== '' || call.peers.has(userId)));
  }

  /** Everybody in the calls that are not over. */
  everybody(): string[] {
    return [...new Set([...this.#calls.values()].flatMap(({peers}) => [...peers]))];
  }

  /** The call is over. */
  end(callId: string): void {
    this.#calls.delete(callId);
  }
}
