/**
 * Signs a UserSig in the browser. FOR TRYING OUT ONLY: whoever has the secret key can be anybody in your application, so
 * it must never be in a page that others open. In production your server signs (algorithm: Tencent's TLS Sig API v2).
 *
 * Needs a secure context (https or localhost).
 * @param {{sdkAppId: number, secretKey: string, userId: string, seconds?: number}} options `seconds` until it expires.
 * @returns {Promise<string>}
 */
export async function signUserSig({sdkAppId, secretKey, userId, seconds = 7 * 24 * 60 * 60}) {
  const now = Math.floor(Date.now() / 1000);
  const signed =
    `TLS.identifier:${userId}\nTLS.sdkappid:${sdkAppId}\n` + `TLS.time:${now}\nTLS.expire:${seconds}\n`;
  const text = JSON.stringify({
    'TLS.ver': '2.0',
    'TLS.identifier': userId,
    'TLS.sdkappid': sdkAppId,
    'TLS.time': now,
    'TLS.expire': seconds,
    'TLS.sig': base64(await hmac(secretKey, signed)),
  });
  const packed = base64(await deflate(text));
  return packed.replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');
}

async function hmac(secret, text) {
  const encoder = new TextEncoder();
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
}

async function deflate(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function base64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}
