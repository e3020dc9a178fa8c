import * as v from 'valibot';

import type {TUICallError} from '../../engine/errors.js';
import {isUserId} from '../../engine/ids.js';
import {codeOf, fromChat} from './chat-errors.js';
import type {ChatSdk} from './chat-sdk.js';

/** What happened to an invitation. */
export type ChatAction = 'invite' | 'cancel' | 'accept' | 'reject' | 'timeOut';

/** Something that happened to an invitation, as the SDK tells it. */
export interface ChatSignal {
  /** What happened. */
  readonly action: ChatAction;
  /** To which invitation. */
  readonly inviteId: string;
  /** Who invited. */
  readonly inviter: string;
  /** The group, or an empty text. */
  readonly groupId: string;
  /** Who was invited; in an answer who answered, in a timeout who did not. */
  readonly userIds: readonly string[];
  /** The text that went along. Not looked into here. */
  readonly data: unknown;
  /** Seconds to ring, 0 for ever; undefined when this witness does not tell. */
  readonly timeout: number | undefined;
}

const userId = v.custom<string>(isUserId);
const userIds = v.pipe(
  v.array(v.unknown()),
  v.transform(list => list.slice(0, 1000).filter(isUserId)),
);

const signal = v.object({
  inviteID: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  inviter: userId,
  groupID: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(128)), ''), ''),
  inviteeList: v.fallback(v.optional(userIds, []), []),
  invitee: v.fallback(v.optional(v.union([userId, v.literal('')]), ''), ''),
  data: v.optional(v.unknown()),
});

const event = v.object({data: signal});

const information = v.object({
  ...signal.entries,
  actionType: v.picklist([1, 2, 3, 4, 5]),
  timeout: v.fallback(v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)), 0), 0),
});

const messages = v.object({data: v.pipe(v.array(v.unknown()), v.maxLength(1000))});
const sender = v.object({from: userId});

const ACTIONS = {1: 'invite', 2: 'cancel', 3: 'accept', 4: 'reject', 5: 'timeOut'} as const;

/** What a signaling event says, or undefined when it is malformed. */
export function signalOf(action: ChatAction, raw: unknown): ChatSignal | undefined {
  const result = v.safeParse(event, raw);
  return result.success ? toSignal(action, result.output.data, undefined) : undefined;
}

/**
 * What the messages of a MESSAGE_RECEIVED event say about invitations. Every invitation and answer also comes as a
 * message, to every member of a group, with the ringing time, and when the SDK itself has forgotten the invitation.
 * A message whose sender could not have said so is left out.
 */
export function signalsIn(chat: Pick<ChatSdk, 'getSignalingInfo'>, raw: unknown): ChatSignal[] {
  const result = v.safeParse(messages, raw);
  if (!result.success) return [];
  return result.output.data.flatMap(message => {
    const found = inMessage(chat, message);
    return found ? [found] : [];
  });
}

/** Why the SDK logged out: its own word for it, or an empty text. */
export function kickTypeOf(raw: unknown): string {
  const result = v.safeParse(v.object({data: v.object({type: v.string()})}), raw);
  return result.success ? result.output.data.type : '';
}

/** The error in an ERROR event, or undefined when there is none with a code. */
export function errorOf(raw: unknown): TUICallError | undefined {
  const result = v.safeParse(v.object({data: v.unknown()}), raw);
  if (!result.success || codeOf(result.output.data) === undefined) return undefined;
  return fromChat(result.output.data);
}

function inMessage(chat: Pick<ChatSdk, 'getSignalingInfo'>, message: unknown): ChatSignal | undefined {
  const from = v.safeParse(sender, message);
  if (!from.success) return undefined;
  const result = v.safeParse(information, signalingInfo(chat, message));
  if (!result.success) return undefined;
  const {actionType, timeout} = result.output;
  const found = toSignal(ACTIONS[actionType], result.output, actionType === 1 ? timeout : undefined);
  return isSaidBy(found, from.output.from) ? found : undefined;
}

function signalingInfo(chat: Pick<ChatSdk, 'getSignalingInfo'>, message: unknown): unknown {
  try {
    return chat.getSignalingInfo(message);
  } catch {
    // The SDK looks into messages of other kinds without care.
    return undefined;
  }
}

function isSaidBy({action, inviter, userIds: people}: ChatSignal, from: string): boolean {
  const isInviter = inviter === from;
  if (action === 'invite' || action === 'cancel') return isInviter;
  if (action === 'timeOut') return isInviter || people.includes(from);
  return people.length === 1 && people[0] === from;
}

function toSignal(
  action: ChatAction,
  raw: v.InferOutput<typeof signal>,
  timeout: number | undefined,
): ChatSignal {
  const {inviteID: inviteId, inviter, groupID: groupId, inviteeList, invitee, data} = raw;
  return {
    action,
    inviteId,
    inviter,
    groupId,
    userIds: invitee === '' ? inviteeList : [invitee],
    data,
    timeout,
  };
}
