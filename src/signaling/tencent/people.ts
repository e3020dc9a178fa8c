import * as v from 'valibot';

import type {UserProfile} from '../../engine/types.js';
import {isUserId} from '../../engine/ids.js';
import {fromChat} from './chat-errors.js';
import {cappedProfile, encodeNote} from './notes.js';
import type {SessionLink} from './session-link.js';

/** How many people the service tells about at once. */
const PAGE = 100;

const entry = v.object({
  userID: v.custom<string>(isUserId),
  nick: v.optional(v.unknown()),
  avatar: v.optional(v.unknown()),
});
const answer = v.object({data: v.pipe(v.array(v.unknown()), v.maxLength(1000))});

/** Names and pictures: learnt for whoever is in an invitation, told to whoever is in a call. */
export class People {
  readonly #link: SessionLink;
  #own: UserProfile;

  constructor(link: SessionLink, own: UserProfile) {
    this.#link = link;
    this.#own = own;
  }

  /** What others see of oneself, for a sleeping telephone: the name, else the id. */
  get title(): string {
    return this.#own.nickname === '' ? this.#own.userId : this.#own.nickname;
  }

  /** Asks the service for people's profiles and reports them. Never rejects: a call goes on without names. */
  async learn(userIds: readonly string[]): Promise<void> {
    const {requests, selfId} = this.#link;
    const others = [...new Set(userIds)].filter(userId => userId !== selfId);
    for (let start = 0; start < others.length; start += PAGE) {
      const userIDList = others.slice(start, start + PAGE);
      try {
        this.updated(await requests.ask(chat => chat.getUserProfile({userIDList})), userIDList);
      } catch (cause) {
        this.#link.warn(fromChat(cause));
      }
    }
  }

  /** Profiles came, as an answer or an event; only of these people, when they are named. */
  updated(raw: unknown, wanted?: readonly string[]): void {
    const result = v.safeParse(answer, raw);
    if (!result.success) return;
    for (const item of result.output.data) {
      const profile = v.safeParse(entry, item);
      if (!profile.success) continue;
      const {userID: userId, nick, avatar} = profile.output;
      if (wanted && !wanted.includes(userId)) continue;
      this.noted(userId, nick, avatar);
    }
  }

  /** Somebody says who they are. */
  noted(userId: string, nickname: unknown, avatar: unknown): void {
    this.#link.report({type: 'profile', profile: {userId, ...cappedProfile(nickname, avatar)}});
  }

  /** Publishes the name and picture given at login, when there are any. Never rejects. */
  async announce(): Promise<void> {
    const {nickname, avatar} = this.#own;
    if (nickname === '' && avatar === '') return;
    try {
      await this.#update(this.#own);
    } catch (cause) {
      this.#link.warn(fromChat(cause));
    }
  }

  /** Publishes a new name and picture, and tells whoever is in a call: the service tells friends only. */
  async publish(profile: UserProfile): Promise<void> {
    await this.#update(profile);
    this.#own = profile;
    const {nickname, avatar} = profile;
    const data = encodeNote({note: 'profile', ...cappedProfile(nickname, avatar)});
    for (const userID of this.#link.calls.everybody()) {
      this.#link.requests.invite({userID, data, timeout: 0, onlineUserOnly: true});
    }
  }

  async #update({nickname, avatar}: UserProfile): Promise<void> {
    await this.#link.requests.ask(chat => chat.updateMyProfile({nick: nickname, avatar}));
  }
}
