interface PageTitle {
  readonly element: HTMLTitleElement;
  /** Its text; undefined when the page has no such element. */
  readonly text: string | undefined;
}

/** Shows something else in place of a document's title, and puts back exactly what was there. */
export class TitleLook {
  readonly #document: Document;
  #page: PageTitle | undefined;
  #shown = '';

  constructor(document: Document) {
    this.#document = document;
  }

  /** Shows a text. */
  show(text: string): void {
    this.#page ??= this.#read();
    this.#page.element.textContent = text;
    this.#shown = text;
  }

  /** Puts back what was there. A title that the page has set meanwhile stays. */
  restore(): void {
    const page = this.#page;
    this.#page = undefined;
    if (page?.element.textContent !== this.#shown) return;
    if (page.text === undefined) page.element.remove();
    else page.element.textContent = page.text;
  }

  #read(): PageTitle {
    const {head} = this.#document;
    const found = head.querySelector('title');
    if (found) return {element: found, text: found.textContent};
    return {element: head.appendChild(this.#document.createElement('title')), text: undefined};
  }
}
