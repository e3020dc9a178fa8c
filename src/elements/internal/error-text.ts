import {CALL_ERROR_CODES} from '../../engine/errors.js';
import type {CallErrorName} from '../../engine/errors.js';
import type {Localize} from '../../i18n/localize.js';
import type {Translation} from '../../i18n/translation.js';

/** The words of our own errors, and of what the services report most. */
type ErrorTerm = CallErrorName | Extract<keyof Translation, `error${string}`>;

/** What codes of the Chat and TRTC SDKs mean to a person. Sources: Tencent's error code tables. */
const VENDOR_CODES: readonly (readonly [Exclude<ErrorTerm, 'errorOther'>, readonly number[]])[] = [
  ['errorNetwork', [2801, 3001, 5500, 5501]],
  ['errorCallOver', [8010, 8011, 8020]],
  ['errorNoSuchPerson', [20003, 20007]],
  ['errorGroup', [10007, 10010]],
  ['ERROR_USER_SIG_EXPIRED', [3004]],
  ['ERROR_USER_SIG_INVALID', [70009, 70013, 70014]],
  ['ERROR_PACKAGE_NOT_PURCHASED', [5401, -100013]],
];

/** What a person is told about an error, by its code alone: every code has a text that says what to do. */
export function errorText(localize: Localize, code: number): string {
  const name = Object.keys(CALL_ERROR_CODES)
    .filter(isErrorName)
    .find(one => CALL_ERROR_CODES[one] === code);
  const term = name ?? VENDOR_CODES.find(([, codes]) => codes.includes(code))?.[0];
  return term === undefined ? localize.term('errorOther', code) : localize.term(term);
}

function isErrorName(name: string): name is CallErrorName {
  return name in CALL_ERROR_CODES;
}
