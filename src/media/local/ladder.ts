/** What a picture may take in a call of two. */
export interface PictureBudget {
  /** Bits a second. */
  readonly bitrate: number;
  /** Frames a second. */
  readonly frameRate: number;
}

/** How a picture may be sent at most. */
export interface PictureLimits {
  /** Whether it is sent at all. */
  readonly isWanted: boolean;
  /** Rows of pixels; Infinity for as many as the picture has. */
  readonly maxHeight: number;
  /** Bits a second. */
  readonly maxBitrate: number;
  /** Frames a second. */
  readonly maxFramerate: number;
}

/** What decides about how a picture is sent to one other member. */
export interface PictureTerms {
  /** How many people are in the room, oneself included. */
  readonly people: number;
  /** By how many rungs less is sent than so many people would allow, because this machine does not manage more. */
  readonly strain: number;
  /** What the person chose. */
  readonly budget: PictureBudget;
  /** Whether letters are to be readable, as on a shared screen. */
  readonly isDetailed: boolean;
  /** How high the other side shows the picture, in pixels; 0: not at all; undefined when they have not said. */
  readonly wanted: number | undefined;
}

/** More than this of a picture is sent to nobody, so more need not be captured. */
export interface PictureCeiling {
  /** Rows of pixels; Infinity for as many as the person chose. */
  readonly height: number;
  /** Frames a second; Infinity for as many as the person chose. */
  readonly frameRate: number;
}

const UNLIMITED: PictureCeiling = {height: Infinity, frameRate: Infinity};

/**
 * One machine encodes for every pair. Sizes are absolute, so that a better camera costs no more. Two cores manage six
 * people at 240 rows and nine at 120 rows, measured with all of them in one browser.
 */
const CAMERA: readonly PictureCeiling[] = [
  UNLIMITED,
  {height: 360, frameRate: 20},
  {height: 240, frameRate: 15},
  {height: 180, frameRate: 12},
  {height: 120, frameRate: 8},
  {height: 120, frameRate: 4},
];

/** Of a screen that cannot be read nothing is left, so it moves less instead. */
const SCREEN: readonly PictureCeiling[] = [
  UNLIMITED,
  {height: 1080, frameRate: 8},
  {height: 1080, frameRate: 5},
  {height: 720, frameRate: 5},
  {height: 720, frameRate: 3},
  {height: 720, frameRate: 1},
];

/** Up to this many people share a rung: people, rung. */
const RUNGS_BY_PEOPLE: readonly (readonly [people: number, rung: number])[] = [
  [2, 0],
  [6, 2],
  [Infinity, 4],
];

/** Bits a second beyond which a picture of so many rows hardly becomes better: rows, bits. */
const ENOUGH: readonly (readonly [height: number, bitrate: number])[] = [
  [120, 120_000],
  [180, 200_000],
  [240, 350_000],
  [360, 700_000],
];

/** By how many rungs so many people can step down still. */
export function rungsBelow(people: number): number {
  return CAMERA.length - 1 - rungOf(people);
}

/** The most of the camera's picture that anybody gets in a call of so many people, less by so many steps. */
export function pictureCeiling(people: number, strain: number): PictureCeiling {
  return rungAt(CAMERA, people, strain);
}

/** How a picture is sent to one other member: the smallest of what the machine, the person and the other side allow. */
export function pictureLimits({people, strain, budget, isDetailed, wanted}: PictureTerms): PictureLimits {
  const {height, frameRate} = rungAt(isDetailed ? SCREEN : CAMERA, people, strain);
  const isWanted = wanted !== 0;
  const maxHeight = isWanted ? Math.min(height, wanted ?? Infinity) : height;
  const enough = ENOUGH.find(([rows]) => maxHeight <= rows)?.[1] ?? Infinity;
  return {
    isWanted,
    maxHeight,
    maxBitrate: Math.min(budget.bitrate, enough),
    maxFramerate: Math.min(budget.frameRate, frameRate),
  };
}

function rungAt(ladder: readonly PictureCeiling[], people: number, strain: number): PictureCeiling {
  return ladder[Math.min(rungOf(people) + strain, ladder.length - 1)] ?? UNLIMITED;
}

function rungOf(people: number): number {
  return RUNGS_BY_PEOPLE.find(([most]) => people <= most)?.[1] ?? 0;
}
