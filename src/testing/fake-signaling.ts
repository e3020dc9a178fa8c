import {
  TUICallError,
  type Clock,
  type GroupCall,
  type Identity,
  type IncomingInvitation,
  type MediaTypeRequest,
  type OutgoingInvitation,
  type RingTicket,
  type RunningGroupCall,
  type Signaling,
  type SignalingEvent,
  type Sink,
  type Stop,
  type UserProfile,
} from '../engine/index.js';
import {FakeWishes} from './fake-wishes.js';
import type {Lane} from './lane.js';
import type {Line, PendingInvitation, Switchboard} from './switchboard.js';

/** The operations that a test can make fail. */
export type SignalingOperation =
  'connect' | 'ring' | 'accept' | 'reject' | 'cancel' | 'hangUp' | 'requestMediaType' | 'setProfile';

/** A Signaling adapter over a switchboard in memory, with switchable faults. */
export class FakeSignaling implements Signaling, Line {
  userId = '';
  multiDevice = false;
  readonly #switchboard: Switchboard;
  readonly #clock: Clock;
  readonly #faults = new Map<SignalingOperation, TUICallError>();
  readonly #wishes: FakeWishes;
  readonly #inbound: Lane;
  readonly #outbound: Lane;
  #sink: Sink<SignalingEvent> | undefined;

  constructor(switchboard: Switchboard, clock: Clock) {
    this.#switchboard = switchboard;
    this.#inbound = switchboard.lane();
    this.#outbound = switchboard.lane();
    this.#clock = clock;
    this.#wishes = new FakeWishes(this, switchboard, clock);
  }

  /** Makes the next call of an operation reject. */
  failNext(operation: SignalingOperation, error: TUICallError): void {
    this.#faults.set(operation, error);
  }

  /** Takes back what was arranged by `failNext` and has not happened yet. */
  mend(): void {
    this.#faults.clear();
  }

  deliver(event: SignalingEvent): void {
    void this.#inbound.pass().then(() => this.#sink?.(event));
  }

  /** As if the page had gone without a word: nobody is told. */
  vanish(): void {
    this.#sink = undefined;
    this.#switchboard.lines.delete(this);
    this.#switchboard.setGroupCall(this, undefined);
  }

  async connect(identity: Identity, sink: Sink<SignalingEvent>): Promise<void> {
    await this.#turn('connect');
    this.userId = identity.userId;
    this.multiDevice = identity.multiDevice;
    this.#sink = sink;
    for (const other of [...this.#switchboard.lines]) {
      const isSame = other.userId === this.userId && !(other.multiDevice && this.multiDevice);
      if (!isSame) continue;
      this.#switchboard.lines.delete(other);
      this.#switchboard.setGroupCall(other, undefined);
      other.deliver({type: 'kickedOffline'});
    }
    this.#switchboard.lines.add(this);
    this.#exchangeProfiles(identity.profile);
    for (const {invitation, waiting} of this.#switchboard.pending.values()) {
      if (waiting.has(this.userId)) this.deliver({type: 'invited', invitation});
    }
  }

  async disconnect(): Promise<void> {
    this.#sink = undefined;
    this.#wishes.close();
    const wasOnline = this.#switchboard.lines.delete(this);
    if (!wasOnline) return;
    this.#switchboard.setGroupCall(this, undefined);
    for (const ring of [...this.#switchboard.pending.values()]) {
      if (ring.invitation.callerId === this.userId) this.#takeBack(ring);
    }
    await Promise.resolve();
  }

  ring(outgoing: OutgoingInvitation): RingTicket {
    const inviteId = this.#switchboard.nextId();
    const invitation: IncomingInvitation = {...outgoing, inviteId, callerId: this.userId};
    return {inviteId, sent: this.#send(invitation)};
  }

  async accept(inviteId: string): Promise<void> {
    await this.#turn('accept');
    const ring = this.#switchboard.pending.get(inviteId);
    if (!ring?.waiting.has(this.userId)) throw invitationOver();
    this.#answer(ring, {type: 'accepted', inviteId, userId: this.userId}, 'accepted');
  }

  async reject(inviteId: string, busy: boolean): Promise<void> {
    await this.#turn('reject');
    const ring = this.#switchboard.pending.get(inviteId);
    if (ring?.waiting.has(this.userId)) {
      this.#answer(ring, {type: 'rejected', inviteId, userId: this.userId, busy}, 'rejected');
    }
  }

  async cancel(inviteId: string): Promise<void> {
    await this.#turn('cancel');
    const ring = this.#switchboard.pending.get(inviteId);
    if (ring) this.#takeBack(ring);
  }

  async hangUp(callId: string, userIds: readonly string[], _seconds: number): Promise<void> {
    await this.#turn('hangUp');
    for (const userId of userIds) {
      this.#switchboard.tell(userId, {type: 'hungUp', callId, userId: this.userId});
    }
  }

  async requestMediaType(request: MediaTypeRequest): Promise<boolean> {
    await this.#turn('requestMediaType');
    return this.#wishes.ask(request);
  }

  async withdrawMediaType(callId: string): Promise<void> {
    await this.#outbound.pass();
    this.#wishes.withdraw(callId);
  }

  async answerMediaType(requestId: string, agreed: boolean): Promise<void> {
    await this.#outbound.pass();
    for (const line of this.#switchboard.lines) line.answered(requestId, agreed);
  }

  answered(requestId: string, agreed: boolean): void {
    void this.#inbound.pass().then(() => {
      this.#wishes.answered(requestId, agreed);
    });
  }

  async setProfile(profile: UserProfile): Promise<void> {
    await this.#turn('setProfile');
    this.#switchboard.profiles.set(profile.userId, profile);
    this.#switchboard.tellAll({type: 'profile', profile}, this);
  }

  async setGroupCall(call: GroupCall | undefined): Promise<void> {
    await this.#outbound.pass();
    if (this.#switchboard.lines.has(this)) this.#switchboard.setGroupCall(this, call);
  }

  watchGroup(groupId: string, sink: Sink<RunningGroupCall | undefined>): Stop {
    let told = 'undefined';
    let isOver = false;
    const look = async (): Promise<void> => {
      const call = this.#switchboard.runningCall(groupId);
      await this.#inbound.pass();
      const news = String(call && JSON.stringify(call));
      if (isOver || news === told || !this.#switchboard.lines.has(this)) return;
      told = news;
      sink(call);
    };
    const stop = this.#switchboard.watchGroupCalls(() => void look());
    void look();
    return () => {
      isOver = true;
      stop();
    };
  }

  async #send(invitation: IncomingInvitation): Promise<void> {
    await this.#turn('ring');
    const {inviteId, calleeIds, timeout} = invitation;
    const ring: PendingInvitation = {
      invitation,
      waiting: new Set(calleeIds),
      accepted: new Set(),
      stop: () => undefined,
    };
    this.#switchboard.pending.set(inviteId, ring);
    if (timeout > 0)
      ring.stop = this.#clock.setTimeout(() => {
        this.#timeOut(ring);
      }, timeout * 1000);
    const audience = new Set([...calleeIds, ...this.#switchboard.parties(ring)]);
    for (const userId of audience) this.#switchboard.tell(userId, {type: 'invited', invitation});
  }

  #answer(ring: PendingInvitation, event: SignalingEvent, answer: 'accepted' | 'rejected'): void {
    const {inviteId} = ring.invitation;
    const audience = [ring.invitation.callerId, ...this.#switchboard.parties(ring)];
    if (answer === 'accepted') ring.accepted.add(this.userId);
    this.#switchboard.settle(ring, [this.userId]);
    for (const userId of audience) if (userId !== this.userId) this.#switchboard.tell(userId, event);
    this.#switchboard.tell(this.userId, {type: 'answeredElsewhere', inviteId, answer}, this);
  }

  #timeOut(ring: PendingInvitation): void {
    const userIds = [...ring.waiting];
    const audience = [ring.invitation.callerId, ...this.#switchboard.parties(ring)];
    this.#switchboard.settle(ring, userIds);
    const event: SignalingEvent = {type: 'timedOut', inviteId: ring.invitation.inviteId, userIds};
    for (const userId of audience) this.#switchboard.tell(userId, event);
  }

  #takeBack(ring: PendingInvitation): void {
    const {inviteId} = ring.invitation;
    const audience = this.#switchboard.parties(ring);
    this.#switchboard.settle(ring, [...ring.waiting]);
    for (const userId of audience) this.#switchboard.tell(userId, {type: 'cancelled', inviteId});
  }

  #exchangeProfiles(own: UserProfile): void {
    this.#switchboard.profiles.set(own.userId, own);
    for (const profile of this.#switchboard.profiles.values()) {
      if (profile.userId !== own.userId) this.deliver({type: 'profile', profile});
    }
    this.#switchboard.tellAll({type: 'profile', profile: own}, this);
  }

  async #turn(operation: SignalingOperation): Promise<void> {
    await this.#outbound.pass();
    const fault = this.#faults.get(operation);
    this.#faults.delete(operation);
    if (fault) throw fault;
    const isOnline = operation === 'connect' || this.#switchboard.lines.has(this);
    if (!isOnline) throw TUICallError.notInitialised();
  }
}

function invitationOver(): TUICallError {
  return new TUICallError({
    name: 'ERROR_INVALID_INVITE_ID',
    code: 8010,
    message: 'The invitation is over: it was answered, taken back or timed out.',
    source: 'call',
  });
}
