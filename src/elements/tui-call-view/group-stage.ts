import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ActiveState, ConnectedState} from '../../engine/call-state.js';
import type {Clock} from '../../engine/ports.js';
import {othersIn} from '../internal/people.js';
import {NOBODY_SPOKE, hearVolumes, type SpeakerMemory} from './active-speaker.js';
import {Farewells} from './farewells.js';
import {markSpeaker} from './speaker-mark.js';
import {planStage, type StageLayout, type StagePlan} from './stage-plan.js';
import {StageSize} from './stage-size.js';

/** What a stage needs from the view it belongs to. */
export interface GroupStageOptions {
  /** Time. */
  readonly clock: () => Clock;
  /** Where the tiles of a group call are, while there are any. */
  readonly find: () => Element | null;
}

/** The people of a group call as they are to be shown now. */
export interface GroupPicture extends StagePlan {
  /** Everyone who has a tile, in the order of their tiles: also who has just gone. */
  readonly userIds: readonly string[];
  /** The arrangement in use. */
  readonly layout: StageLayout;
  /** Who is held large; empty when nobody is. */
  readonly pinnedId: string;
}

/** What is remembered of a group call beyond the engine's state: who speaks, who is pinned, who has just gone, the page. */
export class GroupStage implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #clock: () => Clock;
  readonly #size: StageSize;
  readonly #farewells: Farewells;
  #serial = 0;
  #speaker: SpeakerMemory = NOBODY_SPOKE;
  #pinnedId = '';
  #page = 0;
  /** The arrangement that is shown; undefined in a call of two. */
  #plan: StagePlan | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, {clock, find}: GroupStageOptions) {
    this.#host = host;
    this.#clock = clock;
    this.#size = new StageSize(host, find);
    this.#farewells = new Farewells(host, clock);
    host.addController(this);
  }

  /** Who has just gone. */
  get goneIds(): readonly string[] {
    return this.#farewells.userIds;
  }

  /** Takes every new state of a call. What was remembered of an older call does not concern a new one. */
  follow(call: ActiveState): void {
    this.#farewells.follow(call);
    if (call.serial !== this.#serial) this.#forget();
    this.#serial = call.serial;
    const isHere = (userId: string): boolean => call.participants.get(userId)?.status === 'joined';
    if (!isHere(this.#speaker.activeId)) this.#speaker = NOBODY_SPOKE;
    if (this.#pinnedId !== call.userId && !othersIn(call).includes(this.#pinnedId)) this.#pinnedId = '';
  }

  /** Takes a report of volumes (0..100 by user id). Renders the host again only when people have to change places. */
  hear(volumes: ReadonlyMap<string, number>, {userId: selfId}: {readonly userId: string}): void {
    const {activeId, isTalking} = this.#speaker;
    this.#speaker = hearVolumes(this.#speaker, volumes, {selfId, now: this.#clock().now()});
    if (this.#speaker.activeId === activeId && this.#speaker.isTalking === isTalking) return;
    if (this.#plan?.dependsOnLarge) this.#host.requestUpdate();
    else this.hostUpdated();
  }

  /** Holds somebody large, or nobody any more when it was them. */
  pin(userId: string): void {
    this.#pinnedId = userId === this.#pinnedId ? '' : userId;
    this.turn(0);
  }

  /** Holds nobody large any more. Tells whether somebody was. */
  unpin(): boolean {
    const wasPinned = this.#pinnedId !== '';
    this.#pinnedId = '';
    this.turn(0);
    return wasPinned;
  }

  /** Shows a page, counted from 0. */
  turn(page: number): void {
    this.#page = page;
    this.#host.requestUpdate();
  }

  /** The picture of a call of more than two; undefined when there are not so many people. */
  picture(call: ConnectedState, wanted: StageLayout): GroupPicture | undefined {
    const others = new Set([...othersIn(call), ...this.goneIds]);
    this.#plan = undefined;
    if (others.size < 2) return undefined;
    const userIds = [...[...call.participants.keys()].filter(userId => others.has(userId)), call.userId];
    const {activeId} = this.#speaker;
    const pinnedId = this.#pinnedId;
    const layout = pinnedId === '' ? wanted : 'speaker';
    const largeId = pinnedId === '' ? activeId : pinnedId;
    const plan = planStage({userIds, layout, largeId, page: this.#page, room: this.#size.room});
    // Where people have gone, the last page may be an earlier one by now.
    this.#page = plan.page;
    this.#plan = plan;
    return {...plan, userIds, layout, pinnedId};
  }

  /** Called by the host. */
  hostUpdated(): void {
    const {activeId, isTalking} = this.#speaker;
    if (this.#host.shadowRoot) markSpeaker(this.#host.shadowRoot, this.#plan && isTalking ? activeId : '');
  }

  /** Called by the host. */
  hostDisconnected(): void {
    this.#speaker = NOBODY_SPOKE;
  }

  #forget(): void {
    this.#speaker = NOBODY_SPOKE;
    this.#pinnedId = '';
    this.#page = 0;
  }
}
