import {TUICallError} from '../../engine/errors.js';
import type {
  Clock,
  Identity,
  MediaTypeRequest,
  OutgoingInvitation,
  RingTicket,
  Signaling,
  SignalingEvent,
  Sink,
  Stop,
} from '../../engine/ports.js';
import type {GroupCall, RunningGroupCall, UserProfile} from '../../engine/types.js';
import {checkUserId} from '../../engine/validate.js';
import {browserEnvironment, type LocalEnvironment} from './environment.js';
import {isChannelName} from './frames.js';
import {LocalSession} from './local-session.js';

/** Where a LocalSignaling lives. The parts of the environment default to the browser's own. */
export interface LocalSignalingOptions extends Partial<LocalEnvironment> {
  /** Who shares a channel can call each other: 1 to 64 printable characters. */
  readonly channel: string;
  /** Time. */
  readonly clock: Clock;
}

/**
 * Signaling between the tabs, windows and frames of one origin, over a BroadcastChannel, with the semantics of
 * Tencent's signaling: one id for each invitation, a state for each invitee, rings that wait for who is away, and the
 * newest login of a user wins unless all are multi-device. No server; anything on the same origin can listen.
 */
export class LocalSignaling implements Signaling {
  readonly #channelName: string;
  readonly #channel: string;
  readonly #clock: Clock;
  readonly #environment: LocalEnvironment;
  #session: LocalSession | undefined;
  #droppedFrames = 0;

  constructor(options: LocalSignalingOptions) {
    const {channel, clock, ...environment} = options;
    this.#channel = channel;
    this.#channelName = `tui-call:${channel}`;
    this.#clock = clock;
    this.#environment = {...browserEnvironment(), ...environment};
  }

  /** How many messages on the channel were no frames of this protocol, since this object was made. */
  get droppedFrames(): number {
    return this.#droppedFrames;
  }

  /**
   * Logs in; done as soon as the channel is open. Rejects with -1202 for a malformed identity or channel, with -1204
   * when this object is logged in already, with 70001, 70003, 70013 or 70014 for a bad UserSig, with -1201 when
   * `disconnect` comes first, and with -1406 where the page may not use a BroadcastChannel.
   */
  async connect(identity: Identity, sink: Sink<SignalingEvent>): Promise<void> {
    if (this.#session && !this.#session.isOver) throw TUICallError.repeated('connect: logged in already.');
    if (!isChannelName(this.#channel)) {
      throw TUICallError.invalidParameter('channel', 'expected 1 to 64 printable characters.');
    }
    checkUserId('userId', identity.userId);
    const session = new LocalSession({
      channelName: this.#channelName,
      clock: this.#clock,
      environment: this.#environment,
      identity,
      sink,
      onDrop: () => {
        this.#droppedFrames += 1;
      },
    });
    this.#session = session;
    await this.#run(() => session.start());
  }

  /** Logs out at once. Pending rings are taken back, waiting promises reject with -1406. Never rejects. */
  disconnect(): Promise<void> {
    this.#session?.close();
    this.#session = undefined;
    return Promise.resolve();
  }

  /** Rings. `sent` rejects with -1201 when nobody is logged in and with -1202 for a malformed invitation. */
  ring(invitation: OutgoingInvitation): RingTicket {
    const inviteId = this.#environment.createId();
    const sent = this.#run(() => {
      this.#ready().outgoing.ring(inviteId, invitation);
    });
    return {inviteId, sent};
  }

  /** Accepts; resolves when the inviter confirmed. Rejects with 8010 when the ring is over, with -1406 after 5 s. */
  accept(inviteId: string): Promise<void> {
    return this.#run(() => {
      const session = this.#ready();
      return session.incoming.accept(inviteId, session.presence.profile);
    });
  }

  /** Declines. Nothing happens when the ring is over. */
  reject(inviteId: string, busy: boolean): Promise<void> {
    return this.#run(() => {
      this.#session?.incoming.reject(inviteId, busy);
    });
  }

  /** Takes a ring back. Nothing happens when it is over. */
  cancel(inviteId: string): Promise<void> {
    return this.#run(() => {
      this.#session?.outgoing.cancel(inviteId);
    });
  }

  /** Tells people that a call is over. Rejects with -1201 when nobody is logged in. */
  hangUp(callId: string, userIds: readonly string[], seconds: number): Promise<void> {
    return this.#run(() => {
      this.#ready().link.send({userIds: [...userIds]}, {kind: 'hangup', callId, seconds});
    });
  }

  /** Asks the other side. Rejects with -1406 when it does not answer in time. */
  requestMediaType(request: MediaTypeRequest): Promise<boolean> {
    return this.#run(() => this.#ready().mediaTypes.ask(this.#environment.createId(), request));
  }

  /** Takes a wish back. Nothing happens when there is none, or nobody is logged in. */
  withdrawMediaType(callId: string): Promise<void> {
    return this.#run(() => {
      this.#session?.mediaTypes.withdraw(callId);
    });
  }

  /** Answers. Nothing happens when the other side no longer waits. */
  answerMediaType(requestId: string, agreed: boolean): Promise<void> {
    return this.#run(() => {
      this.#ready().mediaTypes.answer(requestId, agreed);
    });
  }

  /** Publishes one's name and picture. Rejects with -1202 when they are too long (500 and 8192 characters). */
  setProfile(profile: UserProfile): Promise<void> {
    return this.#run(() => {
      this.#ready().presence.setProfile(profile);
    });
  }

  /** Tells the group in whose call this party is. Nothing happens when nobody is logged in. */
  setGroupCall(call: GroupCall | undefined): Promise<void> {
    return this.#run(() => {
      if (this.#session?.isReady) this.#session.groupCalls.set(call);
    });
  }

  /** Follows a group's call until the session ends. Nothing is heard when nobody is logged in. */
  watchGroup(groupId: string, sink: Sink<RunningGroupCall | undefined>): Stop {
    if (!this.#session?.isReady) return () => undefined;
    return this.#session.groupCalls.watch(groupId, sink);
  }

  #ready(): LocalSession {
    if (this.#session?.isReady) return this.#session;
    throw TUICallError.notInitialised();
  }

  /** Runs at once; whatever goes wrong becomes the promise's rejection, as a TUICallError. */
  async #run<T>(action: () => T | Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (cause) {
      throw TUICallError.from(cause);
    }
  }
}
