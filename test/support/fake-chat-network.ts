/** What is under way between SDK instances and the service: one frame after the other, each in a task of its own. */
export class FakeChatNetwork {
  readonly #channel = new MessageChannel();
  readonly #queue: (() => void)[] = [];
  readonly #idle: (() => void)[] = [];
  #isBusy = false;

  constructor() {
    this.#channel.port1.onmessage = () => {
      this.#turn();
    };
  }

  /** Runs later, after everything that was sent before. */
  send(run: () => void): void {
    this.#queue.push(run);
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#channel.port2.postMessage(0);
  }

  /** There and back: the answer comes after everything that was sent before it. */
  ask<T>(there: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.send(() => {
        try {
          const answer = there();
          this.send(() => resolve(answer));
        } catch (error) {
          reject(error instanceof Error ? error : new Error('The fake service failed.'));
        }
      });
    });
  }

  /** Resolves when nothing is under way any more, nor anything that followed from it. */
  async settle(): Promise<void> {
    do {
      for (let turn = 0; turn < 40; turn++) await Promise.resolve();
      if (this.#isBusy) await new Promise<void>(resolve => this.#idle.push(resolve));
    } while (this.#queue.length > 0);
    for (let turn = 0; turn < 40; turn++) await Promise.resolve();
    if (this.#isBusy) await this.settle();
  }

  /** Lets the browser's channel go. */
  close(): void {
    this.#channel.port1.close();
    this.#channel.port2.close();
  }

  #turn(): void {
    this.#queue.shift()?.();
    this.#isBusy = this.#queue.length > 0;
    if (this.#isBusy) this.#channel.port2.postMessage(0);
    else for (const resolve of this.#idle.splice(0)) resolve();
  }
}
