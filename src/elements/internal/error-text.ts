import {CALL_ERROR_CODES} from '../../engine/errors.js';
import type {CallErrorName} from '../../engine/errors.js';
import type {Localize} from '../../i18n/localize.js';

/** What a person is told about an error, by its code alone: every code has a text that says what to do. */
export function errorText(localize: Localize, code: number): string {
  const name = nameOf(code);
  return name === undefined ? localize.term('errorOther', code) : localize.term(name);
}

function nameOf(code: number): CallErrorName | undefined {
  const names = Object.keys(CALL_ERROR_CODES).filter(isErrorName);
  return names.find(name => CALL_ERROR_CODES[name] === code);
}

function isErrorName(name: string): name is CallErrorName {
  return name in CALL_ERROR_CODES;
}
