import type {Marks} from './marks.js';

/** One side of the calls of one contender. */
export interface Contender {
  /** Gets ready to call or to be called. */
  init(userId: string): Promise<void>;
  /** The next call: where to take the time, and how long to let it ring before accepting, in milliseconds. */
  prepare(marks: Marks, ringing: number): void;
  /** Calls. */
  call(userId: string): void;
  /** Ends the call; resolves when everything has been let go. */
  end(): Promise<void>;
}
