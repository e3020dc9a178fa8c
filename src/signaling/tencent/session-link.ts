import type {TUICallError} from '../../engine/errors.js';
import type {Clock, SignalingEvent} from '../../engine/ports.js';
import type {CallBook} from './call-book.js';
import type {ChatRequests} from './chat-requests.js';

/** What the parts of a login share. */
export interface SessionLink {
  /** Who is logged in. */
  readonly selfId: string;
  /** Time. */
  readonly clock: Clock;
  /** How requests are made. */
  readonly requests: ChatRequests;
  /** The calls that this device knows of. */
  readonly calls: CallBook;
  /** Tells the engine, later. */
  report(event: SignalingEvent): void;
  /** Notes that something failed which nobody waits for and which does no harm. */
  warn(error: TUICallError): void;
  /** Learns people's names and pictures. */
  learn(userIds: readonly string[]): void;
  /** Tells somebody that a call which just connected is over: the answer and its withdrawal crossed. */
  withdraw(callId: string, userId: string): void;
}
