import {assert} from '@open-wc/testing';
import {TUICallError} from '../../src/engine/errors.js';
import type {
  Identity,
  IncomingInvitation,
  OutgoingInvitation,
  Signaling,
  SignalingEvent,
} from '../../src/engine/ports.js';

/** What a client may choose at login. */
export type ClientOptions = Partial<Omit<Identity, 'userId'>>;

/** Somebody who is logged in, with everything that was reported to them. */
export interface SignalingClient {
  /** Who. */
  readonly userId: string;
  /** The adapter under test. */
  readonly port: Signaling;
  /** Every event so far, in order. */
  readonly events: readonly SignalingEvent[];
}

/** Where clients live. */
export interface SignalingWorld {
  /** A new client, logged in. */
  signaling(userId: string, options?: ClientOptions): Promise<SignalingClient>;
  /** Moves time on by `ms` milliseconds; whatever is under way has arrived before and after. */
  advance(ms: number): Promise<void>;
  /** Lets everything go. */
  dispose(): Promise<void>;
}

/** Longer than any adapter takes to notice that a ring of `timeout` seconds went unanswered, in milliseconds. */
export const SLACK = 6000;

/** An invitation to one person, or to a group when more are named. */
export function invitationTo(
  calleeIds: readonly string[],
  more: Partial<OutgoingInvitation> = {},
): OutgoingInvitation {
  return {
    calleeIds,
    groupId: calleeIds.length > 1 ? 'g1' : '',
    roomId: {intRoomId: 4711},
    mediaType: 'video',
    userData: 'the door bell, "quoted" \u00e9',
    timeout: 30,
    callId: '',
    inCallUserIds: [],
    ...more,
  };
}

/** Who logs in, with a profile made from the user id unless another is given. */
export function identityOf(userId: string, options: ClientOptions = {}): Identity {
  return {
    userId,
    multiDevice: false,
    profile: {userId, nickname: `Nick ${userId}`, avatar: `https://example.com/${userId}.png`},
    ...options,
  };
}

/** The events of one kind, in order. */
export function eventsOf<T extends SignalingEvent['type']>(
  client: SignalingClient,
  type: T,
): Extract<SignalingEvent, {type: T}>[] {
  return client.events.filter((event): event is Extract<SignalingEvent, {type: T}> => event.type === type);
}

/** Everything about invitations, call ends and requests: all but profiles, which may come at any time. */
export function signalsOf(client: SignalingClient): SignalingEvent[] {
  return client.events.filter(({type}) => type !== 'profile');
}

/** All but the rings themselves. */
export function endingsOf(client: SignalingClient): SignalingEvent[] {
  return signalsOf(client).filter(({type}) => type !== 'invited');
}

/** The invitations that reached a client. */
export function ringsAt(client: SignalingClient): IncomingInvitation[] {
  return eventsOf(client, 'invited').map(({invitation}) => invitation);
}

/** The error with which a promise rejects; fails when it is fulfilled or rejects with anything but a TUICallError. */
export async function refusal(promise: Promise<unknown>): Promise<TUICallError> {
  const error: unknown = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  assert.instanceOf(error, TUICallError);
  return error instanceof TUICallError ? error : TUICallError.from(error);
}

/** The world of the test that runs. */
export type GetWorld = () => SignalingWorld;

/** Alice rings Bob. */
export async function ringBob(
  world: SignalingWorld,
  more?: Partial<OutgoingInvitation>,
): Promise<{alice: SignalingClient; bob: SignalingClient; inviteId: string}> {
  const alice = await world.signaling('alice');
  const bob = await world.signaling('bob');
  const ticket = alice.port.ring(invitationTo(['bob'], more));
  await ticket.sent;
  await world.advance(0);
  return {alice, bob, inviteId: ticket.inviteId};
}
