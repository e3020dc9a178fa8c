import {assert, fixture, html, oneEvent} from '@open-wc/testing';
import {
  avatar,
  AVATAR_TONES,
  initialsOf,
  safeAvatarUrl,
  toneOf,
} from '../../../src/elements/internal/avatar.js';
import {avatarStyles} from '../../../src/elements/internal/avatar.styles.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

async function pictureOf(url: string): Promise<HTMLImageElement | null> {
  const host = await fixture(html`<div>${avatar({userId: 'ada', name: 'Ada', url})}</div>`);
  return host.querySelector('img');
}

describe('initialsOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Ada Lovelace', 'AL'],
    ['ada', 'A'],
    ['  Ada   King  Lovelace ', 'AL'],
    ['user_42', 'U4'],
    ['jean-luc', 'JL'],
    ['李小龙', '李'],
    ['👩‍👩‍👧 family', '👩‍👩‍👧F'],
    ['éric', 'É'],
    ['', ''],
    ['___', ''],
  ];
  for (const [name, initials] of cases) {
    it(`makes "${initials}" of "${name}"`, () => {
      assert.equal(initialsOf(name), initials);
    });
  }
});

describe('toneOf', () => {
  it('is the same for the same id and spreads different ids', () => {
    assert.equal(toneOf('alice'), toneOf('alice'));
    const tones = new Set(Array.from({length: 64}, (_, index) => toneOf(`user${index}`)));
    assert.equal(tones.size, AVATAR_TONES);
  });

  it('has a colour for every number', () => {
    for (let tone = 0; tone < AVATAR_TONES; tone++) {
      assert.include(avatarStyles.cssText, `[data-tone='${tone}']`);
    }
    assert.notInclude(avatarStyles.cssText, `[data-tone='${AVATAR_TONES}']`);
  });
});

describe('safeAvatarUrl', () => {
  const safe: readonly (readonly [string, string])[] = [
    ['https://example.com/a.png', 'https://example.com/a.png'],
    [PIXEL, PIXEL],
    ['blob:https://example.com/1', 'blob:https://example.com/1'],
    ['/me.png', `${location.origin}/me.png`],
  ];
  for (const [url, expected] of safe) {
    it(`lets ${url.slice(0, 40)} through`, () => {
      assert.equal(safeAvatarUrl(url), expected);
    });
  }

  const unsafe = [
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'vbscript:msgbox(1)',
    // On this page, which is no secure one, that is http: too.
    '//example.com/a.png',
    'data:,a',
    'data:application/xhtml+xml,<a/>',
    'data:text/html,<b>',
    'http://example.com/a.png',
    'file:///etc/a.png',
    'ftp://example.com/a.png',
    'https://',
  ];
  for (const url of unsafe) {
    it(`refuses "${url}"`, () => {
      assert.equal(safeAvatarUrl(url), '');
    });
  }
});

describe('avatar', () => {
  it('shows initials of the name, and of the id where there is no name', async () => {
    const named = await fixture(html`<div>${avatar({userId: 'bob', name: 'Ada Byron', url: ''})}</div>`);
    assert.equal(named.textContent.trim(), 'AB');
    const nameless = await fixture(html`<div>${avatar({userId: 'bob', name: '', url: ''})}</div>`);
    assert.equal(nameless.textContent.trim(), 'B');
  });

  it('is decoration', async () => {
    const host = await fixture(html`<div>${avatar({userId: 'bob', name: 'Bob', url: ''})}</div>`);
    assert.equal(host.querySelector('.avatar')?.getAttribute('aria-hidden'), 'true');
  });

  it('shows a safe picture, without telling its host where it is shown', async () => {
    const picture = await pictureOf(PIXEL);
    assert.equal(picture?.referrerPolicy, 'no-referrer');
    assert.equal(picture?.alt, '');
  });

  it('asks nobody for an unsafe picture', async () => {
    assert.isNull(await pictureOf('javascript:alert(1)'));
  });

  it('goes back to the initials while a picture does not load', async () => {
    const picture = await pictureOf('data:image/png;base64,broken');
    assert.isNotNull(picture);
    if (!picture.hidden) await oneEvent(picture, 'error');
    assert.isTrue(picture.hidden);
    const loaded = oneEvent(picture, 'load');
    picture.src = PIXEL;
    await loaded;
    assert.isFalse(picture.hidden);
  });
});
