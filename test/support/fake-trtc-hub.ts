import type {Clock} from '../../src/engine/ports.js';
import type {TrtcEnterConfig} from '../../src/media/trtc/trtc-sdk.js';
import {FakeRtcError, FakeTrtcMachine} from './fake-trtc-machine.js';
import type {FakeTrtc} from './fake-trtc.js';

/** What can be heard and seen of a member. */
export interface Available {
  readonly audio: boolean;
  readonly main: boolean;
  /** A small picture of the camera besides: nobody is told, but the SDK knows. */
  readonly small: boolean;
  readonly sub: boolean;
}

/** The service that all lines lead to. */
export class FakeTrtcHub {
  readonly clock: Clock;
  /** Resolves when news that is sent now has arrived. */
  readonly travel: () => Promise<void>;
  readonly #rooms = new Map<string, Map<string, FakeTrtc>>();

  /** `travel` is how long news of others takes. */
  constructor(clock: Clock, travel: () => Promise<void> = () => Promise.resolve()) {
    this.clock = clock;
    this.travel = travel;
  }

  /** The SDK on a machine of its own. */
  machine(): FakeTrtcMachine {
    return new FakeTrtcMachine(this, this.clock);
  }

  /** The members of a room besides oneself. */
  others(trtc: FakeTrtc): readonly FakeTrtc[] {
    const room = this.#rooms.get(trtc.roomKey);
    if (room?.get(trtc.userId) !== trtc) return [];
    return [...room.values()].filter(other => other !== trtc);
  }

  /** A member by name, as somebody else in the room sees it. */
  find(trtc: FakeTrtc, userId: string): FakeTrtc | undefined {
    return this.others(trtc).find(other => other.userId === userId);
  }

  /** Lets a member in. Who has the same name there already is expelled. */
  enter(trtc: FakeTrtc): void {
    const room = this.#rooms.get(trtc.roomKey) ?? new Map<string, FakeTrtc>();
    this.#rooms.set(trtc.roomKey, room);
    room.get(trtc.userId)?.expel('kick');
    room.set(trtc.userId, trtc);
    for (const other of this.others(trtc)) {
      introduce(trtc, other);
      introduce(other, trtc);
    }
  }

  /** A member goes: sound and picture first, then the person. */
  exit(trtc: FakeTrtc, reason = 0): void {
    const others = this.others(trtc);
    this.#rooms.get(trtc.roomKey)?.delete(trtc.userId);
    for (const other of others) dismiss(trtc, other, reason);
  }

  /** Makes everybody else see a member go and come again at once, as after a line that was lost. */
  rejoin(trtc: FakeTrtc): void {
    for (const other of this.others(trtc)) {
      dismiss(trtc, other, 1);
      introduce(trtc, other);
    }
  }

  /** Tells everybody else what can be heard and seen of a member now. */
  announce(trtc: FakeTrtc, before: Available): void {
    for (const other of this.others(trtc)) tellChanges(other, trtc.userId, before, trtc.available);
  }
}

/** The key of a room: a number wins, and the number 1 and the text "1" are different rooms. */
export function roomKeyOf({roomId = 0, strRoomId = ''}: TrtcEnterConfig): string {
  return roomId > 0 ? `number ${roomId}` : `text ${strRoomId}`;
}

/** Nothing can be heard or seen. */
export const NOTHING_AVAILABLE: Available = {audio: false, main: false, small: false, sub: false};

function introduce(newcomer: FakeTrtc, to: FakeTrtc): void {
  to.hear('remote-user-enter', {userId: newcomer.userId});
  tellChanges(to, newcomer.userId, NOTHING_AVAILABLE, newcomer.available);
}

function dismiss(leaver: FakeTrtc, at: FakeTrtc, reason: number): void {
  tellChanges(at, leaver.userId, leaver.available, NOTHING_AVAILABLE);
  at.hear('remote-user-exit', {userId: leaver.userId, reason});
}

/** Picture before sound, as the service does. */
function tellChanges(to: FakeTrtc, userId: string, before: Available, after: Available): void {
  for (const streamType of ['main', 'sub'] as const) {
    if (before[streamType] === after[streamType]) continue;
    const event = after[streamType] ? 'remote-video-available' : 'remote-video-unavailable';
    to.hear(event, {userId, streamType});
  }
  if (before.audio === after.audio) return;
  to.hear(after.audio ? 'remote-audio-available' : 'remote-audio-unavailable', {userId});
}

/** The checks that the SDK makes before it sends anything. */
export function checkRoom({sdkAppId, userId, userSig, roomId = 0, strRoomId = ''}: TrtcEnterConfig): void {
  if (!Number.isInteger(sdkAppId)) throw new FakeRtcError(5000, 5002);
  if (userId === '' || userSig === '') throw new FakeRtcError(5000, 5003);
  if (roomId === 0 && strRoomId === '') throw new FakeRtcError(5000, 5015);
  if (roomId > 4_294_967_294) throw new FakeRtcError(5000, 5013);
  if (strRoomId.includes('/')) throw new FakeRtcError(5000, 5012);
}

/** What the SDK reports of everybody's loudness: an empty name is one's own. */
export function volumesAt(trtc: FakeTrtc, hub: FakeTrtcHub): readonly {userId: string; volume: number}[] {
  const audible = hub.others(trtc).filter(other => other.available.audio);
  const own = trtc.microphone.isMuted ? 0 : trtc.volume;
  return [
    ...(trtc.microphone.isStarted ? [{userId: '', volume: own}] : []),
    ...audible.map(({userId, volume}) => ({userId, volume})),
  ];
}

/** What the SDK reports of the network: nothing of the way up while nothing is sent. */
export function qualityOf({available, quality}: FakeTrtc): {
  readonly uplinkNetworkQuality: number;
  readonly downlinkNetworkQuality: number;
} {
  const isSending = available.audio || available.main || available.sub;
  return {
    uplinkNetworkQuality: isSending ? quality.uplink : 0,
    downlinkNetworkQuality: quality.downlink,
  };
}
