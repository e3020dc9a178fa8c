import {CALL_ERROR_CODES, TUICallError} from '../../engine/errors.js';

/** The Chat SDK's code for an answer to an invitation that is over. */
export const INVITATION_OVER = 8010;

/** The Chat SDK's codes for "this invitation is over, or was never yours". */
const OVER_CODES: readonly number[] = [INVITATION_OVER, 8011, 8020];

interface Known {
  readonly name: string;
  readonly text: string;
}

const NO_NETWORK = 'The Chat service could not be reached. Check the network connection and try again.';
const BAD_SIG =
  'The UserSig is not valid for this user and application. Make a new one with the application\u2019s own secret key.';

/** The SDK loads its texts from the network, so they are missing when they are needed most. These are our own. */
const KNOWN: ReadonlyMap<number, Known> = new Map([
  [2024, {name: 'USER_NOT_LOGGED_IN', text: 'Nobody is logged in to the Chat service. Call init() first.'}],
  [
    2025,
    {
      name: 'REPEAT_LOGIN',
      text: 'An earlier login to the Chat service is still under way. Try again shortly.',
    },
  ],
  [2800, {name: 'NETWORK_ERROR', text: NO_NETWORK}],
  [2801, {name: 'NETWORK_TIMEOUT', text: NO_NETWORK}],
  [2805, {name: 'NO_NETWORK', text: NO_NETWORK}],
  [
    2903,
    {
      name: 'UNCAUGHT_ERROR',
      text: 'The Chat SDK failed, or lacks its group module. Load all of it and try again.',
    },
  ],
  [
    2998,
    {
      name: 'NO_MODULE',
      text: 'The Chat SDK was loaded without its signaling module. Pass the modules to create(), or load the whole SDK.',
    },
  ],
  [3000, {name: 'LOGGING_IN', text: 'The login to the Chat service is still under way. Try again shortly.'}],
  [3001, {name: 'LOGIN_FAILED', text: NO_NETWORK}],
  [3004, {name: 'KICKED_OUT_USERSIG_EXPIRED', text: 'The UserSig has expired. Log in again with a new one.'}],
  [
    INVITATION_OVER,
    {
      name: 'ERROR_INVALID_INVITE_ID',
      text: 'The invitation is over: it was answered, taken back or timed out.',
    },
  ],
  [8011, {name: 'ERROR_NO_PERMISSION', text: 'This invitation is somebody else\u2019s.'}],
  [8020, {name: 'ERROR_INVALID_CANCEL', text: 'There is no such invitation to take back any more.'}],
  [10007, {name: 'ERROR_NOT_A_MEMBER', text: 'You are not a member of this group. Join it first.'}],
  [
    10010,
    {name: 'ERROR_NO_SUCH_GROUP', text: 'There is no such group in the Chat service. Create it first.'},
  ],
  [20001, {name: 'ERROR_BAD_REQUEST', text: 'The Chat service refused the request as malformed.'}],
  [20007, {name: 'ERROR_BLOCKED', text: 'The other person has blocked you.'}],
  [
    CALL_ERROR_CODES.ERROR_USER_SIG_EXPIRED,
    {name: 'ERROR_USER_SIG_EXPIRED', text: 'The UserSig has expired. Log in again with a new one.'},
  ],
  [CALL_ERROR_CODES.ERROR_USER_SIG_INVALID, {name: 'ERROR_USER_SIG_INVALID', text: BAD_SIG}],
  [70009, {name: 'ERROR_USER_SIG_INVALID', text: BAD_SIG}],
  [70013, {name: 'ERROR_USER_SIG_FOREIGN_USER', text: BAD_SIG}],
  [70014, {name: 'ERROR_USER_SIG_FOREIGN_APP', text: BAD_SIG}],
]);

/** An error of the Chat service: its code passes through; its text is ours when the SDK has none. */
export function chatError(code: number, message = '', cause?: unknown): TUICallError {
  const known = KNOWN.get(code);
  const text =
    known?.text ??
    `The Chat service reported error ${code}. Look the code up in Tencent\u2019s Chat documentation.`;
  return new TUICallError({
    name: known?.name ?? 'CHAT_ERROR',
    code,
    message: message === '' ? text : message,
    source: 'chat',
    cause,
  });
}

/** Translates whatever the SDK threw. What carries no code becomes 65535 with the same source and its cause. */
export function fromChat(cause: unknown): TUICallError {
  if (cause instanceof TUICallError) return cause;
  const code = codeOf(cause);
  if (code === undefined) return TUICallError.from(cause, 'chat');
  const message: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'message') : '';
  return chatError(code, typeof message === 'string' ? message : '', cause);
}

/** The numeric code of an error object, or undefined. */
export function codeOf(cause: unknown): number | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  const code: unknown = Reflect.get(cause, 'code');
  return typeof code === 'number' && Number.isFinite(code) ? code : undefined;
}

/** Whether an error means that an invitation is over: no harm for who declines or takes back. */
export function isOver(error: TUICallError): boolean {
  return OVER_CODES.includes(error.code);
}

/** 8010: the invitation is over. */
export function invitationOver(cause?: unknown): TUICallError {
  return chatError(INVITATION_OVER, '', cause);
}
