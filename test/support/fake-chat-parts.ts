/** Who is called by an emitter. */
export type Listener = (event: unknown) => void;

/** The error objects of the Chat SDK: a code, and no text, because the texts could not be downloaded. */
export class FakeChatError extends Error {
  readonly code: number;

  constructor(code: number) {
    super('');
    this.code = code;
  }
}

/** What an invitation and everything that happens to it look like inside a message. */
export interface SignalingPayload {
  readonly businessID: 1;
  readonly inviteID: string;
  readonly groupID: string;
  readonly inviter: string;
  readonly inviteeList: readonly string[];
  readonly data: string;
  /** 1 invite, 2 cancel, 3 accept, 4 reject, 5 timeout. */
  readonly actionType: 1 | 2 | 3 | 4 | 5;
  /** Seconds. */
  readonly timeout: number;
}

/** A custom message that carries signaling. */
export interface FakeMessage {
  readonly type: 'TIMCustomElem';
  readonly from: string;
  readonly to: string;
  readonly isGroup: boolean;
  readonly isOnlineOnly: boolean;
  /** Seconds since the epoch. */
  readonly time: number;
  readonly payload: {data: string};
}

/** What a message says. */
export function payloadOf(message: FakeMessage): SignalingPayload {
  return JSON.parse(message.payload.data) as SignalingPayload;
}

/** Calls a listener as often as it was added, with `{name, data}`, as the SDK's emitter does. */
export class FakeEmitter {
  readonly #listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  /** Removes every registration of the listener. */
  off(event: string, listener: Listener): void {
    const left = (this.#listeners.get(event) ?? []).filter(known => known !== listener);
    this.#listeners.set(event, left);
  }

  emit(event: string, data: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener({name: event, data});
  }

  /** How many registrations there are, of all events. */
  get size(): number {
    return [...this.#listeners.values()].reduce((sum, {length}) => sum + length, 0);
  }

  has(event: string): boolean {
    return (this.#listeners.get(event) ?? []).length > 0;
  }
}

/** What can be made to go wrong at one SDK instance. */
export interface FakeChatFaults {
  /** Requests to the service are lost: they reject with 2801 after 15 s, a login after 90 s. */
  isOffline: boolean;
  /** The next call of a method rejects with this code, or never settles. */
  readonly next: Map<string, number | 'hangs'>;
  /** Every call of a method rejects with this code, or never settles. */
  readonly always: Map<string, number | 'hangs'>;
  /** Timeout notices cannot be sent: then the SDK emits no timeout either. */
  losesNotices: boolean;
  /** MESSAGE_RECEIVED comes before the signaling event of the same message, instead of after it. */
  messagesFirst: boolean;
  /** MESSAGE_RECEIVED does not come. */
  losesMessages: boolean;
  /** SDK_READY never comes. */
  neverReady: boolean;
}

/** Nothing goes wrong. */
export function noFaults(): FakeChatFaults {
  return {
    isOffline: false,
    next: new Map(),
    always: new Map(),
    losesNotices: false,
    messagesFirst: false,
    losesMessages: false,
    neverReady: false,
  };
}
