import {fixture, html, waitUntil} from '@open-wc/testing';
import '../../../src/define/tui-call-view.js';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import type {ActiveState, CallMediaType, Participant, ParticipantStatus} from '../../../src/engine/index.js';
import {ManualClock} from '../../../src/testing/index.js';
import {StubEngine, connected} from '../stub-engine.js';

/** Alice's view of a group call whose every turn a test decides. */
export class GroupCall {
  readonly engine = new StubEngine();
  readonly clock = new ManualClock();
  readonly view: TuiCallView;

  private constructor(view: TuiCallView) {
    this.view = view;
  }

  /** A call with people in it, by user id, in a box of a size in pixels. */
  static async with(
    people: Readonly<Record<string, ParticipantStatus>>,
    options: GroupOptions = {},
  ): Promise<GroupCall> {
    const {width = 900, height = 640, theme = 'light', media = 'video', lang = 'en'} = options;
    const style = `--tui-duration: 0s; --tui-color-scheme: ${theme}; inline-size: ${width}px; block-size: ${height}px`;
    const view = await fixture<TuiCallView>(
      html`<tui-call-view style=${style} lang=${lang}></tui-call-view>`,
    );
    const call = new GroupCall(view);
    call.engine.state = connected({
      groupId: 'g1',
      mediaType: media,
      participants: participantsOf(people),
      beganAt: call.clock.now(),
    });
    view.clock = call.clock;
    view.engine = call.engine;
    await call.update();
    return call;
  }

  /** Somebody comes further, or goes. */
  async become(userId: string, status: ParticipantStatus): Promise<void> {
    const {state} = this.engine;
    if (state.status === 'idle') throw new Error('There is no call.');
    const participants = new Map(state.participants);
    participants.set(userId, participantOf(userId, status));
    await this.turn({...state, participants});
  }

  /** The engine has another state. */
  async turn(state: ActiveState): Promise<void> {
    this.engine.become(state);
    await this.update();
  }

  /** One person speaks for some time, in milliseconds; the others are silent. */
  async speak(userId: string, time = 900): Promise<void> {
    for (let spoken = 0; spoken < time; spoken += 300) {
      await this.clock.advance(300);
      this.engine.fire('onUserVoiceVolumeChanged', [new Map([[userId, 60]])]);
    }
    await this.update();
  }

  /** Nobody speaks for some time, in milliseconds. */
  async silence(time: number): Promise<void> {
    for (let passed = 0; passed < time; passed += 300) {
      await this.clock.advance(300);
      this.engine.fire('onUserVoiceVolumeChanged', [new Map()]);
    }
    await this.update();
  }

  /** Waits until everything is rendered and the room for the tiles is known. */
  async update(): Promise<void> {
    await this.view.updateComplete;
    const stage = this.view.shadowRoot?.querySelector('.stage.group');
    if (stage) await waitUntil(() => this.shown.length > 0);
    await this.view.updateComplete;
    for (const tile of this.view.shadowRoot?.querySelectorAll('tui-call-tile') ?? [])
      await tile.updateComplete;
  }

  /** Whose tiles can be seen. */
  get shown(): readonly string[] {
    return this.seats.filter(seat => seat.checkVisibility()).map(idOf);
  }

  /** Who has a tile. */
  get userIds(): readonly string[] {
    return this.seats.map(idOf);
  }

  /** Where somebody's tile is. */
  placeOf(userId: string): DOMRect {
    return this.seat(userId).getBoundingClientRect();
  }

  /** The place of one person. */
  seat(userId: string): HTMLElement {
    const seat = this.seats.find(one => idOf(one) === userId);
    if (!seat) throw new Error(`${userId} has no seat.`);
    return seat;
  }

  /** Who has the largest tile. */
  get largest(): string {
    const areas = this.shown.map(userId => {
      const {width, height} = this.placeOf(userId);
      return {userId, area: width * height};
    });
    return areas.reduce((largest, other) => (other.area > largest.area ? other : largest)).userId;
  }

  get seats(): readonly HTMLElement[] {
    return [...(this.view.shadowRoot?.querySelectorAll<HTMLElement>('[part~=seat]') ?? [])];
  }
}

/** What a group call's view is put into. */
export interface GroupOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: string;
  readonly media?: CallMediaType;
  readonly lang?: string;
}

/** So many people who are in the call: u1, u2, … */
export function crowd(count: number): Readonly<Record<string, ParticipantStatus>> {
  return Object.fromEntries(Array.from({length: count}, (_, index) => [`u${index + 1}`, 'joined' as const]));
}

/** Participants by user id. */
export function participantsOf(
  people: Readonly<Record<string, ParticipantStatus>>,
): ReadonlyMap<string, Participant> {
  return new Map(Object.entries(people).map(([userId, status]) => [userId, participantOf(userId, status)]));
}

function participantOf(userId: string, status: ParticipantStatus): Participant {
  const isHere = status === 'joined';
  return {userId, status, inviteId: '', isAudioAvailable: isHere, isVideoAvailable: isHere};
}

function idOf(seat: Element): string {
  return seat.querySelector('tui-call-tile')?.userId ?? '';
}
