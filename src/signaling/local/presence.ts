import type {Clock, Identity} from '../../engine/ports.js';
import type {UserProfile} from '../../engine/types.js';
import type {BodyOf, SessionAddress, WireProfile} from './frames.js';
import type {SessionLink} from './session-link.js';

/** Who is who on the channel: tells others who logged in here, learns their profiles, and yields to a newer login. */
export class Presence {
  readonly #link: SessionLink;
  readonly #clock: Clock;
  readonly #multiDevice: boolean;
  readonly #onSuperseded: () => void;
  readonly #known = new Map<string, WireProfile>();
  #profile: WireProfile;
  #loginAt = 0;

  constructor(link: SessionLink, clock: Clock, identity: Identity, onSuperseded: () => void) {
    this.#link = link;
    this.#clock = clock;
    this.#multiDevice = identity.multiDevice;
    this.#onSuperseded = onSuperseded;
    this.#profile = wireProfile(identity.profile);
  }

  /** One's own name and picture. */
  get profile(): WireProfile {
    return this.#profile;
  }

  /** Logs in: everybody hears it, and an older session of the same user yields. Throws -1202 for a bad profile. */
  announce(): void {
    this.#loginAt = this.#clock.now();
    const {multiDevice, profile, loginAt} = {
      multiDevice: this.#multiDevice,
      profile: this.#profile,
      loginAt: this.#loginAt,
    };
    this.#link.send({}, {kind: 'hello', loginAt, multiDevice, profile});
  }

  /** Publishes a new name and picture. Throws -1202 for a bad one. */
  setProfile(profile: UserProfile): void {
    const wire = wireProfile(profile);
    this.#link.send({}, {kind: 'profile', profile: wire});
    this.#profile = wire;
  }

  /** Somebody logged in. Returns whether this session lives on. */
  meet(hello: BodyOf<'hello'>, from: SessionAddress): boolean {
    const {self} = this.#link;
    if (from.userId === self.userId && !(hello.multiDevice && this.#multiDevice)) {
      if (this.#yieldsTo(hello.loginAt, from.sessionId)) {
        this.#onSuperseded();
        return false;
      }
      this.#link.send({sessionId: from.sessionId}, {kind: 'kick'});
      return true;
    }
    this.learn(hello.profile, from);
    this.#link.send({sessionId: from.sessionId}, {kind: 'profile', profile: this.#profile});
    return true;
  }

  /** A newer session of this user says that this one is over. */
  kicked(from: SessionAddress): void {
    if (from.userId === this.#link.self.userId) this.#onSuperseded();
  }

  /** Notes somebody's name and picture, and reports them when they are news. */
  learn(profile: WireProfile, {userId}: SessionAddress): void {
    const known = this.#known.get(userId);
    if (known?.nickname === profile.nickname && known.avatar === profile.avatar) return;
    this.#known.set(userId, profile);
    // Another device of this user changed the profile of both.
    if (userId === this.#link.self.userId) this.#profile = profile;
    this.#link.report({type: 'profile', profile: {userId, ...profile}});
  }

  /**
   * The newer login wins; at the same moment the greater session id does, so that exactly one survives. A clock that
   * was set back since this login makes the times incomparable: then whoever comes is the newer one.
   */
  #yieldsTo(loginAt: number, sessionId: string): boolean {
    if (this.#clock.now() < this.#loginAt) return true;
    if (loginAt !== this.#loginAt) return loginAt > this.#loginAt;
    return sessionId > this.#link.self.sessionId;
  }
}

function wireProfile({nickname, avatar}: UserProfile): WireProfile {
  return {nickname, avatar};
}
