import type {Clock, Stop} from './ports.js';

// The engine is compiled without the DOM library; these exist in browsers, workers and Node alike.
declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare function setInterval(run: () => void, ms: number): unknown;
declare function clearInterval(timer: unknown): void;

/** Real time. */
export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }

  setTimeout(run: () => void, ms: number): Stop {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  }

  setInterval(run: () => void, ms: number): Stop {
    const timer = setInterval(run, ms);
    return () => {
      clearInterval(timer);
    };
  }
}
