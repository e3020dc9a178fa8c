import type {Effect} from './effects.js';
import {TUICallError} from './errors.js';
import type {Input} from './inputs.js';
import type {MediaSlot} from './media-slot.js';
import type {Clock, Media, Signaling, Stop} from './ports.js';

/** How long somebody who accepted may take to turn up in the room, in milliseconds. */
const ARRIVAL_TIME = 20_000;

/** How much longer than its timeout somebody else's ring is believed in, in milliseconds: adapters need up to 6 s. */
const RING_SLACK = 10_000;

/** What the runner needs of the engine. */
export interface EffectHost {
  /** Feeds a result back. */
  dispatch(input: Input): void;
  /** The signaling adapter of the present login, if any. */
  signaling(): Signaling | undefined;
  /** Whether the call of this serial is still the present one. */
  isCurrent(serial: number): boolean;
  /** Settles a command's promise. */
  settle(command: number, error: TUICallError | undefined): void;
  /** Calls every observer. */
  emit(effect: Effect & {type: 'emit'}): void;
  /** Lets go of the signaling adapter. */
  dropSession(): void;
}

type EffectOf<T extends Effect['type']> = Extract<Effect, {type: T}>;

/** Carries effects out through the ports and feeds the results back as inputs. */
export class EffectRunner {
  readonly #host: EffectHost;
  readonly #media: MediaSlot;
  readonly #clock: Clock;
  #prepared: Promise<void> = Promise.resolve();
  #left: Promise<void> = Promise.resolve();
  readonly #watches = new Map<string, Stop>();
  readonly #telling = new Set<Promise<void>>();

  readonly #run: {readonly [T in Effect['type']]: (effect: EffectOf<T>) => void};

  constructor(host: EffectHost, media: MediaSlot, clock: Clock) {
    this.#host = host;
    this.#media = media;
    this.#clock = clock;
    this.#run = {
      emit: effect => {
        host.emit(effect);
      },
      settle: effect => {
        host.settle(effect.command, effect.error);
      },
      dropSession: () => {
        host.dropSession();
      },
      prepare: effect => {
        this.#prepare(effect);
      },
      join: effect => void this.#join(effect),
      publish: () => {
        this.#withMedia(media => media.publish());
      },
      leave: () => {
        this.#leave();
      },
      ring: effect => void this.#ring(effect),
      invite: effect => void this.#invite(effect),
      answer: effect => void this.#answer(effect),
      decline: effect => {
        this.#tell(signaling => signaling.reject(effect.inviteId, effect.busy));
      },
      cancel: effect => {
        this.#tell(signaling => signaling.cancel(effect.inviteId));
      },
      hangUp: effect => {
        this.#tell(signaling => signaling.hangUp(effect.callId, effect.userIds, effect.seconds));
      },
      askMediaType: effect => void this.#askMediaType(effect),
      answerMediaType: effect => {
        this.#tell(signaling => signaling.answerMediaType(effect.requestId, effect.agreed));
      },
      withdrawMediaType: ({callId}) => {
        this.#tell(signaling => signaling.withdrawMediaType(callId));
      },
      announce: ({call}) => {
        this.#tell(async signaling => signaling.setGroupCall?.(call));
      },
      openCamera: ({serial}) => {
        this.#openCamera(serial);
      },
      closePictures: ({serial}) => {
        this.#closePictures(serial);
      },
      watchArrival: ({serial}) => {
        this.#watch('arrival', ARRIVAL_TIME, {type: 'arrivalDue', serial});
      },
      watchRing: effect => {
        this.#watchRing(effect);
      },
    };
  }

  /** Starts one effect. Results come back later, never inside this call, except callbacks and settled promises. */
  run(effect: Effect): void {
    // The table is complete by type; the key picks the entry of exactly this kind of effect.
    const run = this.#run[effect.type] as (effect: Effect) => void;
    run(effect);
  }

  /** Resolves when everything that was to be told to others has been, or could not be. */
  async told(): Promise<void> {
    await Promise.allSettled(this.#telling);
  }

  #prepare({params}: EffectOf<'prepare'>): void {
    const left = this.#left;
    this.#prepared = (async () => {
      await left;
      const media = await this.#media.get();
      await media.prepare(params);
    })().catch((cause: unknown) => {
      this.#report(cause);
    });
  }

  async #join({serial, params}: EffectOf<'join'>): Promise<void> {
    try {
      await Promise.all([this.#left, this.#prepared]);
      const media = await this.#media.getForCall();
      if (!this.#host.isCurrent(serial)) return;
      await media.join(params, event => {
        this.#host.dispatch({type: 'media', serial, event});
      });
      const {camera, microphone} = params;
      this.#host.dispatch({type: 'joined', serial, self: {camera, microphone, screen: false}});
    } catch (cause) {
      this.#host.dispatch({type: 'joinFailed', serial, error: TUICallError.from(cause, 'webrtc')});
    }
  }

  #leave(): void {
    for (const stop of this.#watches.values()) stop();
    this.#watches.clear();
    const media = this.#media.peek();
    if (!media) return;
    const prepared = this.#prepared;
    this.#prepared = Promise.resolve();
    this.#left = (async () => {
      const adapter = await media;
      await prepared;
      await adapter.leave();
    })().catch((cause: unknown) => {
      this.#report(cause);
    });
  }

  async #ring({serial, invitation}: EffectOf<'ring'>): Promise<void> {
    try {
      const {calleeIds} = invitation;
      const media = await this.#media.get();
      const [only] = calleeIds;
      const hint = only !== undefined && calleeIds.length === 1 ? await media.hintFor(only) : undefined;
      if (!this.#host.isCurrent(serial)) return;
      const signaling = this.#signaling();
      const ticket = signaling.ring(hint === undefined ? invitation : {...invitation, mediaHint: hint});
      this.#host.dispatch({type: 'ringing', serial, inviteId: ticket.inviteId, calleeIds});
      await ticket.sent;
      this.#host.dispatch({type: 'ringSent', serial, inviteId: ticket.inviteId});
    } catch (cause) {
      this.#host.dispatch({type: 'ringFailed', serial, error: TUICallError.from(cause)});
    }
  }

  async #invite({serial, command, invitation}: EffectOf<'invite'>): Promise<void> {
    try {
      const {inviteId, sent} = this.#signaling().ring(invitation);
      this.#host.dispatch({type: 'inviting', serial, command, inviteId});
      await sent;
      this.#host.dispatch({type: 'inviteSent', serial, command});
    } catch (cause) {
      this.#host.dispatch({type: 'inviteFailed', serial, command, error: TUICallError.from(cause)});
    }
  }

  async #answer({serial, inviteId}: EffectOf<'answer'>): Promise<void> {
    try {
      await this.#signaling().accept(inviteId);
      this.#host.dispatch({type: 'answered', serial});
    } catch (cause) {
      this.#host.dispatch({type: 'answerFailed', serial, error: TUICallError.from(cause)});
    }
  }

  async #askMediaType({serial, command, request}: EffectOf<'askMediaType'>): Promise<void> {
    try {
      const agreed = await this.#signaling().requestMediaType(request);
      this.#host.dispatch({type: 'mediaTypeSettled', serial, command, mediaType: request.to, agreed});
    } catch (cause) {
      this.#host.dispatch({type: 'mediaTypeFailed', serial, command, error: TUICallError.from(cause)});
    }
  }

  #watchRing({serial, inviteId, timeout}: EffectOf<'watchRing'>): void {
    if (timeout === 0) return;
    this.#watch(inviteId, timeout * 1000 + RING_SLACK, {type: 'ringDue', serial, inviteId});
  }

  /** One timer for each name; a later one replaces it. */
  #watch(name: string, ms: number, input: Input): void {
    this.#watches.get(name)?.();
    const stop = this.#clock.setTimeout(() => {
      this.#watches.delete(name);
      this.#host.dispatch(input);
    }, ms);
    this.#watches.set(name, stop);
  }

  #openCamera(serial: number): void {
    this.#withMedia(async media => {
      await media.openCamera({});
      this.#changed(serial, {camera: true});
    });
  }

  #closePictures(serial: number): void {
    this.#withMedia(async media => {
      await media.stopScreenShare();
      await media.closeCamera();
      this.#changed(serial, {camera: false, screen: false});
    });
  }

  #changed(serial: number, changed: {camera?: boolean; screen?: boolean}): void {
    this.#host.dispatch({type: 'media', serial, event: {type: 'selfMedia', changed}});
  }

  #withMedia(use: (media: Media) => Promise<void>): void {
    this.#media
      .get()
      .then(use)
      .catch((cause: unknown) => {
        this.#report(cause);
      });
  }

  /** Tells the other side something that nobody waits for. Without a login there is nobody to tell. */
  #tell(send: (signaling: Signaling) => Promise<void>): void {
    const signaling = this.#host.signaling();
    if (!signaling) return;
    const telling = send(signaling)
      .catch((cause: unknown) => {
        this.#report(cause);
      })
      .finally(() => this.#telling.delete(telling));
    this.#telling.add(telling);
  }

  #signaling(): Signaling {
    const signaling = this.#host.signaling();
    if (!signaling) throw TUICallError.notInitialised();
    return signaling;
  }

  #report(cause: unknown): void {
    this.#host.dispatch({type: 'signal', event: {type: 'failed', error: TUICallError.from(cause)}});
  }
}
