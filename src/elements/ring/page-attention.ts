import type {Clock, Stop} from '../../engine/ports.js';
import {IconLook} from './icon-look.js';
import {TitleLook} from './title-look.js';

/** How long each of the two looks stays, in milliseconds: a tab in the background hears of time no more often. */
const TURN = 1000;

/** What a page in the background calls its person with. */
export interface AttentionCall {
  /** In place of the title. */
  readonly title: string;
  /** The address of a picture in place of the icon. */
  readonly icon: string;
}

/** Lets a document's title and icon flash while somebody asks for it, and leaves both as they were. */
export class PageAttention {
  // A document has one title: two kits on a page that both kept it would give each other's words back to it.
  static readonly #ofDocument = new WeakMap<Document, PageAttention>();

  readonly #clock: Clock;
  readonly #title: TitleLook;
  readonly #icon: IconLook;
  readonly #calls = new Set<AttentionCall>();
  #isLit = false;
  #stopTurning: Stop | undefined;

  /** @param document whose title and icon. */
  constructor(document: Document, clock: Clock) {
    this.#clock = clock;
    this.#title = new TitleLook(document);
    this.#icon = new IconLook(document);
  }

  /** The one that a document has. */
  static of(document: Document, clock: Clock): PageAttention {
    const attention = PageAttention.#ofDocument.get(document) ?? new PageAttention(document, clock);
    PageAttention.#ofDocument.set(document, attention);
    return attention;
  }

  /** Calls the person until stopped; of several at once the latest is shown. */
  call(call: AttentionCall): Stop {
    this.#calls.add(call);
    this.#show();
    this.#stopTurning ??= this.#clock.setInterval(() => {
      if (this.#isLit) this.#restore();
      else this.#show();
    }, TURN);
    return () => {
      if (!this.#calls.delete(call)) return;
      this.#restore();
      if (this.#calls.size > 0) this.#show();
      else this.#end();
    };
  }

  #end(): void {
    this.#stopTurning?.();
    this.#stopTurning = undefined;
  }

  #show(): void {
    const latest = [...this.#calls].at(-1);
    if (!latest) return;
    this.#title.show(latest.title);
    this.#icon.show(latest.icon);
    this.#isLit = true;
  }

  #restore(): void {
    this.#title.restore();
    this.#icon.restore();
    this.#isLit = false;
  }
}
