import {FakeChat} from './fake-chat.js';
import type {FakeChatService} from './fake-chat-service.js';

/** The SDK's default export on one page: one instance for each application at a time. */
export class FakeChatPage {
  /** Every instance that was ever made, in order. */
  readonly instances: FakeChat[] = [];
  readonly #service: FakeChatService;
  readonly #live = new Map<number, FakeChat>();

  constructor(service: FakeChatService) {
    this.#service = service;
  }

  /** The newest instance. */
  get chat(): FakeChat {
    const chat = this.instances.at(-1);
    if (!chat) throw new Error('No instance was made yet.');
    return chat;
  }

  /** Called with every new instance, before its owner gets it. */
  onCreate: (chat: FakeChat) => void = () => undefined;

  create({SDKAppID}: {SDKAppID: number}): object | null {
    if (!SDKAppID) return null;
    const live = this.#live.get(SDKAppID);
    if (live) return live.api;
    const chat = new FakeChat(this.#service, () => {
      if (this.#live.get(SDKAppID) === chat) this.#live.delete(SDKAppID);
    });
    this.#live.set(SDKAppID, chat);
    this.instances.push(chat);
    this.onCreate(chat);
    return chat.api;
  }
}
