import type {ActiveState} from '../../engine/call-state.js';
import {isUserId} from '../../engine/ids.js';
import type {Inviteable, InviteablePerson} from '../inviteable.js';
import {nameOf, othersIn, pictureOf} from '../internal/people.js';

/** How many people a list may have before it is worth searching. */
const LONG_LIST = 8;

/** One person of the list, as they are shown. */
export interface InviteeFacts {
  /** Who. */
  readonly userId: string;
  /** The name to show. */
  readonly name: string;
  /** The address of a picture; may be empty. */
  readonly picture: string;
  /** Why they cannot be chosen, if so: in the call, or being rung. */
  readonly presence: 'in' | 'ringing' | undefined;
}

/**
 * Whoever a page offers, each once and without oneself; what is no person is left out. Undefined when the page offers no
 * list at all.
 */
export function peopleOf(
  inviteable: Inviteable | null | undefined,
  call: ActiveState,
): readonly InviteeFacts[] | undefined {
  if (inviteable === undefined || inviteable === null || inviteable === '') return undefined;
  const offered = typeof inviteable === 'string' ? inviteable.split(/\s+/) : inviteable;
  const people = new Map<string, InviteeFacts>();
  for (const one of offered) {
    const {userId, nickname = '', avatar = ''} = personOf(one);
    if (!isUserId(userId) || userId === call.userId || people.has(userId)) continue;
    people.set(userId, {
      userId,
      name: nickname === '' ? nameOf(call, userId) : nickname,
      picture: avatar === '' ? pictureOf(call, userId) : avatar,
      presence: presenceOf(call, userId),
    });
  }
  return [...people.values()];
}

/** Whether somebody is in the call or on the way into it. */
export function presenceOf(call: ActiveState, userId: string): InviteeFacts['presence'] {
  const status = call.participants.get(userId)?.status;
  if (status === 'inviting') return 'ringing';
  return status === 'accepted' || status === 'joined' ? 'in' : undefined;
}

/** How many more people the call may have. */
export function placesIn(call: ActiveState, maxMembers: number): number {
  return Math.max(0, maxMembers - 1 - othersIn(call).length);
}

/** Whether the list is so long that one would rather search it. */
export function isLong(people: readonly InviteeFacts[]): boolean {
  return people.length > LONG_LIST;
}

/** The people whose name or id has the words in it, whatever their case. */
export function search(people: readonly InviteeFacts[], words: string): readonly InviteeFacts[] {
  const wanted = words.trim().toLocaleLowerCase();
  return people.filter(({userId, name}) =>
    [userId, name].some(text => text.toLocaleLowerCase().includes(wanted)),
  );
}

/** A page without types may offer anything. */
function personOf(one: string | Partial<InviteablePerson> | null): Partial<InviteablePerson> {
  return typeof one === 'string' ? {userId: one} : (one ?? {});
}
