import {TUICallError} from '../../engine/errors.js';
import type {Clock, Identity, SignalingEvent, Sink} from '../../engine/ports.js';
import {CallBook} from './call-book.js';
import {ChatConnection} from './chat-connection.js';
import {errorOf, signalOf, signalsIn, type ChatAction, type ChatSignal} from './chat-events.js';
import {ChatRequests} from './chat-requests.js';
import type {ChatSdk} from './chat-sdk.js';
import type {ChatSource} from './create-chat.js';
import {ErrorEcho} from './error-echo.js';
import {IncomingRings} from './incoming-rings.js';
import {MediaTypeRequests} from './media-type-requests.js';
import {decodeNote, type Note} from './notes.js';
import {OutgoingRings} from './outgoing-rings.js';
import {People} from './people.js';
import {Reporter} from './reporter.js';
import type {SessionLink} from './session-link.js';
import {decodeMessage} from './wire-decode.js';
import {encodeHangup} from './wire-encode.js';

/** How long a logout may spend on taking rings back, in milliseconds. */
export const FAREWELL_TIME = 4000;

/** What a session is made of. */
export interface SessionInit extends ChatSource {
  /** Time. */
  readonly clock: Clock;
  /** Who logs in. */
  readonly identity: Identity;
  /** Where events go. */
  readonly sink: Sink<SignalingEvent>;
  /** Hears of failures that nobody waits for and that do no harm. */
  readonly onWarning: (error: TUICallError) => void;
}

/** What works once there is an instance of the SDK. */
export interface SessionParts {
  /** How requests are made. */
  readonly link: SessionLink;
  /** Rings on their way out. */
  readonly outgoing: OutgoingRings;
  /** Rings that came in. */
  readonly incoming: IncomingRings;
  /** Wishes to change what a call carries. */
  readonly mediaTypes: MediaTypeRequests;
  /** Names and pictures. */
  readonly people: People;
}

/** One login, from `start` to its one end: `close`, a kick, or the UserSig's expiry. */
export class TencentSession {
  readonly #init: SessionInit;
  readonly #reporter: Reporter;
  readonly #connection: ChatConnection;
  readonly #echo: ErrorEcho;
  #parts: SessionParts | undefined;
  #chat: ChatSdk | undefined;
  #isReady = false;
  #isOver = false;

  constructor(init: SessionInit) {
    const {clock, identity, sink} = init;
    this.#init = init;
    this.#reporter = new Reporter(sink);
    this.#echo = new ErrorEcho(clock, error => this.#report({type: 'failed', error}));
    const on = (action: ChatAction) => (event: unknown) => this.#onSignal(signalOf(action, event));
    this.#connection = new ChatConnection(init, clock, identity, {
      signaling: {
        INVITED: on('invite'),
        ACCEPTED: on('accept'),
        REJECTED: on('reject'),
        CANCELLED: on('cancel'),
        TIMED_OUT: on('timeOut'),
      },
      message: event => this.#onMessages(event),
      profile: event => this.#parts?.people.updated(event),
      error: event => this.#onError(event),
      kicked: type => this.#end({type: type === 'userSigExpired' ? 'userSigExpired' : 'kickedOffline'}),
    });
  }

  /** Whether it has ended. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The parts, while logged in. */
  get ready(): SessionParts | undefined {
    return this.#isReady && !this.#isOver ? this.#parts : undefined;
  }

  /** Logs in. Settles within 10 seconds; after a failure nothing is left open. */
  async start(): Promise<void> {
    try {
      await this.#connection.open(chat => {
        this.#parts = this.#makeParts(chat);
      });
    } catch (cause) {
      this.#end();
      throw cause;
    }
    if (this.#isOver) throw TUICallError.notInitialised('Logged out before the login had finished.');
    this.#isReady = true;
    this.#reporter.open();
    void this.#parts?.people.announce();
  }

  /** Logs out: takes back pending rings, lets go of everything, and reports nothing more. Never rejects. */
  async close(): Promise<void> {
    const parts = this.ready;
    this.#reporter.close();
    this.#isReady = false;
    if (parts) await this.#farewell(parts);
    this.#end();
    await this.#connection.close();
  }

  async #farewell({outgoing}: SessionParts): Promise<void> {
    let stop: () => void = () => undefined;
    const late = new Promise<void>(resolve => {
      stop = this.#init.clock.setTimeout(resolve, FAREWELL_TIME);
    });
    await Promise.race([outgoing.cancelAll(), late]);
    stop();
  }

  #makeParts(chat: ChatSdk): SessionParts {
    const {clock, identity, onWarning} = this.#init;
    const calls = new CallBook();
    const requests = new ChatRequests(chat, clock, code => this.#echo.rejected(code));
    const link: SessionLink = {
      selfId: identity.userId,
      clock,
      requests,
      calls,
      report: event => this.#report(event),
      warn: onWarning,
      learn: userIds => void people.learn(userIds),
      withdraw: (callId, userId) => {
        const {mediaType = 'audio', inviter = identity.userId} = calls.get(callId) ?? {};
        requests.invite({userID: userId, data: encodeHangup({mediaType, inviter}, 0), timeout: 0});
      },
    };
    const people = new People(link, identity.profile);
    const parts: SessionParts = {
      link,
      people,
      outgoing: new OutgoingRings(link, () => people.title),
      incoming: new IncomingRings(link),
      mediaTypes: new MediaTypeRequests(link),
    };
    this.#chat = chat;
    return parts;
  }

  #onSignal(signal: ChatSignal | undefined): void {
    const parts = this.#parts;
    if (!signal || !parts || this.#isOver) return;
    if (signal.action === 'invite') this.#onInvite(signal, parts);
    else if (!parts.mediaTypes.signal(signal) && !parts.outgoing.signal(signal))
      parts.incoming.signal(signal);
  }

  /** A second witness of what signaling events tell, and the only one for who follows a group's call. */
  #onMessages(event: unknown): void {
    const chat = this.#chat;
    if (!chat || this.#isOver) return;
    for (const signal of signalsIn(chat, event)) {
      if (signal.action === 'invite') this.#onInviteMessage(signal);
      else this.#onSignal(signal);
    }
  }

  #onInviteMessage(signal: ChatSignal): void {
    const {selfId} = this.#parts?.link ?? {};
    const incoming = this.#parts?.incoming;
    if (!incoming || selfId === undefined || signal.inviter === selfId) return;
    incoming.witnessed(signal);
    if (signal.groupId === '' || signal.userIds.includes(selfId)) return;
    const content = decodeMessage(signal.data);
    if (content?.kind === 'invite') incoming.invited(signal, content);
  }

  #onInvite(signal: ChatSignal, parts: SessionParts): void {
    // Another device of this user rings somebody.
    if (signal.inviter === parts.link.selfId) return;
    const note = decodeNote(signal.data);
    if (note) {
      this.#onNote(signal, note, parts);
      return;
    }
    const content = decodeMessage(signal.data);
    if (content?.kind === 'invite') parts.incoming.invited(signal, content);
    else if (content?.kind === 'switch') parts.mediaTypes.requested(signal, content);
    else if (content?.kind === 'hangup') this.#onHangup(signal, parts);
  }

  #onNote({inviter}: ChatSignal, note: Note, {people, incoming}: SessionParts): void {
    if (note.note === 'profile') people.noted(inviter, note.nickname, note.avatar);
    else if (note.note === 'answer') incoming.noted(note, inviter);
    else incoming.followed(note, inviter);
  }

  #onHangup({inviter, groupId}: ChatSignal, {link}: SessionParts): void {
    const call = link.calls.joinedWith(inviter, groupId);
    if (!call) return;
    if (groupId === '') link.calls.end(call.callId);
    link.report({type: 'hungUp', callId: call.callId, userId: inviter});
  }

  #onError(event: unknown): void {
    const error = errorOf(event);
    if (error && this.#isReady && !this.#isOver) this.#echo.emitted(error);
  }

  #report(event: SignalingEvent): void {
    if (!this.#isOver) this.#reporter.report(event);
  }

  #end(last?: SignalingEvent): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#echo.close();
    this.#parts?.outgoing.close();
    this.#parts?.incoming.close();
    this.#parts?.mediaTypes.close();
    if (last) this.#reporter.last(last);
    else this.#reporter.close();
  }
}
