import type {Clock, Stop} from '../../engine/ports.js';
import type {ShownSize} from '../view-watch.js';
import type {Member} from './room.js';

/** A picture that cannot be seen is fetched for this long still, in milliseconds: it may come back at once. */
export const HIDING_DELAY = 2_000;
/** A new size counts when it has lasted this long, in milliseconds: somebody may be dragging an edge. */
export const RESIZE_DELAY = 300;

/** Heights that are asked for: few, so that a small change of the layout disturbs nobody. */
const STEPS = [120, 180, 240, 360, 480, 720, 1080, 2160] as const;
const LARGEST_STEP = 2160;
/** Height to width of a usual picture. A view that is wider crops it above and below. */
const SHAPE = 3 / 4;

/** The height to ask for when a picture is shown in this size, in pixels. */
export function heightFor({width, height}: ShownSize): number {
  const needed = Math.max(height, width * SHAPE);
  return STEPS.find(step => step >= needed) ?? LARGEST_STEP;
}

/** Where people are shown. */
export interface Places {
  /** Whether a person has, or had, a view in this stay. */
  hasPlace(userId: string): boolean;
  /** How large a person is shown; undefined while nobody can see them. */
  sizeOf(userId: string): ShownSize | undefined;
}

/** What wants are made of. */
export interface WantsOptions {
  /** Time. */
  readonly clock: Clock;
  /** Where people are shown. */
  readonly places: Places;
  /** The others in the room. */
  readonly members: () => Iterable<Member>;
  /** Tells a member how high their picture is shown here, in pixels; 0: not at all. */
  readonly send: (memberId: string, height: number) => void;
}

interface Plan {
  readonly height: number;
  readonly stop: Stop;
}

/**
 * Tells each of the others how large their picture is shown here, so that nobody sends what nobody sees. About whom no
 * view was ever set for nothing is said: they send what they think right, and so the first frame waits for no word.
 */
export class Wants {
  readonly #options: WantsOptions;
  readonly #told = new Map<string, number>();
  readonly #plans = new Map<string, Plan>();

  constructor(options: WantsOptions) {
    this.#options = options;
  }

  /** Where somebody is shown, or whether they have a picture, may have changed. */
  reconsider(userId: string): void {
    const height = this.#heightOf(userId);
    const told = this.#told.get(userId);
    const plan = this.#plans.get(userId);
    if (plan && plan.height === height) return;
    this.#cancel(userId);
    if (height === undefined || height === told) return;
    if (height > 0 && !told) this.#tell(userId, height);
    else this.#plan(userId, height, height === 0 ? HIDING_DELAY : RESIZE_DELAY);
  }

  /** Tells a member again: they are new here, or their connection is. */
  repeat({id, userId}: Member): void {
    const told = this.#told.get(userId);
    if (told !== undefined) this.#options.send(id, told);
    this.reconsider(userId);
  }

  /** Somebody has gone; when they come back they are told anew. */
  forget(userId: string): void {
    this.#cancel(userId);
    this.#told.delete(userId);
  }

  /** Tells nobody anything any more. */
  stop(): void {
    for (const userId of [...this.#plans.keys()]) this.#cancel(userId);
  }

  #heightOf(userId: string): number | undefined {
    const {places} = this.#options;
    const member = this.#memberOf(userId);
    if (!member || !places.hasPlace(userId)) return undefined;
    const size = places.sizeOf(userId);
    if (size) return heightFor(size);
    // A tile hides the place of a picture that is not there. When the camera opens, the picture is to come at once.
    return member.media.video ? 0 : undefined;
  }

  #memberOf(userId: string): Member | undefined {
    for (const member of this.#options.members()) if (member.userId === userId) return member;
    return undefined;
  }

  #plan(userId: string, height: number, delay: number): void {
    const stop = this.#options.clock.setTimeout(() => {
      this.#plans.delete(userId);
      this.#tell(userId, height);
    }, delay);
    this.#plans.set(userId, {height, stop});
  }

  #tell(userId: string, height: number): void {
    const member = this.#memberOf(userId);
    if (!member) return;
    this.#told.set(userId, height);
    this.#options.send(member.id, height);
  }

  #cancel(userId: string): void {
    this.#plans.get(userId)?.stop();
    this.#plans.delete(userId);
  }
}
