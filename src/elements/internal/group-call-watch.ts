import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {CallCommands} from '../../engine/commands.js';
import type {Stop} from '../../engine/ports.js';
import type {RunningGroupCall} from '../../engine/types.js';

/** Keeps an element up to date with the running call of one group, by whatever engine the element has. */
export class GroupCallWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #engine: CallCommands | undefined;
  #groupId = '';
  #call: RunningGroupCall | undefined;
  #stop: Stop | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The group's running call, as far as it is known. */
  get call(): RunningGroupCall | undefined {
    return this.#call;
  }

  /** Follows this group from now on; an empty id follows none. */
  follow(engine: CallCommands | undefined, groupId: string): void {
    if (engine === this.#engine && groupId === this.#groupId) return;
    this.hostDisconnected();
    this.#engine = engine;
    this.#groupId = groupId;
    if (!engine || groupId === '') return;
    this.#stop = engine.watchGroupCall(groupId, call => {
      this.#call = call;
      this.#host.requestUpdate();
    });
  }

  /** Stops. Called by the host. */
  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#engine = undefined;
    this.#groupId = '';
    this.#call = undefined;
  }
}
