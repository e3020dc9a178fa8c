/** Width and height in CSS pixels. */
export interface Size {
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/** A box in CSS pixels, from the left and the top of the page's window. */
export interface Box extends Size {
  /** Distance from the left. */
  readonly left: number;
  /** Distance from the top. */
  readonly top: number;
}

/**
 * Where something stands in its room, whatever the room's size: how much of the free way from the side where lines begin,
 * and from the top, lies behind it. 0 and 1 are the edges, so (0, 0), (1, 0), (0, 1) and (1, 1) are the corners. What is
 * remembered so can never be out of sight in another window.
 */
export interface Place {
  /** 0 where lines begin, 1 where they end. */
  readonly inline: number;
  /** 0 at the top, 1 at the bottom. */
  readonly block: number;
}

/** How far from an edge something still docks to it, in pixels. */
export const SNAP = 48;

/** The corners, clockwise from where a page begins. */
export const CORNERS: readonly Place[] = [
  {inline: 0, block: 0},
  {inline: 1, block: 0},
  {inline: 1, block: 1},
  {inline: 0, block: 1},
];

/** The box of something of this size at a place in a room. It lies in the room, unless it is larger than that. */
export function boxAt(place: Place, size: Size, room: Box, isRtl: boolean): Box {
  const across = isRtl ? 1 - place.inline : place.inline;
  return {
    left: room.left + across * Math.max(0, room.width - size.width),
    top: room.top + place.block * Math.max(0, room.height - size.height),
    width: size.width,
    height: size.height,
  };
}

/** The place of a box in a room; what sticks out counts as at the edge. */
export function placeOf(box: Box, room: Box, isRtl: boolean): Place {
  const across = share(box.left - room.left, room.width - box.width);
  return {
    inline: isRtl ? 1 - across : across,
    block: share(box.top - room.top, room.height - box.height),
  };
}

/** The place where a box docks when it is let go: to each edge that is near. */
export function dock(box: Box, room: Box, isRtl: boolean): Place {
  const {inline, block} = placeOf(box, room, isRtl);
  return {
    inline: nearEdge(inline, room.width - box.width),
    block: nearEdge(block, room.height - box.height),
  };
}

/** The corner that is nearest to a place. */
export function cornerOf({inline, block}: Place): Place {
  return {inline: Math.round(inline), block: Math.round(block)};
}

/** The corner after the one nearest to a place, clockwise. */
export function nextCorner(place: Place): Place {
  const {inline, block} = cornerOf(place);
  const at = CORNERS.findIndex(corner => corner.inline === inline && corner.block === block);
  return CORNERS[(at + 1) % CORNERS.length] ?? place;
}

/** Whether a place is a corner. */
export function isCorner({inline, block}: Place): boolean {
  return (inline === 0 || inline === 1) && (block === 0 || block === 1);
}

/** The size that is wanted, as far as the room and the limits allow; the aspect (width by height) stays. */
export function sizeWithin(
  width: number,
  aspect: number,
  room: Size,
  limits: {readonly least: number; readonly most: number},
): Size {
  const wanted = Math.min(limits.most, Math.max(limits.least, width));
  const allowed = Math.max(0, Math.min(wanted, room.width, room.height * aspect));
  return {width: allowed, height: allowed / aspect};
}

function share(distance: number, free: number): number {
  return free <= 0 ? 0 : Math.min(1, Math.max(0, distance / free));
}

function nearEdge(at: number, free: number): number {
  if (at * free <= SNAP) return 0;
  return (1 - at) * free <= SNAP ? 1 : at;
}
