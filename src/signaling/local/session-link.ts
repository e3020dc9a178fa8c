import type {SignalingEvent} from '../../engine/ports.js';
import type {FrameAddress, FrameBody, SessionAddress} from './frames.js';

/** What the parts of a session share: who it is, how it speaks and where it reports. */
export interface SessionLink {
  /** This session. */
  readonly self: SessionAddress;
  /** Posts a frame. Throws a TUICallError: -1202 for a malformed one, -1406 when the channel refuses it. */
  send(to: FrameAddress, body: FrameBody): void;
  /** Tells the engine, later. */
  report(event: SignalingEvent): void;
}
