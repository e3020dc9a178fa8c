import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ActiveState, Participant, ParticipantStatus} from '../../engine/call-state.js';
import type {Clock, Stop} from '../../engine/ports.js';
import {isExpected} from '../internal/people.js';

/** How long it is said why somebody has gone, in milliseconds. */
export const FAREWELL_TIME = 4000;

/**
 * Who has just gone out of a call, or will not come: their tiles stay for a moment to say why. A ring that was taken
 * back says nothing.
 */
export class Farewells implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Clock;
  readonly #timers = new Map<string, Stop>();
  #serial = 0;
  #seen: ReadonlyMap<string, Participant> = new Map();

  constructor(host: ReactiveControllerHost, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** Whose tiles stay, who went first first. */
  get userIds(): readonly string[] {
    return [...this.#timers.keys()];
  }

  /** Takes every new state of a call. */
  follow({serial, participants}: ActiveState): void {
    if (serial !== this.#serial) {
      this.hostDisconnected();
      this.#serial = serial;
    }
    for (const {userId, status} of participants.values()) {
      const former = this.#seen.get(userId)?.status;
      if (isExpected(status)) this.#forget(userId);
      else if (former !== undefined && isNews(former, status)) this.#remember(userId);
    }
    this.#seen = participants;
  }

  /** Called by the host. */
  hostDisconnected(): void {
    for (const userId of [...this.#timers.keys()]) this.#forget(userId);
    this.#seen = new Map();
  }

  #remember(userId: string): void {
    this.#forget(userId);
    const stop = this.#clock().setTimeout(() => {
      this.#timers.delete(userId);
      this.#host.requestUpdate();
    }, FAREWELL_TIME);
    this.#timers.set(userId, stop);
  }

  #forget(userId: string): void {
    this.#timers.get(userId)?.();
    this.#timers.delete(userId);
  }
}

function isNews(former: ParticipantStatus, status: ParticipantStatus): boolean {
  return isExpected(former) && !(former === 'inviting' && status === 'left');
}
