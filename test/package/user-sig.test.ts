import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {describe, it} from 'node:test';
import {inflateSync} from 'node:zlib';
import {text} from './support.js';

interface Signer {
  signUserSig(options: {
    sdkAppId: number;
    secretKey: string;
    userId: string;
    seconds?: number;
  }): Promise<string>;
}

// A script of the demo, not part of the package.
const {signUserSig} = (await import(new URL('../../demo/user-sig.js', import.meta.url).href)) as Signer;

/** What a UserSig says, read as the service reads it. */
function decode(userSig: string): Record<string, unknown> {
  const packed = userSig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString('utf8')) as Record<string, unknown>;
}

describe('the UserSig that the demo signs', () => {
  for (const userId of ['alice', 'a'.repeat(32), '名前']) {
    it(`is what the service expects of ${userId}`, async () => {
      const before = Math.floor(Date.now() / 1000);
      const userSig = await signUserSig({
        sdkAppId: 1400000001,
        secretKey: 'a secret ✓',
        userId,
        seconds: 600,
      });
      assert.match(userSig, /^[\w*-]+$/);
      const {'TLS.time': time, 'TLS.sig': sig, ...rest} = decode(userSig);
      assert.deepEqual(rest, {
        'TLS.ver': '2.0',
        'TLS.identifier': userId,
        'TLS.sdkappid': 1400000001,
        'TLS.expire': 600,
      });
      assert.ok(typeof time === 'number' && time >= before && time <= before + 60);
      const signed = `TLS.identifier:${userId}\nTLS.sdkappid:1400000001\nTLS.time:${time}\nTLS.expire:600\n`;
      assert.equal(sig, createHmac('sha256', 'a secret ✓').update(signed).digest('base64'));
    });
  }

  it('is for trying out only, and the page says so', async () => {
    assert.match(await text('demo/user-sig.js'), /TRYING OUT ONLY/);
    assert.match(await text('demo/tencent.html'), /Never put\s+it\s+into a page that others open/);
  });
});
