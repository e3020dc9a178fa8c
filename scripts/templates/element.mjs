/**
 * The files of a new element, by path.
 * @param {string} tag
 * @returns {Map<string, string>}
 */
export function elementFiles(tag) {
  const className = tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  return new Map([
    [`src/elements/${tag}/${tag}.ts`, element(tag, className)],
    [`src/elements/${tag}/${tag}.styles.ts`, styles(tag)],
    [`src/define/${tag}.ts`, definition(tag, className)],
    [`test/elements/${tag}/${tag}.test.ts`, test(tag, className)],
  ]);
}

/** @param {string} tag @param {string} className */
const element = (tag, className) => `import {LitElement, html} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {CallCommands} from '../../engine/commands.js';
import {CallController} from '../internal/call-controller.js';
import {styles} from './${tag}.styles.js';

/**
 * What it is for, in one sentence.
 *
 * @slot - What goes inside.
 *
 * @csspart box - What it looks like.
 */
export class ${className} extends LitElement {
  /** @internal */
  static override styles = styles;

  /** The engine; when it is not set, the nearest kit's. */
  @property({attribute: false}) engine?: CallCommands | undefined;

  readonly #call = new CallController(this);

  protected override render(): TemplateResult {
    return html\`<div part="box"><slot>\${this.#call.state.status}</slot></div>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;

/** @param {string} tag */
const styles = tag => `import {css} from 'lit';
import {base} from '../../theme/base.js';

/** Styles of \`<${tag}>\`. */
export const styles = [
  base,
  css\`
    :host {
      display: block;
    }
  \`,
];
`;

/** @param {string} tag @param {string} className */
const definition = (tag, className) => `import {${className}} from '../elements/${tag}/${tag}.js';
import {defineElement} from './define-element.js';

defineElement('${tag}', ${className});
`;

/** @param {string} tag @param {string} className */
const test = (tag, className) => `import {assert, expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/${tag}.js';
import type {${className}} from '../../../src/elements/${tag}/${tag}.js';

describe('<${tag}>', () => {
  it('shows that nobody calls and is accessible', async () => {
    const element = await fixture<${className}>(html\`<${tag}></${tag}>\`);
    assert.equal(element.shadowRoot?.querySelector('slot')?.textContent, 'idle');
    await expect(element).to.be.accessible();
  });
});
`;
