import type {TUICallError} from './errors.js';
import type {MediaEvent, SelfMedia, SignalingEvent} from './ports.js';
import type {CallMediaType, RoomId, UserProfile} from './types.js';

/** A command that is already known to be well-formed. `command` names the promise that waits for it. */
export type Command =
  | {
      readonly type: 'call';
      readonly command: number;
      readonly calleeIds: readonly string[];
      readonly groupId: string;
      readonly mediaType: CallMediaType;
      readonly roomId: RoomId;
      readonly userData: string;
      readonly timeout: number;
    }
  | {
      readonly type: 'accept';
      readonly command: number;
      readonly camera?: boolean;
      readonly microphone?: boolean;
    }
  | {readonly type: 'reject'; readonly command: number; readonly busy: boolean}
  | {readonly type: 'hangup'; readonly command: number}
  | {
      readonly type: 'inviteUser';
      readonly command: number;
      readonly userIds: readonly string[];
      readonly userData: string;
      readonly timeout: number;
      /** How many people a call may have, oneself included. */
      readonly maxMembers: number;
    }
  | {
      readonly type: 'joinInGroupCall';
      readonly command: number;
      readonly roomId: RoomId;
      readonly groupId: string;
      readonly mediaType: CallMediaType;
    }
  | {readonly type: 'switchMediaType'; readonly command: number; readonly mediaType: CallMediaType}
  | {readonly type: 'acceptVideo'; readonly command: number; readonly camera: boolean}
  | {readonly type: 'rejectVideo'; readonly command: number};

/** How an effect went. `serial` names the call it was for: a result for an older call changes nothing. */
export type Result =
  | {readonly type: 'joined'; readonly serial: number; readonly self: SelfMedia}
  | {readonly type: 'joinFailed'; readonly serial: number; readonly error: TUICallError}
  | {
      readonly type: 'ringing';
      readonly serial: number;
      readonly inviteId: string;
      readonly calleeIds: readonly string[];
    }
  | {readonly type: 'ringSent'; readonly serial: number; readonly inviteId: string}
  | {readonly type: 'ringFailed'; readonly serial: number; readonly error: TUICallError}
  | {readonly type: 'inviting'; readonly serial: number; readonly command: number; readonly inviteId: string}
  | {readonly type: 'inviteSent'; readonly serial: number; readonly command: number}
  | {
      readonly type: 'inviteFailed';
      readonly serial: number;
      readonly command: number;
      readonly error: TUICallError;
    }
  | {readonly type: 'answered'; readonly serial: number}
  | {readonly type: 'answerFailed'; readonly serial: number; readonly error: TUICallError}
  | {
      readonly type: 'mediaTypeSettled';
      readonly serial: number;
      readonly command: number;
      readonly mediaType: CallMediaType;
      readonly agreed: boolean;
    }
  | {
      readonly type: 'mediaTypeFailed';
      readonly serial: number;
      readonly command: number;
      readonly error: TUICallError;
    }
  | {readonly type: 'arrivalDue'; readonly serial: number}
  | {readonly type: 'ringDue'; readonly serial: number; readonly inviteId: string};

/** What happens to the login. */
export type SessionInput =
  | {readonly type: 'connecting'; readonly userId: string}
  | {readonly type: 'connected'; readonly profile: UserProfile}
  | {readonly type: 'connectFailed'; readonly error: TUICallError}
  | {readonly type: 'disconnected'};

/** Everything that can happen to a telephone. */
export type Input =
  | Command
  | Result
  | SessionInput
  | {readonly type: 'signal'; readonly event: SignalingEvent}
  | {readonly type: 'media'; readonly serial: number; readonly event: MediaEvent};
