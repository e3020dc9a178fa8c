interface PageIcon {
  readonly link: HTMLLinkElement;
  /** Its address as the page wrote it; undefined when the page has no such element. */
  readonly href: string | null | undefined;
}

/** Shows something else in place of a document's icon, and puts back exactly what was there. */
export class IconLook {
  readonly #document: Document;
  #page: PageIcon[] = [];
  #shown = '';

  constructor(document: Document) {
    this.#document = document;
  }

  /** Shows the picture at an address. */
  show(href: string): void {
    if (this.#page.length === 0) this.#page = this.#read();
    for (const {link} of this.#page) link.setAttribute('href', href);
    this.#shown = href;
  }

  /** Puts back what was there. An icon that the page has set meanwhile stays. */
  restore(): void {
    for (const {link, href} of this.#page.splice(0)) {
      if (link.getAttribute('href') !== this.#shown) continue;
      if (href === undefined) link.remove();
      else if (href === null) link.removeAttribute('href');
      else link.setAttribute('href', href);
    }
  }

  #read(): PageIcon[] {
    const {head} = this.#document;
    const links = [...head.querySelectorAll<HTMLLinkElement>('link[rel~="icon" i]')];
    if (links.length > 0) return links.map(link => ({link, href: link.getAttribute('href')}));
    const link = this.#document.createElement('link');
    link.rel = 'icon';
    return [{link: head.appendChild(link), href: undefined}];
  }
}
