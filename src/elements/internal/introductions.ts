import type {CallState} from '../../engine/call-state.js';
import {isUserId} from '../../engine/ids.js';
import type {UserProfile} from '../../engine/types.js';
import type {Inviteable, InviteablePerson} from '../inviteable.js';

/**
 * Whoever a page offers, each once; what is no person is left out. Undefined when the page offers no list at all.
 */
export function offeredPeople(
  inviteable: Inviteable | null | undefined,
): ReadonlyMap<string, InviteablePerson> | undefined {
  if (inviteable === undefined || inviteable === null || inviteable === '') return undefined;
  const people = new Map<string, InviteablePerson>();
  for (const one of typeof inviteable === 'string' ? inviteable.split(/\s+/) : inviteable) {
    const {userId, ...profile} = personOf(one);
    if (isUserId(userId) && !people.has(userId)) people.set(userId, {userId, ...profile});
  }
  return people;
}

/** The names and pictures of people that a page has told, for those of whom the backend knows none. */
export class Introductions {
  readonly #told = new Map<object, Inviteable | null | undefined>();
  /** The last state that was completed, and what became of it. */
  #latest: {readonly from: CallState; readonly to: CallState} | undefined;

  /** Takes what one element was told, in place of what it was told before; whether that is news. */
  hear(element: object, inviteable: Inviteable | null | undefined): boolean {
    if (this.#told.get(element) === inviteable) return false;
    if (inviteable === undefined) this.#told.delete(element);
    else this.#told.set(element, inviteable);
    this.#latest = undefined;
    return true;
  }

  /** What an element was told. */
  toldTo(element: object): Inviteable | null | undefined {
    return this.#told.get(element);
  }

  /** A state with the names and pictures that it lacks. The same state gives the same result. */
  complete(state: CallState): CallState {
    if (this.#told.size === 0) return state;
    if (this.#latest?.from !== state) {
      this.#latest = {from: state, to: {...state, profiles: this.#profiles(state.profiles)}};
    }
    return this.#latest.to;
  }

  #profiles(known: CallState['profiles']): CallState['profiles'] {
    const profiles = new Map<string, UserProfile>(known);
    for (const inviteable of this.#told.values()) {
      for (const [userId, {nickname = '', avatar = ''}] of offeredPeople(inviteable) ?? []) {
        const profile = profiles.get(userId);
        profiles.set(userId, {
          userId,
          nickname: textOr(nickname, profile?.nickname),
          avatar: textOr(avatar, profile?.avatar),
        });
      }
    }
    return profiles;
  }
}

/** What is known, else what was told. */
function textOr(told: string, known = ''): string {
  return known === '' ? told : known;
}

/** A page without types may offer anything. */
function personOf(one: string | Partial<InviteablePerson> | null): Partial<InviteablePerson> {
  return typeof one === 'string' ? {userId: one} : (one ?? {});
}
