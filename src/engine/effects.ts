import type {TUICallError} from './errors.js';
import type {CallInfo, ObserverArguments, ObserverCallback} from './observer.js';
import type {JoinParams, MediaTypeRequest, OutgoingInvitation, PrepareParams} from './ports.js';
import type {GroupCall} from './types.js';

/** One callback to every observer. */
export type Emission = {
  readonly [K in ObserverCallback]: {
    readonly type: 'emit';
    readonly callback: K;
    readonly args: ObserverArguments[K];
    readonly info: CallInfo;
  };
}[ObserverCallback];

/** What a change of state asks of the world, as data; the effect runner carries it out in order. */
export type Effect =
  | Emission
  /** Settles a command's promise: resolves it, or rejects it with the error. */
  | {readonly type: 'settle'; readonly command: number; readonly error?: TUICallError}
  | {readonly type: 'prepare'; readonly params: PrepareParams}
  | {readonly type: 'join'; readonly serial: number; readonly params: JoinParams}
  | {readonly type: 'publish'}
  | {readonly type: 'leave'}
  | {readonly type: 'ring'; readonly serial: number; readonly invitation: OutgoingInvitation}
  /** Rings more people into the call, for the command that waits. */
  | {
      readonly type: 'invite';
      readonly serial: number;
      readonly command: number;
      readonly invitation: OutgoingInvitation;
    }
  | {readonly type: 'answer'; readonly serial: number; readonly inviteId: string}
  | {readonly type: 'decline'; readonly inviteId: string; readonly busy: boolean}
  | {readonly type: 'cancel'; readonly inviteId: string}
  | {
      readonly type: 'hangUp';
      readonly callId: string;
      readonly userIds: readonly string[];
      readonly seconds: number;
    }
  | {
      readonly type: 'askMediaType';
      readonly serial: number;
      readonly command: number;
      readonly request: MediaTypeRequest;
    }
  | {readonly type: 'answerMediaType'; readonly requestId: string; readonly agreed: boolean}
  /** Takes back what was asked for by `askMediaType` and is not answered yet. */
  | {readonly type: 'withdrawMediaType'; readonly callId: string}
  /** Opens the camera for a call that became video. */
  | {readonly type: 'openCamera'; readonly serial: number}
  /** Closes camera and screen share for a call that became audio. */
  | {readonly type: 'closePictures'; readonly serial: number}
  /** Reports `arrivalDue` after a while: who accepted must turn up in the room. */
  | {readonly type: 'watchArrival'; readonly serial: number}
  /**
   * Reports `ringDue` when somebody else's ring must be over, should its end not be heard of: who logs in while it
   * rings may have missed how others answered. `timeout` in seconds, 0 for a ring without an end.
   */
  | {readonly type: 'watchRing'; readonly serial: number; readonly inviteId: string; readonly timeout: number}
  /** Lets a group know that this party is in its call, or in none any more. */
  | {readonly type: 'announce'; readonly call: GroupCall | undefined}
  /** The session is over without our doing: lets go of the signaling adapter. */
  | {readonly type: 'dropSession'};

/** A state and what the change to it asks of the world. */
export type Step<State> = readonly [State, readonly Effect[]];
