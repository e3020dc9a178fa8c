import * as v from 'valibot';

import {CALL_ERROR_CODES, TUICallError} from '../../engine/errors.js';
import type {Identity} from '../../engine/ports.js';

const MAX_LENGTH = 4096;

/** The Chat SDK's codes for a UserSig that is sound but somebody else's. */
const FOREIGN = {
  user: {name: 'ERROR_USER_SIG_FOREIGN_USER', code: 70013},
  app: {name: 'ERROR_USER_SIG_FOREIGN_APP', code: 70014},
};

/** Some issuers write the numbers as texts. */
const integer = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.digits())]),
  v.transform(Number),
  v.safeInteger(),
);

const content = v.object({
  'TLS.identifier': v.string(),
  'TLS.sdkappid': integer,
  'TLS.time': integer,
  'TLS.expire': integer,
  'TLS.sig': v.pipe(v.string(), v.nonEmpty()),
});

/**
 * Checks a UserSig: base64 (with `*-_` for `+/=`) of zlib-deflated JSON. Resolves to the moment when it expires, in
 * milliseconds since the epoch, or to undefined when this browser cannot unpack it (no DecompressionStream). Throws
 * 70003 when it is malformed, 70013 when it is another user's, 70014 when it is another application's, 70001 when it
 * has expired.
 *
 * Its signature (`TLS.sig`, an HMAC) is not checked: that takes the application's secret, which never belongs into a
 * page. So on this backend a UserSig keeps honest pages honest, and no more.
 */
export async function checkUserSig(
  userSig: string,
  identity: Pick<Identity, 'userId' | 'sdkAppId'>,
  now: number,
): Promise<number | undefined> {
  if (typeof DecompressionStream === 'undefined') return undefined;
  const sig = await unpack(userSig);
  if (sig['TLS.identifier'] !== identity.userId) {
    throw refusal(
      FOREIGN.user,
      `The UserSig is for "${sig['TLS.identifier']}", not for "${identity.userId}".`,
    );
  }
  if (identity.sdkAppId !== undefined && sig['TLS.sdkappid'] !== identity.sdkAppId) {
    throw refusal(FOREIGN.app, `The UserSig is for the application ${sig['TLS.sdkappid']}.`);
  }
  const expiresAt = (sig['TLS.time'] + sig['TLS.expire']) * 1000;
  if (expiresAt <= now) {
    const code = CALL_ERROR_CODES.ERROR_USER_SIG_EXPIRED;
    throw refusal({name: 'ERROR_USER_SIG_EXPIRED', code}, 'The UserSig has expired. Get a new one.');
  }
  return expiresAt;
}

async function unpack(userSig: string): Promise<v.InferOutput<typeof content>> {
  try {
    if (userSig.length > MAX_LENGTH) throw new RangeError(`longer than ${MAX_LENGTH} characters`);
    const base64 = userSig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
    const packed = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
    const json: unknown = await new Response(stream).json();
    return v.parse(content, json);
  } catch (cause) {
    const code = CALL_ERROR_CODES.ERROR_USER_SIG_INVALID;
    throw refusal({name: 'ERROR_USER_SIG_INVALID', code}, 'The UserSig is malformed.', cause);
  }
}

function refusal({name, code}: {name: string; code: number}, message: string, cause?: unknown): TUICallError {
  return new TUICallError({name, code, message, source: 'chat', cause});
}
