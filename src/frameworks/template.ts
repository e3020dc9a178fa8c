import type {TemplateElements} from './elements.js';

/** The tags of the elements. */
export type Tag = keyof TemplateElements;

/** The element of a tag. */
export type ElementOf<Name extends Tag> = HTMLElementTagNameMap[Name];

/** An attribute's value as a template writes it: a number also as text, what is either there or not also as nothing. */
type Written<Value> = Value extends boolean
  ? boolean | ''
  : Value extends number
    ? Value | `${number}`
    : Value;

type Properties<Name extends Tag> = Pick<
  ElementOf<Name>,
  TemplateElements[Name]['properties'] & keyof ElementOf<Name>
>;

type Renamed<Name extends Tag> = Pick<
  ElementOf<Name>,
  keyof TemplateElements[Name]['attributes'] & keyof ElementOf<Name>
>;

/** What can be set on an element: its properties, and its attributes by their own names. */
export type Settable<Name extends Tag> = {
  [Key in keyof Properties<Name>]?: Written<Properties<Name>[Key]> | undefined;
} & {
  [
    Key in keyof Renamed<Name> as TemplateElements[Name]['attributes'][Key &
      keyof TemplateElements[Name]['attributes']] &
      string
  ]?: Written<Renamed<Name>[Key]> | undefined;
};

/** What an element dispatches, by name. */
export type EventsOf<Name extends Tag> = Pick<
  HTMLElementEventMap,
  TemplateElements[Name]['events'] & keyof HTMLElementEventMap
>;

/** Listeners as attributes: `ontui-call-begin`. */
export type Listeners<Name extends Tag> = {
  [Key in keyof EventsOf<Name> as `on${Key}`]?: ((event: EventsOf<Name>[Key]) => void) | undefined;
};

/** Everything of ours that a template may write on an element, and what the framework knows of every element. */
export type Props<Name extends Tag, Common> = Settable<Name> &
  Listeners<Name> &
  Omit<Common, keyof Settable<Name> | keyof Listeners<Name>>;
