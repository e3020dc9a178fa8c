import type {
  CallInfo,
  OBSERVER_CALLBACKS,
  ObserverArguments,
  ObserverCallback,
} from '../../engine/observer.js';

type ArgumentNames<K extends ObserverCallback> = (typeof OBSERVER_CALLBACKS)[K];

type NamedArguments<K extends ObserverCallback> = {
  readonly [
    I in keyof ObserverArguments[K] & keyof ArgumentNames<K> & `${number}` as ArgumentNames<K>[I] & string
  ]: ObserverArguments[K][I];
};

/**
 * The `detail` of the event of one observer callback: the callback's positional arguments by their names, and what is
 * known of the call. Derived from the observer, so that an event cannot drift from its callback.
 */
export type CallbackDetail<K extends ObserverCallback> = CallInfo & NamedArguments<K>;

/**
 * How far an event travels: the element that owns the engine lets it bubble out of every shadow root, an element that
 * only shares the engine keeps it to itself. Default: it does not bubble.
 */
export type EventScope = Pick<EventInit, 'bubbles' | 'composed'>;

/** For the element that owns the engine: heard once by a listener on `document`. */
export const OWNER_SCOPE: EventScope = {bubbles: true, composed: true};
