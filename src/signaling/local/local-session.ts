import {TUICallError} from '../../engine/errors.js';
import type {Clock, Identity, SignalingEvent, Sink, Stop} from '../../engine/ports.js';
import type {LocalEnvironment} from './environment.js';
import {FrameChannel} from './frame-channel.js';
import type {FrameBody, SessionAddress} from './frames.js';
import {GroupCalls} from './group-calls.js';
import {IncomingRings} from './incoming-rings.js';
import {MediaTypeRequests} from './media-type-requests.js';
import {OutgoingRings} from './outgoing-rings.js';
import {Presence} from './presence.js';
import {Reporter} from './reporter.js';
import type {SessionLink} from './session-link.js';
import {SessionLocks} from './session-lock.js';
import {startTimer} from './timer.js';
import {checkUserSig} from './user-sig.js';

/** What a session is made of. */
export interface LocalSessionInit {
  /** The channel's full name. */
  readonly channelName: string;
  /** Time. */
  readonly clock: Clock;
  /** The browser. */
  readonly environment: LocalEnvironment;
  /** Who logs in. */
  readonly identity: Identity;
  /** Where events go. */
  readonly sink: Sink<SignalingEvent>;
  /** Called for every message on the channel that is no frame. */
  readonly onDrop: () => void;
}

/** One login, from `start` to its one end: `close`, a newer login of the same user, or the UserSig's expiry. */
export class LocalSession {
  /** Calls that come in. */
  readonly incoming: IncomingRings;
  /** Calls that go out. */
  readonly outgoing: OutgoingRings;
  /** Wishes to change what a call carries. */
  readonly mediaTypes: MediaTypeRequests;
  /** Which groups have a call. */
  readonly groupCalls: GroupCalls;
  /** Who is who. */
  readonly presence: Presence;
  /** How the session speaks. */
  readonly link: SessionLink;

  readonly #init: LocalSessionInit;
  readonly #reporter: Reporter;
  readonly #locks: SessionLocks;
  readonly #page = new AbortController();
  #channel: FrameChannel | undefined;
  #stopExpiry: Stop = () => undefined;
  #isOver = false;

  constructor(init: LocalSessionInit) {
    const {channelName, clock, environment, identity, sink} = init;
    this.#init = init;
    this.#reporter = new Reporter(sink);
    this.#locks = new SessionLocks(environment.locks, channelName, clock);
    this.link = {
      self: {userId: identity.userId, sessionId: environment.createId()},
      send: (to, body) => {
        this.#channel?.send(to, body);
      },
      report: event => {
        this.#reporter.report(event);
      },
    };
    this.presence = new Presence(this.link, clock, identity, () => {
      this.#end({type: 'kickedOffline'});
    });
    this.incoming = new IncomingRings(this.link, clock, this.#locks);
    this.outgoing = new OutgoingRings(this.link, clock, () => ({
      profile: this.presence.profile,
      isLocked: this.#locks.isHeld,
    }));
    this.groupCalls = new GroupCalls(this.link, clock, this.#locks);
    this.mediaTypes = new MediaTypeRequests(
      this.link,
      clock,
      callId => this.outgoing.has(callId) || this.incoming.has(callId),
    );
  }

  /** Whether it is logged in at this moment. */
  get isReady(): boolean {
    return this.#channel !== undefined && !this.#isOver;
  }

  /** Whether it has ended. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Logs in: checks the UserSig, then opens the channel and says hello. On failure nothing is left open. */
  async start(): Promise<void> {
    try {
      await this.#open();
    } catch (cause) {
      this.close();
      throw cause;
    }
  }

  /** Logs out: takes back pending rings, lets go of everything, and reports nothing more. */
  close(): void {
    this.#end();
    this.#reporter.close();
  }

  async #open(): Promise<void> {
    const {identity, clock, environment, channelName} = this.#init;
    const {userSig} = identity;
    const expiresAt = userSig === undefined ? undefined : await checkUserSig(userSig, identity, clock.now());
    await this.#locks.hold(this.link.self.sessionId);
    if (this.#isOver) throw TUICallError.notInitialised('Logged out before the login had finished.');
    this.#channel = new FrameChannel(this.#openChannel(environment, channelName), this.link.self, {
      receive: (body, from) => {
        this.#receive(body, from);
      },
      drop: this.#init.onDrop,
    });
    this.presence.announce();
    this.#listenToPage();
    if (expiresAt === undefined) return;
    const expire = (): void => {
      this.#end({type: 'userSigExpired'});
    };
    this.#stopExpiry = startTimer(clock, expire, expiresAt - clock.now());
  }

  #openChannel(environment: LocalEnvironment, name: string): BroadcastChannel {
    try {
      return environment.openChannel(name);
    } catch (cause) {
      throw TUICallError.signalingFailed('This page may not use a channel to other pages.', cause);
    }
  }

  /** `pagehide` and never `unload`: the page may still come back from the browser's cache. */
  #listenToPage(): void {
    const {page} = this.#init.environment;
    const {signal} = this.#page;
    const onHide = (): void => {
      for (const inviteId of this.outgoing.cancelAll()) this.link.report({type: 'cancelled', inviteId});
      this.link.send({}, {kind: 'bye'});
    };
    const onShow = (event: Event): void => {
      if (event instanceof PageTransitionEvent && event.persisted) this.presence.announce();
    };
    page?.addEventListener('pagehide', onHide, {signal});
    page?.addEventListener('pageshow', onShow, {signal});
  }

  #receive(body: FrameBody, from: SessionAddress): void {
    switch (body.kind) {
      case 'hello':
        if (this.presence.meet(body, from)) this.outgoing.replay(from);
        break;
      case 'profile':
        this.presence.learn(body.profile, from);
        break;
      case 'kick':
        this.presence.kicked(from);
        break;
      case 'bye':
        this.incoming.inviterLeft(from);
        this.groupCalls.left(from);
        break;
      case 'invite':
        this.presence.learn(body.profile, from);
        this.incoming.invited(body, from);
        break;
      case 'cancel':
      case 'over':
        this.incoming.cancelled(body, from);
        break;
      case 'outcome':
        this.incoming.decided(body, from);
        break;
      case 'groupCall':
        this.groupCalls.told(body, from);
        break;
      case 'groupQuery':
        this.groupCalls.asked(body, from);
        break;
      case 'hangup':
        this.link.report({type: 'hungUp', callId: body.callId, userId: from.userId});
        break;
      default:
        this.#receiveAnswer(body, from);
    }
  }

  #receiveAnswer(
    body: Extract<FrameBody, {kind: 'accept' | 'reject' | 'mediaRequest' | 'mediaWithdraw' | 'mediaAnswer'}>,
    from: SessionAddress,
  ): void {
    switch (body.kind) {
      case 'accept':
        this.presence.learn(body.profile, from);
        this.outgoing.accepted(body, from);
        break;
      case 'reject':
        this.outgoing.rejected(body, from);
        break;
      case 'mediaRequest':
        this.mediaTypes.requested(body, from);
        break;
      case 'mediaWithdraw':
        this.mediaTypes.withdrawn(body, from);
        break;
      case 'mediaAnswer':
        this.mediaTypes.answered(body, from);
        break;
    }
  }

  #sayGoodbye(): void {
    try {
      this.outgoing.cancelAll();
      if (this.#channel) this.link.send({}, {kind: 'bye'});
    } catch {
      // A channel that refuses messages has nobody to tell; the session ends all the same.
    }
  }

  #end(last?: SignalingEvent): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopExpiry();
    this.#page.abort();
    this.#sayGoodbye();
    this.outgoing.close();
    this.incoming.close();
    this.mediaTypes.close();
    this.groupCalls.close();
    this.#channel?.close();
    this.#locks.release();
    if (last) this.link.report(last);
  }
}
