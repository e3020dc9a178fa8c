import type {Clock} from '../../src/engine/ports.js';
import type {FakeChat} from './fake-chat.js';
import {FakeChatNetwork} from './fake-chat-network.js';
import {payloadOf, FakeChatError, type FakeMessage} from './fake-chat-parts.js';

/** A name and a picture, as the service keeps them. */
export interface FakeProfile {
  readonly nick: string;
  readonly avatar: string;
}

/** The Chat service that SDK instances share: who is online, what was said, who is called what. Decides nothing. */
export class FakeChatService {
  readonly network = new FakeChatNetwork();
  readonly clock: Clock;
  /** Users who may be logged in more than once. */
  readonly multiDevice = new Set<string>();
  /** Groups that do not exist. */
  readonly missingGroups = new Set<string>();
  readonly profiles = new Map<string, FakeProfile>();
  /** UserSigs that are refused, with the code. */
  readonly badSigs = new Map<string, number>();
  readonly #online = new Set<FakeChat>();
  readonly #users = new Set<string>();
  readonly #history: FakeMessage[] = [];

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Everything that was sent, as the SDKs' users gave it, in order. */
  get history(): readonly FakeMessage[] {
    return this.#history;
  }

  /** Logs an instance in; whoever is logged in as the same user is kicked, unless several may be. */
  login(chat: FakeChat, userID: string): void {
    this.#users.add(userID);
    for (const other of [...this.#online]) {
      if (other.user !== userID || this.multiDevice.has(userID)) continue;
      this.#online.delete(other);
      this.network.send(() => {
        other.kick('multipleAccount');
      });
    }
    this.#online.add(chat);
  }

  logout(chat: FakeChat): void {
    this.#online.delete(chat);
  }

  /** Passes a message on: to the other side, and to the sender's other devices. */
  send(from: FakeChat, message: FakeMessage): void {
    if (message.isGroup && this.missingGroups.has(message.to)) throw new FakeChatError(10010);
    // Who keeps a message has a copy of its own.
    const kept = {...message, payload: {...message.payload}};
    this.#history.push(kept);
    for (const chat of this.#online) {
      if (chat === from || !this.#concerns(message, chat.user)) continue;
      this.network.send(() => {
        chat.receive({...kept, payload: {...kept.payload}});
      });
    }
  }

  /** Replaces the data of a message that was sent before. */
  modify(message: FakeMessage): void {
    const {inviteID} = payloadOf(message);
    const kept = this.#history.find(known => payloadOf(known).inviteID === inviteID);
    if (kept) kept.payload.data = message.payload.data;
  }

  /** The invitations that wait for a user, and what happened to them, oldest first. */
  waitingFor(userID: string): FakeMessage[] {
    const now = Math.floor(this.clock.now() / 1000);
    const related = new Map<string, {left: string[]; messages: FakeMessage[]}>();
    for (const message of this.#history) {
      if (message.isOnlineOnly) continue;
      const {inviteID, inviteeList, timeout, actionType} = payloadOf(message);
      const known = related.get(inviteID);
      if (actionType === 1) {
        const isOld = timeout > 0 && timeout < now - message.time;
        if (inviteeList.includes(userID) && !isOld) {
          related.set(inviteID, {left: [...inviteeList], messages: [message]});
        }
      } else if (known) {
        known.left = known.left.filter(userId => !inviteeList.includes(userId));
        known.messages.push(message);
        if (actionType === 2 || known.left.length === 0) related.delete(inviteID);
      }
    }
    return [...related.values()].flatMap(({messages}) => messages);
  }

  /** Every user that ever logged in is a member of every group. */
  #concerns({isGroup, to, from}: FakeMessage, userID: string): boolean {
    return userID === from || (isGroup ? this.#users.has(userID) : userID === to);
  }
}
