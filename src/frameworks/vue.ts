/**
 * For Vue 3: everything of the package, every element registered, and the elements known in templates. The template
 * compiler has to be told that they are elements: `compilerOptions: {isCustomElement: tag => tag.startsWith('tui-')}`.
 *
 * @module
 */
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {ElementOf, EventsOf, Settable, Tag} from './template.js';

export * from '../index.js';

/** The elements as templates know them. Events are heard by their own names: `@tui-call-begin="…"`. */
export type CallElements = {
  readonly [Name in Tag]: new () => ElementOf<Name> & {
    /** What can be set. */
    readonly $props: Settable<Name> & Omit<HTMLAttributes, keyof Settable<Name>> & PublicProps;
    /** What is heard. */
    readonly $emit: EmitFn<{[Event in keyof EventsOf<Name>]: (event: EventsOf<Name>[Event]) => void}>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends CallElements {}
}
