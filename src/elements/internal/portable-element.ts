import {LitElement, adoptStyles} from 'lit';
import type {CSSResult, CSSResultOrNative} from 'lit';

/**
 * An element that keeps its styles when it is moved into the document of another window, or is made for one. A style sheet
 * that a script has made belongs to one document, so an element elsewhere gets copies.
 */
export class PortableElement extends LitElement {
  /** @internal */
  declare ['constructor']: typeof PortableElement;

  readonly #added: CSSResult[] = [];

  /** @internal Adds styles that came later than the element's code. */
  addStyles(styles: CSSResult): void {
    this.#added.push(styles);
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  /** @internal Called by the browser, before `connectedCallback`. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow(this.constructor.shadowRootOptions);
    this.#dress(root);
    return root;
  }

  #dress(root: ShadowRoot): void {
    const styles = [...this.constructor.elementStyles, ...this.#added];
    const view = this.ownerDocument.defaultView;
    if (view === null || view === window) adoptStyles(root, styles);
    else root.adoptedStyleSheets = styles.map(style => copyFor(view, style));
  }
}

function copyFor(view: Window & typeof globalThis, style: CSSResultOrNative): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  if ('cssText' in style) sheet.replaceSync(style.cssText);
  return sheet;
}
