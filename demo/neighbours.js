/** Tells the other tabs of this page who is here, and who else is. A matter of the demo: calls need none of it. */
export class Neighbours {
  #others = new Set();
  #userId = '';
  #channel;
  #onChange;

  /**
   * @param {string} channel
   * @param {(userIds: readonly string[]) => void} onChange
   */
  constructor(channel, onChange) {
    this.#channel = new BroadcastChannel(`tui-call-demo ${channel}`);
    this.#onChange = onChange;
    this.#channel.addEventListener('message', ({data}) => this.#hear(data));
    addEventListener('pagehide', () => this.#say('bye'));
    addEventListener('pageshow', ({persisted}) => {
      if (persisted) this.#say('hello');
    });
  }

  /** Who else is here. */
  get userIds() {
    return [...this.#others].sort();
  }

  /** @param {string} userId */
  enter(userId) {
    if (this.#userId !== '') this.#say('bye');
    this.#userId = userId;
    this.#others.delete(userId);
    this.#say('hello');
    this.#onChange(this.userIds);
  }

  #hear({type, userId}) {
    if (typeof userId !== 'string' || userId === this.#userId) return;
    if (type === 'bye') this.#others.delete(userId);
    else this.#others.add(userId);
    if (type === 'hello') this.#say('here');
    this.#onChange(this.userIds);
  }

  #say(type) {
    if (this.#userId !== '') this.#channel.postMessage({type, userId: this.#userId});
  }
}
