import type {MediaEvent} from '../../engine/ports.js';
import type {MediaState, Signal} from './frames.js';
import type {Mesh} from './mesh.js';
import type {Playback} from './playback.js';
import type {Member, RoomListener} from './room.js';
import type {Views} from './views.js';
import type {Wants} from './wants.js';
import type {TrackKind} from './wire.js';

type Tracks = Partial<Record<TrackKind, MediaStreamTrack>>;

/** What brings the others here and shows them. */
export interface PeopleParts {
  /** The links to them. */
  readonly mesh: Mesh;
  /** Where they are seen. */
  readonly views: Views;
  /** Where they are heard. */
  readonly playback: Playback;
  /** Tells them how large they are seen. */
  readonly wants: Wants;
}

/** What the others need of the stay they belong to. */
export interface PeopleHost {
  /** Reports an event. */
  tell(event: MediaEvent): void;
  /** The same person entered again elsewhere: this stay is over. */
  expelled(): void;
}

/** The others in the room: brings together who is there, what arrives from them, and where it is heard and seen. */
export class People implements RoomListener {
  readonly #mesh: Mesh;
  readonly #views: Views;
  readonly #playback: Playback;
  readonly #wants: Wants;
  readonly #host: PeopleHost;
  readonly #members = new Map<string, Member>();
  readonly #tracks = new Map<string, Tracks>();

  constructor({mesh, views, playback, wants}: PeopleParts, host: PeopleHost) {
    this.#mesh = mesh;
    this.#views = views;
    this.#playback = playback;
    this.#wants = wants;
    this.#host = host;
  }

  /** Who is here. */
  get members(): Iterable<Member> {
    return this.#members.values();
  }

  /** A track of a member is here; they may not have entered yet. */
  receive(memberId: string, kind: TrackKind, track: MediaStreamTrack): void {
    this.#tracks.set(memberId, {...this.#tracks.get(memberId), [kind]: track});
    const member = this.#members.get(memberId);
    if (member && kind === 'audio') this.#hear(member);
    if (member && kind === 'video') this.#see(member);
    // A track comes with every new connection, and behind a new one may be somebody who forgot what was wanted.
    if (member && kind === 'video') this.#wants.repeat(member);
  }

  /** See RoomListener. */
  entered(member: Member, isNewcomer: boolean, replaces: Member | undefined): void {
    if (replaces) this.#forget(replaces.id);
    this.#members.set(member.id, member);
    if (isNewcomer) this.#mesh.greet(member.id, member.userId);
    else this.#mesh.expect(member.id, member.userId);
    if (!replaces) this.#host.tell({type: 'userEntered', userId: member.userId});
    this.#tellChange(member, replaces?.media ?? {audio: false, video: false});
    this.#hear(member);
    this.#see(member);
    this.#wants.repeat(member);
  }

  /** See RoomListener. */
  mediaChanged(member: Member, before: MediaState): void {
    this.#members.set(member.id, member);
    this.#see(member);
    this.#wants.reconsider(member.userId);
    this.#tellChange(member, before);
  }

  /** See RoomListener. */
  left({id, userId}: Member): void {
    this.#forget(id);
    this.#playback.stop(userId);
    this.#views.setTrack(userId, undefined);
    this.#wants.forget(userId);
    this.#host.tell({type: 'userLeft', userId});
  }

  /** See RoomListener. */
  withdrew(memberId: string): void {
    this.#forget(memberId);
  }

  /** See RoomListener. */
  signalled(memberId: string, userId: string, signal: Signal): void {
    this.#mesh.receive(memberId, userId, signal);
  }

  /** See RoomListener. */
  wanted(memberId: string, height: number): void {
    this.#mesh.want(memberId, height);
  }

  /** See RoomListener. */
  expelled(): void {
    this.#host.expelled();
  }

  #forget(memberId: string): void {
    this.#mesh.drop(memberId);
    this.#members.delete(memberId);
    this.#tracks.delete(memberId);
  }

  #hear({id, userId}: Member): void {
    const track = this.#tracks.get(id)?.audio;
    if (track) this.#playback.play(userId, track);
  }

  #see({id, userId, media}: Member): void {
    // Without a picture the last frame would stand still.
    this.#views.setTrack(userId, media.video ? this.#tracks.get(id)?.video : undefined);
  }

  #tellChange({userId, media}: Member, before: MediaState): void {
    if (media.audio !== before.audio) {
      this.#host.tell({type: 'audioAvailable', userId, available: media.audio});
    }
    if (media.video !== before.video) {
      this.#host.tell({type: 'videoAvailable', userId, available: media.video});
    }
  }
}
