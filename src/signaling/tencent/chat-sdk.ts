/**
 * The part of `@tencentcloud/chat` (3.x) that this adapter uses, as interfaces of our own: no vendor type reaches our
 * declarations, and a page may hand us any object with these methods.
 */

/** A handler of an SDK event. What it is given is never trusted. */
export type ChatListener = (event: unknown) => void;

/** Whom to ring, and what to say. `timeout` is in seconds; 0 means that no one keeps the time. */
export interface ChatInviteOptions {
  /** The JSON text that the invitation carries. */
  readonly data: string;
  /** Seconds to ring. */
  readonly timeout: number;
  /** True: reaches only who is online, and is kept in no history. */
  readonly onlineUserOnly?: boolean;
  /** What a sleeping telephone shows. */
  readonly offlinePushInfo?: {readonly title: string; readonly description: string};
}

/** An invitation to one person. */
export interface ChatC2CInvite extends ChatInviteOptions {
  /** Whom. */
  readonly userID: string;
}

/** An invitation to members of a group. */
export interface ChatGroupInvite extends ChatInviteOptions {
  /** A group of the Chat service; everyone in `inviteeList` must be a member. */
  readonly groupID: string;
  /** Whom. */
  readonly inviteeList: string[];
}

/** Which invitation is meant, and what to say about it. */
export interface ChatAnswer {
  /** The invitation. */
  readonly inviteID: string;
  /** The JSON text that goes along. */
  readonly data: string;
}

/** Called when an invitation is on its way, with nothing that this adapter reads. */
export type ChatSent = () => void;

/** Called when an invitation could not be sent. The text is empty when the SDK could not load its texts. */
export type ChatRefused = (code: unknown, message: unknown) => void;

/** A Chat SDK instance. Every promise may reject with `Error & {code}`, and every method may throw at once. */
export interface ChatSdk {
  /** Logs in. Resolves before the SDK is ready; when somebody is logged in already it changes nothing. */
  login(options: {readonly userID: string; readonly userSig: string}): Promise<unknown>;
  /** Logs out. Rejects with 2024 when nobody is logged in. */
  logout(): Promise<unknown>;
  /** Closes the connection for good. Rejects with 2024 when nobody is logged in, and does it all the same. */
  destroy(): Promise<unknown>;
  /** Whether requests may be made. */
  isReady(): boolean;
  /** Who is logged in, or an empty text. */
  getLoginUser(): string;
  /** What goes to the console: 0 everything, 3 errors only, 4 nothing. */
  setLogLevel?(level: number): void;
  /** Listens to an event of the SDK. */
  on(event: string, listener: ChatListener): void;
  /** Stops listening. */
  off(event: string, listener: ChatListener): void;
  /** Listens to a signaling event; must be done again after every logout or kick. */
  addSignalingListener(event: string, listener: ChatListener): void;
  /** Stops listening. */
  removeSignalingListener(event: string, listener: ChatListener): void;
  /** Invites one person and returns the invitation's id at once. */
  inviteSync(options: ChatC2CInvite, sent: ChatSent, refused: ChatRefused): unknown;
  /** Invites members of a group and returns the invitation's id at once. */
  inviteInGroupSync(options: ChatGroupInvite, sent: ChatSent, refused: ChatRefused): unknown;
  /** Accepts. Only one of accept, reject and cancel may be under way at a time. */
  accept(answer: ChatAnswer): Promise<unknown>;
  /** Declines. */
  reject(answer: ChatAnswer): Promise<unknown>;
  /** Takes back. */
  cancel(answer: ChatAnswer): Promise<unknown>;
  /** Changes the data of a pending invitation. */
  modifyInvitation(answer: ChatAnswer): Promise<unknown>;
  /** The signaling inside a message, or null. */
  getSignalingInfo(message: unknown): unknown;
  /** People's names and pictures. */
  getUserProfile(options: {readonly userIDList: string[]}): Promise<unknown>;
  /** Publishes one's own name and picture. */
  updateMyProfile(options: {readonly nick: string; readonly avatar: string}): Promise<unknown>;
}

/** What makes Chat SDK instances: one for each SDKAppID at a time. */
export interface ChatStatic {
  /** The instance of this application; null when the number is missing. */
  create(options: {readonly SDKAppID: number}): unknown;
}

/** The methods of `ChatSdk`, each of which an instance must have. */
export const CHAT_METHODS = [
  'login',
  'logout',
  'destroy',
  'isReady',
  'getLoginUser',
  'on',
  'off',
  'addSignalingListener',
  'removeSignalingListener',
  'inviteSync',
  'inviteInGroupSync',
  'accept',
  'reject',
  'cancel',
  'modifyInvitation',
  'getSignalingInfo',
  'getUserProfile',
  'updateMyProfile',
] as const satisfies readonly (keyof ChatSdk)[];

/** The SDK's events, by their names on the wire (`TencentCloudChat.EVENT`). */
export const CHAT_EVENTS = {
  READY: 'sdkStateReady',
  KICKED_OUT: 'kickedOut',
  ERROR: 'error',
  PROFILE_UPDATED: 'onProfileUpdated',
  MESSAGE_RECEIVED: 'onMessageReceived',
} as const;

/** The signaling events (`TencentCloudChat.TSignaling`). */
export const SIGNALING_EVENTS = {
  INVITED: 'newInvitationReceived',
  ACCEPTED: 'ts_invitee_accepted',
  REJECTED: 'ts_invitee_rejected',
  CANCELLED: 'ts_invitation_cancelled',
  TIMED_OUT: 'ts_invitation_timeout',
} as const;

/** The methods that an object lacks to be a Chat SDK instance. */
export function missingMethods(value: unknown): string[] {
  return CHAT_METHODS.filter(name => !hasMethod(value, name));
}

/** Whether an object is a Chat SDK instance. */
export function isChatSdk(value: unknown): value is ChatSdk {
  return missingMethods(value).length === 0;
}

/** Whether an object makes Chat SDK instances. */
export function isChatStatic(value: unknown): value is ChatStatic {
  return hasMethod(value, 'create');
}

function hasMethod(value: unknown, name: string): boolean {
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return isObject && typeof Reflect.get(value, name) === 'function';
}
