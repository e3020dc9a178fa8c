import {assert} from '@open-wc/testing';
import {TUICallError} from '../../src/engine/index.js';

/** Expects a rejection with a TUICallError of this code. */
export async function rejects(promise: Promise<unknown>, code: number): Promise<TUICallError> {
  try {
    await promise;
  } catch (error) {
    assert.instanceOf(error, TUICallError);
    assert.equal(error.code, code, error.message);
    return error;
  }
  throw new Error(`Expected a rejection with code ${String(code)}.`);
}
