import type {GroupCall, RoomId, RunningGroupCall} from './types.js';

/** Somebody who says that they are in a group's call. */
export interface GroupCallMember {
  /** Who. */
  readonly userId: string;
  /** In which call. */
  readonly call: GroupCall;
}

/**
 * The running call that people speak of, who are all of one group: for adapters that keep account of them. Should the
 * group have two calls, it is the one with more people. Undefined when nobody is in any.
 */
export function runningCall(members: Iterable<GroupCallMember>): RunningGroupCall | undefined {
  const rooms = new Map<string, {readonly call: GroupCall; readonly userIds: Set<string>}>();
  for (const {userId, call} of members) {
    const key = roomKey(call.roomId);
    const room = rooms.get(key) ?? {call, userIds: new Set()};
    room.userIds.add(userId);
    rooms.set(key, room);
  }
  const [largest] = [...rooms.values()].sort((one, other) => other.userIds.size - one.userIds.size);
  return largest && {...largest.call, userIds: [...largest.userIds].sort()};
}

/** One text for each room: a number counts before a text, as in the room itself. */
export function roomKey({intRoomId, strRoomId}: RoomId): string {
  return intRoomId ? `number ${intRoomId}` : `text ${strRoomId ?? ''}`;
}
