import type {IncomingInvitation, Stop} from '../../engine/ports.js';
import {DEFAULT_TIMEOUT} from '../../engine/validate.js';
import type {CallRecord} from './call-book.js';
import type {ChatSignal} from './chat-events.js';
import type {WireInvite} from './wire-decode.js';
import type {WireCall} from './wire-encode.js';

/** How much later than the ringing time this side gives up by itself, in milliseconds. */
const WATCH_TIME = 2000;

/** A follower hears the end from others, the inviter last (after 5 s). */
const FOLLOWER_WATCH_TIME = 7000;

/** Where this device stands: it rings; it says yes or no; it follows how the others answer. */
export type Phase = 'ringing' | 'accepting' | 'declining' | 'following';

/** One ring that reached this device. */
export class IncomingRing {
  /** The ring as the engine sees it. */
  readonly invitation: IncomingInvitation;
  /** What answers to it repeat. */
  readonly call: WireCall;
  /** The call's id: the first invitation's. */
  readonly callId: string;
  /** The text it came with. */
  readonly data: unknown;
  /** Of whom nothing is known yet. */
  readonly pending: Set<string>;
  /** Where this device stands. */
  phase: Phase;
  /** The acceptance under way. */
  accepting: Promise<void> | undefined;
  /** The acceptance is with the SDK: its answer decides. */
  isSent = false;
  /** Declined while the acceptance was under way. */
  isWithdrawn = false;
  /** Marked as used, or about to be. */
  isMarked = false;
  /** It has ended here. */
  isOver = false;
  /** Ends the watch over the ringing time. */
  stopWatch: Stop = () => undefined;

  constructor(signal: ChatSignal, wire: WireInvite, calleeIds: readonly string[], phase: Phase) {
    const {inviteId, inviter: callerId, groupId, data, timeout = DEFAULT_TIMEOUT} = signal;
    const {mediaType, roomId, userData, callId, inCallUserIds} = wire;
    this.invitation = {
      inviteId,
      callerId,
      calleeIds,
      groupId,
      roomId,
      mediaType,
      userData,
      timeout,
      callId,
      inCallUserIds,
    };
    this.call = {mediaType, inviter: callerId};
    this.callId = callId || inviteId;
    this.data = data;
    this.pending = new Set(calleeIds);
    this.phase = phase;
  }

  /** Whether it still waits for this device's answer, or for the end of one. */
  get isOpen(): boolean {
    return !this.isWithdrawn && (this.phase === 'ringing' || this.phase === 'accepting');
  }

  /** Whether this device has said no: it needs no news of it any more. */
  get isDeclined(): boolean {
    return this.isWithdrawn || this.phase === 'declining';
  }

  /** How much later than the ringing time it is given up here, in milliseconds. */
  get spareTime(): number {
    return this.phase === 'following' ? FOLLOWER_WATCH_TIME : WATCH_TIME;
  }

  /** What is to be remembered of its call. */
  record(selfId: string, isJoined: boolean): CallRecord {
    const {callerId: inviter, groupId, mediaType, calleeIds, inCallUserIds} = this.invitation;
    const peers = new Set([inviter, ...calleeIds, ...inCallUserIds]);
    peers.delete(selfId);
    return {callId: this.callId, groupId, inviter, mediaType, peers, isJoined};
  }
}
