import {layoutGrid} from './grid-layout.js';
import type {Box, Rect} from './layout-geometry.js';
import {layoutSpeaker} from './speaker-layout.js';

/** How the people of a group call are arranged: all alike, or one large and the others in a strip. */
export type StageLayout = 'grid' | 'speaker';

/** The room for the people of a group call. */
export interface StageRoom extends Box {
  /** The call is in a small window, where one person fills all the room. */
  readonly isSmall: boolean;
}

/** What a plan is made for. */
export interface StageOptions {
  /** Everyone, in the order of their tiles. */
  readonly userIds: readonly string[];
  /** The arrangement. */
  readonly layout: StageLayout;
  /** Who is large in the speaker's arrangement; the first one when it is nobody of them. */
  readonly largeId: string;
  /** The page, counted from 0. */
  readonly page: number;
  /** The room for all; undefined while it is not known. */
  readonly room: StageRoom | undefined;
}

/** Where everyone is. */
export interface StagePlan {
  /** The places by user id. Who is not here is on another page. */
  readonly places: ReadonlyMap<string, Rect>;
  /** The page, counted from 0. */
  readonly page: number;
  /** How many pages there are. */
  readonly pages: number;
  /** Whoever is large decides where everyone is. */
  readonly dependsOnLarge: boolean;
}

/** The distance between two tiles, in pixels. */
const GAP = 8;
/** The smallest tile of a grid that still shows a face and who it is. */
const LEAST = {width: 96, height: 72};
/** The smallest tile of a strip, which only has to be recognised. */
const LEAST_IN_STRIP = {width: 80, height: 60};

/** Gives everyone a place. */
export function planStage({userIds, layout, largeId, page, room}: StageOptions): StagePlan {
  if (!room) return {places: new Map(), page: 0, pages: 1, dependsOnLarge: false};
  const largest = userIds.includes(largeId) ? largeId : (userIds[0] ?? '');
  const {width, height, isSmall} = room;
  if (isSmall) {
    const places = new Map([[largest, {x: 0, y: 0, width, height}]]);
    return {places, page: 0, pages: 1, dependsOnLarge: true};
  }
  const options = {count: userIds.length, box: {width, height}, gap: GAP, page};
  if (layout === 'grid') {
    const grid = layoutGrid({...options, least: LEAST});
    const places = placesOf(userIds.slice(grid.first), grid.rects);
    return {places, page: grid.page, pages: grid.pages, dependsOnLarge: false};
  }
  const others = userIds.filter(userId => userId !== largest);
  const {large, strip} = layoutSpeaker({...options, least: LEAST_IN_STRIP});
  const places = placesOf([largest, ...others.slice(strip.first)], [large, ...strip.rects]);
  return {places, page: strip.page, pages: strip.pages, dependsOnLarge: true};
}

function placesOf(userIds: readonly string[], rects: readonly Rect[]): ReadonlyMap<string, Rect> {
  return new Map(
    rects.flatMap((rect, index) => {
      const userId = userIds[index];
      return userId === undefined ? [] : [[userId, rect] as const];
    }),
  );
}
