/** Runs jobs one after the other; a failed job does not stop the next. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  /** Queues a job; settles as the job does. */
  run<Value>(job: () => Value | Promise<Value>): Promise<Value> {
    const done = this.#last.then(job);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
