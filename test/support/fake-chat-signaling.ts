import type {Clock, Stop} from '../../src/engine/ports.js';
import {
  payloadOf,
  FakeChatError,
  type FakeEmitter,
  type FakeMessage,
  type SignalingPayload,
} from './fake-chat-parts.js';

/** How a message goes out; rejects when it cannot. */
export type SendMessage = (
  message: Pick<FakeMessage, 'to' | 'isGroup' | 'isOnlineOnly' | 'payload'>,
) => Promise<void>;

interface Info extends SignalingPayload {
  inviteeList: string[];
  readonly message: FakeMessage;
}

interface Invite {
  readonly userID?: string;
  readonly groupID?: string;
  readonly inviteeList?: readonly string[];
  readonly data?: string;
  readonly timeout?: number;
  readonly onlineUserOnly?: boolean;
}

const EVENTS = {
  1: 'newInvitationReceived',
  2: 'ts_invitation_cancelled',
  3: 'ts_invitee_accepted',
  4: 'ts_invitee_rejected',
  5: 'ts_invitation_timeout',
} as const;

let count = 0;

/** The signaling module of the Chat SDK 3.6, line by line where its behaviour matters, its weaknesses included. */
export class FakeChatSignaling {
  readonly infos = new Map<string, Info>();
  readonly #clock: Clock;
  readonly #events: FakeEmitter;
  readonly #send: SendMessage;
  readonly #selfId: () => string;
  readonly #timers = new Set<Stop>();
  /** Dead after a logout or a kick, until a listener is added again. */
  isEnabled = false;
  #isHandling = false;

  constructor(clock: Clock, events: FakeEmitter, send: SendMessage, selfId: () => string) {
    this.#clock = clock;
    this.#events = events;
    this.#send = send;
    this.#selfId = selfId;
  }

  /** Forgets everything. */
  reset(): void {
    this.infos.clear();
    this.isEnabled = false;
    this.#isHandling = false;
    for (const stop of this.#timers) stop();
    this.#timers.clear();
  }

  invite(options: Invite): {inviteID: string; sent: Promise<void>} {
    count += 1;
    const inviteID = `00000000-${String(count).padStart(8, '0')}`;
    const {userID = '', groupID = '', inviteeList, data = '', timeout = 0, onlineUserOnly = false} = options;
    const payload: SignalingPayload = {
      businessID: 1,
      inviteID,
      groupID,
      inviter: this.#selfId(),
      inviteeList: groupID === '' ? [userID] : [...(inviteeList ?? [])],
      data,
      actionType: 1,
      timeout,
    };
    const message = this.#message(payload, groupID || userID, onlineUserOnly);
    const sent = this.#send(message).then(() => {
      this.#note(payload, message);
      this.#startTimer(payload, timeout);
    });
    return {inviteID, sent};
  }

  async accept({inviteID, data = ''}: {inviteID: string; data?: string}): Promise<unknown> {
    return this.#answer(inviteID, data, 3, 8010);
  }

  async reject({inviteID, data = ''}: {inviteID: string; data?: string}): Promise<unknown> {
    return this.#answer(inviteID, data, 4, 8010);
  }

  async cancel({inviteID, data = ''}: {inviteID: string; data?: string}): Promise<unknown> {
    return this.#answer(inviteID, data, 2, 8020);
  }

  /** The changed data of a pending invitation, or a rejection with 8010. */
  modified(inviteID: string, data: string): FakeMessage {
    const info = this.infos.get(inviteID);
    if (!info) throw new FakeChatError(8010);
    const {message, ...payload} = info;
    message.payload.data = JSON.stringify({...payload, data});
    return message;
  }

  /** A message came, just now or from the history. */
  receive(message: FakeMessage): void {
    if (!this.isEnabled) return;
    const payload = payloadOf(message);
    if (payload.actionType === 1) this.#invited(payload, message);
    else if (this.infos.has(payload.inviteID)) this.#happened(payload);
  }

  #invited(payload: SignalingPayload, message: FakeMessage): void {
    const {inviteID, inviter, groupID, inviteeList, data} = payload;
    const me = this.#selfId();
    if (groupID !== '' && !inviteeList.includes(me)) return;
    if (!this.infos.has(inviteID)) this.#note(payload, message);
    this.#events.emit(EVENTS[1], {inviteID, inviter, groupID, data, inviteeList: [...inviteeList]});
    if (inviter === me) return;
    const age = Math.floor(this.#clock.now() / 1000) - message.time;
    this.#startTimer(payload, payload.timeout > age ? payload.timeout - age : payload.timeout);
  }

  #happened(payload: SignalingPayload): void {
    const {inviteID, inviter, groupID, data, actionType, inviteeList} = payload;
    const base = {inviteID, inviter, groupID, data};
    if (actionType === 2) this.infos.delete(inviteID);
    else this.#update(payload);
    const more =
      actionType === 5
        ? {inviteeList: [...inviteeList], isSelfTimeout: false}
        : actionType === 2
          ? {}
          : {invitee: inviteeList[0]};
    this.#events.emit(EVENTS[actionType], {...base, ...more});
  }

  async #answer(inviteID: string, data: string, actionType: 2 | 3 | 4, overCode: number): Promise<unknown> {
    const info = this.infos.get(inviteID);
    if (!info || this.#isHandling) throw new FakeChatError(overCode);
    const me = this.#selfId();
    const isAllowed = actionType === 2 ? info.inviter === me : info.inviteeList.includes(me);
    if (!isAllowed) throw new FakeChatError(8011);
    this.#isHandling = true;
    const {message, ...facts} = info;
    const inviteeList = actionType === 2 ? [...info.inviteeList] : [me];
    const payload: SignalingPayload = {...facts, inviteeList, data, actionType, timeout: 0};
    const to = info.groupID || (actionType === 2 ? (info.inviteeList[0] ?? '') : info.inviter);
    try {
      await this.#send(this.#message(payload, to, message.isOnlineOnly));
    } finally {
      this.#isHandling = false;
    }
    if (actionType === 3) this.#update(payload);
    else this.infos.delete(inviteID);
    return {code: 0, inviteID, data: {}};
  }

  #note(payload: SignalingPayload, message: FakeMessage): void {
    this.infos.set(payload.inviteID, {...payload, inviteeList: [...payload.inviteeList], message});
  }

  /** In a group the first person named is taken off; else the invitation is forgotten. */
  #update({inviteID, groupID, inviteeList}: SignalingPayload): void {
    const info = this.infos.get(inviteID);
    if (!info) return;
    info.inviteeList = info.inviteeList.filter(userId => userId !== inviteeList[0]);
    if (groupID === '' || info.inviteeList.length === 0) this.infos.delete(inviteID);
  }

  /** Ticks every second, on the page's own clock: throttled in a hidden tab. */
  #startTimer({inviteID, inviter, groupID}: SignalingPayload, timeout: number): void {
    if (timeout <= 0) return;
    const isInviter = inviter === this.#selfId();
    const ticks = isInviter ? timeout + 5 : timeout;
    let tick = 1;
    const end = (): void => {
      stop();
      this.#timers.delete(end);
    };
    const stop = this.#clock.setInterval(() => {
      const info = this.infos.get(inviteID);
      const isMine = isInviter || groupID === '' || info?.inviteeList.includes(this.#selfId()) === true;
      if (info && isMine && tick < ticks) {
        tick += 1;
        return;
      }
      end();
      if (info && isMine) void this.#sendTimeout(info, isInviter).catch(() => undefined);
    }, 1000);
    this.#timers.add(end);
  }

  async #sendTimeout(info: Info, isInviter: boolean): Promise<void> {
    const {message, ...facts} = info;
    const {inviteID, inviter, groupID, data} = info;
    const inviteeList = isInviter ? [...info.inviteeList] : [this.#selfId()];
    const payload: SignalingPayload = {...facts, inviteeList, actionType: 5, timeout: 0};
    const to = groupID || (isInviter ? (inviteeList[0] ?? '') : inviter);
    await this.#send(this.#message(payload, to, message.isOnlineOnly));
    this.#events.emit(EVENTS[5], {inviteID, inviter, groupID, data, inviteeList, isSelfTimeout: true});
    if (isInviter) this.infos.delete(inviteID);
    else this.#update(payload);
  }

  #message(payload: SignalingPayload, to: string, isOnlineOnly: boolean): FakeMessage {
    return {
      type: 'TIMCustomElem',
      from: this.#selfId(),
      to,
      isGroup: payload.groupID !== '',
      isOnlineOnly,
      time: Math.floor(this.#clock.now() / 1000),
      payload: {data: JSON.stringify(payload)},
    };
  }
}
