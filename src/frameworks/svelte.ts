/**
 * For Svelte 5: everything of the package, every element registered, and the elements known in markup.
 *
 * @module
 */
import type {HTMLAttributes} from 'svelte/elements';
import type {ElementOf, Props, Tag} from './template.js';

export * from '../index.js';

/** The elements as markup knows them. Events are heard by their own names: `ontui-call-begin={event => …}`. */
export type CallElements = {readonly [Name in Tag]: Props<Name, HTMLAttributes<ElementOf<Name>>>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends CallElements {}
}
