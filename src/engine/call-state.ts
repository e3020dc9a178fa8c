import type {SelfMedia} from './ports.js';
import type {CallEndReason, CallMediaType, CallRole, DeviceInfo, RoomId, UserProfile} from './types.js';

/** Whether somebody is logged in. `expired`: the UserSig ran out; a running call goes on, a new one needs `init`. */
export type SessionStatus = 'none' | 'connecting' | 'ready' | 'expired';

/** How far an invited or present person has come. */
export type ParticipantStatus =
  'inviting' | 'accepted' | 'joined' | 'rejected' | 'busy' | 'noResponse' | 'left';

/** One of the others in a call. */
export interface Participant {
  /** Who. */
  readonly userId: string;
  /** How far they have come. */
  readonly status: ParticipantStatus;
  /** The latest invitation by which somebody rang them, as far as this party knows; empty when none is known. */
  readonly inviteId: string;
  /** Whether their sound can be heard. */
  readonly isAudioAvailable: boolean;
  /** Whether their picture can be seen. */
  readonly isVideoAvailable: boolean;
}

/** A ring by which this party asked more people into the call (`inviteUser`). */
export interface FurtherRing {
  /** The `inviteUser` that waits until the ring is on its way; 0 when it is. */
  readonly command: number;
  /** The invitation's id; empty until it has one. */
  readonly inviteId: string;
  /** Who is rung by it. */
  readonly userIds: readonly string[];
}

/** What is known whatever the status. */
export interface SessionState {
  /** The user who is logged in; empty when nobody is. */
  readonly userId: string;
  /** Whether somebody is logged in. */
  readonly session: SessionStatus;
  /** Names and pictures by user id, one's own included, as far as they are known. */
  readonly profiles: ReadonlyMap<string, UserProfile>;
}

/** How the last call went, for an end screen. */
export interface CallSummary {
  /** The call's id; empty when it ended before anybody was rung. */
  readonly callId: string;
  /** The group, or an empty string. */
  readonly groupId: string;
  /** What it carried at the end. */
  readonly mediaType: CallMediaType;
  /** This party's role in it. */
  readonly role: CallRole;
  /** The others, caller included. */
  readonly userIds: readonly string[];
  /** Why it ended. */
  readonly reason: CallEndReason;
  /** Who ended it. */
  readonly userId: string;
  /** Whether it had begun. */
  readonly began: boolean;
  /** How long it lasted, in milliseconds; 0 when it never began. */
  readonly totalTime: number;
}

/** No call. */
export interface IdleState extends SessionState {
  /** No call. */
  readonly status: 'idle';
  /** How the last call of this session went. */
  readonly last?: CallSummary;
}

/** What is known of a call from its first moment. */
export interface CallFacts extends SessionState {
  /** This party's count of calls: results that belong to an older call are dropped by it. */
  readonly serial: number;
  /**
   * The id of the (first) invitation; empty until the ring is on its way, and for who came by `joinInGroupCall` until
   * somebody else is invited.
   */
  readonly callId: string;
  /** The invitation by which this party was rung; empty for the caller, and for who came by `joinInGroupCall`. */
  readonly inviteId: string;
  /** The group, or an empty string in a one-to-one call. */
  readonly groupId: string;
  /** The media room. */
  readonly roomId: RoomId;
  /** What the call carries now. */
  readonly mediaType: CallMediaType;
  /** This party's role. */
  readonly role: CallRole;
  /** Who rang this party, or oneself as the caller; empty for who came by `joinInGroupCall`. */
  readonly callerId: string;
  /** The caller's text. */
  readonly userData: string;
  /** Seconds to ring; 0 means for ever. */
  readonly timeout: number;
  /** Everyone but oneself, by user id, in the order of invitation. */
  readonly participants: ReadonlyMap<string, Participant>;
  /** The rings of this party beyond the call's first one. */
  readonly furtherRings: readonly FurtherRing[];
  /** What of one's own is on. */
  readonly self: SelfMedia;
  /** The camera was on when the call last went from video to audio: it may come back with the picture. */
  readonly resumesCamera: boolean;
  /** The browser refuses to play sound until the person touches the page. */
  readonly isPlaybackBlocked: boolean;
  /** The camera or microphone that last took the place of one that stopped by itself in this call; another object each time. */
  readonly standIn?: DeviceInfo;
}

/**
 * Before the call is connected. Caller: `preparing` (devices, room), then `ringing`. Callee: `ringing`, then
 * `answering` (devices, room, answer). Who comes by `joinInGroupCall` is `answering` from the start, with no caller.
 */
export interface CallingState extends CallFacts {
  /** Not connected yet. */
  readonly status: 'calling';
  /** How far it has come. */
  readonly phase: 'preparing' | 'ringing' | 'answering';
  /** The command that waits for the next step; 0 when none does. */
  readonly command: number;
}

/** A ring that came while this party is in another call, which goes on meanwhile. */
export interface WaitingCall extends CallingState {
  /** What its caller's Media port sent along; empty when it sent nothing. */
  readonly mediaHint: string;
}

/** This party's wish to change what the call carries, until it is answered. */
export interface OwnMediaWish {
  /** The `switchCallMediaType` that waits for the answer. */
  readonly command: number;
  /** What the call should carry. */
  readonly mediaType: CallMediaType;
}

/** The other side's wish that an audio call become video: `acceptVideo` or `rejectVideo` answer it. */
export interface VideoRequest {
  /** The request's id. */
  readonly requestId: string;
  /** Who asks. */
  readonly userId: string;
}

/** Why one's last wish for video came to nothing: refused, not answered in time, or taken back by oneself. */
export type VideoRefusal = 'rejected' | 'noAnswer' | 'withdrawn';

/** In a call. */
export interface ConnectedState extends CallFacts {
  /** Connected. */
  readonly status: 'connected';
  /** When it began, in milliseconds since the epoch by this party's clock. */
  readonly beganAt: number;
  /** This party asked to change what the call carries and waits for the answer. */
  readonly ownWish?: OwnMediaWish;
  /** Why this party's last wish for video came to nothing; absent once there is a new one. */
  readonly videoRefusal?: VideoRefusal;
  /** The other side asks whether the call may become video. */
  readonly videoRequest?: VideoRequest;
  /** Another call rings, while call waiting is on. When this call ends, it becomes the one that rings. */
  readonly waiting?: WaitingCall;
}

/** Everything that is known of this party's telephone at one moment. Immutable; a change makes a new one. */
export type CallState = IdleState | CallingState | ConnectedState;

/** A state with a call in it. */
export type ActiveState = CallingState | ConnectedState;

/** Before the first login. */
export const INITIAL_STATE: IdleState = {status: 'idle', userId: '', session: 'none', profiles: new Map()};
