import {createContext} from '@lit/context';
import type {CallProvider} from './provider.js';

/**
 * The key under which a kit lends its engine; the value is undefined while the kit has none. A registered symbol, so
 * that elements from two copies of this package on one page find each other.
 */
export const callContext = createContext<CallProvider | undefined>(Symbol.for('tui-call-elements'));
