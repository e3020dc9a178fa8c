import {assert} from '@open-wc/testing';
import {PageAttention} from '../../../src/elements/ring/page-attention.js';
import {ManualClock} from '../../../src/testing/index.js';

const PICTURE = 'data:image/png;base64,AAAA';
const TURN = 1000;

describe('PageAttention', () => {
  let clock: ManualClock;
  let page: Document;
  let attention: PageAttention;

  function open(head: string): void {
    page = document.implementation.createHTMLDocument();
    page.head.innerHTML = head;
    clock = new ManualClock();
    attention = new PageAttention(page, clock);
  }

  const icons = (): readonly (string | null)[] =>
    [...page.head.querySelectorAll('link')].map(link => link.getAttribute('href'));

  const HEADS: Readonly<Record<string, string>> = {
    'a title and an icon': '<title> My  shop </title><link rel="icon" href="shop.ico">',
    'two icons and no address':
      '<title>Shop</title><link rel="shortcut icon"><link rel="ICON" href="a.svg" sizes="any">',
    'a title without words': '<title></title>',
    nothing: '',
  };
  for (const [name, head] of Object.entries(HEADS)) {
    it(`flashes a page with ${name}, and leaves it exactly as it was`, async () => {
      open(head);
      const before = page.documentElement.outerHTML;
      const stop = attention.call({title: 'Bob calls', icon: PICTURE});
      assert.equal(page.title, 'Bob calls');
      assert.include(icons(), PICTURE);
      await clock.advance(TURN);
      assert.equal(page.documentElement.outerHTML, before, 'in turn with its own look');
      await clock.advance(TURN);
      assert.equal(page.title, 'Bob calls');
      stop();
      assert.equal(page.documentElement.outerHTML, before);
      assert.equal(clock.pending, 0);
    });
  }

  it('leaves other links alone', () => {
    open('<link rel="apple-touch-icon" href="touch.png"><link rel="stylesheet" href="x.css">');
    attention.call({title: 'Bob calls', icon: PICTURE});
    assert.deepEqual(icons(), ['touch.png', 'x.css', PICTURE]);
  });

  it('keeps what the page itself has changed meanwhile', async () => {
    open('<title>Shop</title><link rel="icon" href="shop.ico">');
    const stop = attention.call({title: 'Bob calls', icon: PICTURE});
    page.title = 'Cart';
    page.head.querySelector('link')?.setAttribute('href', 'cart.ico');
    await clock.advance(TURN);
    await clock.advance(TURN);
    assert.equal(page.title, 'Bob calls');
    stop();
    assert.equal(page.title, 'Cart');
    assert.deepEqual(icons(), ['cart.ico']);
  });

  it('serves several kits of a page, in any order', async () => {
    open('<title>Shop</title>');
    const before = page.documentElement.outerHTML;
    const stopBob = attention.call({title: 'Bob calls', icon: PICTURE});
    const stopCarol = attention.call({title: 'Carol calls', icon: PICTURE});
    assert.equal(page.title, 'Carol calls');
    stopBob();
    assert.equal(page.title, 'Carol calls');
    await clock.advance(TURN);
    assert.equal(page.title, 'Shop');
    stopCarol();
    stopCarol();
    assert.equal(page.documentElement.outerHTML, before);
    assert.equal(clock.pending, 0);
  });

  it('is one for each document', () => {
    open('');
    assert.equal(PageAttention.of(page, clock), PageAttention.of(page, clock));
    assert.notEqual(PageAttention.of(page, clock), PageAttention.of(document, clock));
  });
});
