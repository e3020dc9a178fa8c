import type {CallState} from '../../engine/call-state.js';
import type {UserProfile} from '../../engine/types.js';
import type {Inviteable, InviteablePerson} from '../inviteable.js';

/** The names and pictures of people that a page has told, for those of whom the backend knows none. */
export class Introductions {
  readonly #told = new Map<object, Inviteable>();
  /** The last state that was completed, and what became of it. */
  #latest: {readonly from: CallState; readonly to: CallState} | undefined;

  /** Takes what one element was told, in place of what it was told before; whether that is news. */
  hear(element: object, inviteable: Inviteable | undefined): boolean {
    if (this.#told.get(element) === inviteable) return false;
    if (inviteable === undefined) this.#told.delete(element);
    else this.#told.set(element, inviteable);
    this.#latest = undefined;
    return true;
  }

  /** What an element was told. */
  toldTo(element: object): Inviteable | undefined {
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
    const profiles = new Map(known);
    for (const list of this.#told.values()) {
      // An id alone is no name.
      for (const one of typeof list === 'string' ? [] : list) {
        if (typeof one !== 'string') add(profiles, one);
      }
    }
    return profiles;
  }
}

/** Adds what is not known of a person. A page without types may offer anything. */
function add(profiles: Map<string, UserProfile>, person: Partial<InviteablePerson> | null): void {
  const {userId = '', nickname = '', avatar = ''} = person ?? {};
  const known = profiles.get(userId);
  profiles.set(userId, {
    userId,
    nickname: known && known.nickname !== '' ? known.nickname : nickname,
    avatar: known && known.avatar !== '' ? known.avatar : avatar,
  });
}
