import type {CallWorld} from './call-contract.js';
import type {Party} from './parties.js';

/** Everybody of a row. Alice has rung Bob and Carol in the group g1 when the row begins, unless it says otherwise. */
export interface Group {
  readonly a: Party;
  readonly b: Party;
  readonly c: Party;
  readonly d: Party;
  readonly world: CallWorld;
}

/** One case: what happens, and everything that each hears in order. */
export interface GroupRow {
  readonly name: string;
  /** Nobody has rung when the row begins. */
  readonly isFresh?: true;
  readonly play: (group: Group) => Promise<void>;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly c: readonly string[];
  readonly d?: readonly string[];
}

/** What Alice hears when she rings. */
export const RING_OUT = ['onUserInviting(bob)', 'onUserInviting(carol)'];
/** What Bob and Carol hear then. */
export const RING_IN = ['onCallReceived(alice, [bob carol], g1, audio)'];
/** The call begins. */
export const BEGIN = (role: string): string => `onCallBegin(audio, ${role})`;
/** Somebody enters, and can be heard. */
export const JOIN = (userId: string): readonly string[] => [
  `onUserJoin(${userId})`,
  `onUserAudioAvailable(${userId}, true)`,
];
/** The call is over; `ms` is how long it lasted. */
export const END = (role: string, ms = 0): string => `onCallEnd(audio, ${role}, ${ms}, hangup)`;
/** The call never began. */
export const NOT = (reason: string, userId: string): readonly string[] => [
  `onCallCancelled(${userId})`,
  `onCallNotConnected(audio, ${reason}, ${userId})`,
];
/** What each hears until all three are in. */
export const ALL = {
  a: [...RING_OUT, BEGIN('caller'), ...JOIN('bob'), ...JOIN('carol')],
  b: [...RING_IN, BEGIN('callee'), ...JOIN('alice'), ...JOIN('carol')],
  c: [...RING_IN, BEGIN('callee'), ...JOIN('alice'), ...JOIN('bob')],
};
/** What each hears until Alice and Bob are in and Carol still rings. */
export const TWO = {
  a: [...RING_OUT, BEGIN('caller'), ...JOIN('bob')],
  b: [...RING_IN, BEGIN('callee'), ...JOIN('alice')],
};
/** It rings at Dave. */
export const DAVES_RING = (inviter: string): readonly string[] => [
  `onCallReceived(${inviter}, [dave], g1, audio)`,
];

/** They answer, one after the other. */
export async function accept({world}: Group, ...people: readonly Party[]): Promise<void> {
  for (const {engine} of people) {
    await engine.accept();
    await world.advance(0);
  }
}

/** Somebody hangs up. */
export async function hangUp({world}: Group, {engine}: Party): Promise<void> {
  await engine.hangup();
  await world.advance(0);
}

/** Somebody in the call invites Dave. */
export async function invite({world}: Group, {engine}: Party): Promise<void> {
  await engine.inviteUser(['dave'], {timeout: 30});
  await world.advance(0);
}
