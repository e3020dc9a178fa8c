import type {Clock, JoinParams} from '../../engine/ports.js';
import type {RoomId} from '../../engine/types.js';
import {within, type Line} from './line.js';
import type {TrtcEnterConfig} from './trtc-sdk.js';

/** How long leaving may take, in milliseconds. */
const EXIT_TIME = 3_000;

/** Who enters, as the service knows them. */
export interface TrtcCredentials {
  /** The application's number. */
  readonly sdkAppId: number;
  /** 1 to 32 of `A-Z a-z 0-9 _ -`. */
  readonly userId: string;
  /** Proof of identity, made for exactly this application and user. */
  readonly userSig: string;
}

/**
 * Where the SDK's reports go when nobody asked for them. It has no switch for them, and this name never leads anywhere
 * (RFC 6761).
 */
const NOWHERE = 'https://telemetry.invalid';

/** The way into one room and out again, over one line that is of no use afterwards. */
export class RoomLine {
  readonly #line: Line;
  readonly #clock: Clock;
  #state: 'outside' | 'entering' | 'inside' = 'outside';
  #isHungUp = false;

  constructor(line: Line, clock: Clock) {
    this.#line = line;
    this.#clock = clock;
  }

  /** Whether the room has been entered. */
  get isInside(): boolean {
    return this.#state === 'inside';
  }

  /** Enters, within 10 s. Rejects with the service's error. */
  async enter(
    {userId, userSig, sdkAppId}: TrtcCredentials,
    {roomId}: JoinParams,
    telemetry: boolean,
  ): Promise<void> {
    this.#state = 'entering';
    const config: TrtcEnterConfig = {
      sdkAppId,
      userId,
      userSig,
      ...roomOf(roomId),
      scene: 'rtc',
      autoReceiveAudio: true,
      autoReceiveVideo: false,
      enableAutoPlayDialog: false,
      ...(telemetry ? {} : {proxy: {loggerProxy: NOWHERE}}),
    };
    await this.#line.ask('join', () => this.#line.trtc.enterRoom(config));
    this.#state = 'inside';
  }

  /** The SDK has left by itself. */
  expelled(): void {
    this.#state = 'outside';
  }

  /** Leaves, within 3 s. An attempt to enter is broken off: leaving would wait for its end. */
  async leave(): Promise<void> {
    const state = this.#state;
    this.#state = 'outside';
    if (state === 'inside') await this.#exit();
    if (state === 'entering') this.hangUp();
  }

  /** Lets go of the line, for good. In a room it would break without the service noticing: leave first. */
  hangUp(): void {
    if (this.#isHungUp) return;
    this.#isHungUp = true;
    try {
      this.#line.trtc.destroy();
    } catch {
      // In a room that could not be left: the line is broken all the same.
    }
  }

  async #exit(): Promise<void> {
    try {
      await within(this.#clock, EXIT_TIME, 'leave', this.#line.trtc.exitRoom());
    } catch {
      // The service does not answer: breaking the line off makes it notice.
      this.hangUp();
    }
  }
}

/** A non-zero number wins over a text. */
function roomOf({intRoomId = 0, strRoomId = ''}: RoomId): Pick<TrtcEnterConfig, 'roomId' | 'strRoomId'> {
  return intRoomId > 0 ? {roomId: intRoomId} : {strRoomId};
}
