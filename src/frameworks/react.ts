/**
 * For React 19 and later: everything of the package, every element registered, and the elements known in JSX.
 *
 * @module
 */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {ElementOf, Props, Tag} from './template.js';

export * from '../index.js';

/** The elements as JSX knows them. Events are heard by their own names: `ontui-call-begin={event => …}`. */
export type CallElements = {
  readonly [Name in Tag]: Props<Name, DetailedHTMLProps<HTMLAttributes<ElementOf<Name>>, ElementOf<Name>>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CallElements {}
  }
}
