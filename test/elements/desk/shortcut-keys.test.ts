import {assert} from '@open-wc/testing';
import {shortcutOf} from '../../../src/elements/desk/shortcut-keys.js';
import {SHORTCUTS, ariaKeys, printedKeys} from '../../../src/elements/internal/shortcuts.js';

describe('the keys of a call', () => {
  let place: HTMLElement;
  let heard: (string | undefined)[];
  const hear = (event: KeyboardEvent): void => {
    heard.push(shortcutOf(event));
  };

  beforeEach(() => {
    heard = [];
    place = document.createElement('div');
    document.body.append(place);
    window.addEventListener('keydown', hear);
  });

  afterEach(() => {
    window.removeEventListener('keydown', hear);
    place.remove();
  });

  function press(change: KeyboardEventInit = {}, target: Element = place): string | undefined {
    target.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'U',
        code: 'KeyU',
        altKey: true,
        shiftKey: true,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...change,
      }),
    );
    return heard.at(-1);
  }

  it('are a letter with Alt and Shift', () => {
    assert.equal(press(), 'U');
    assert.equal(press({key: 'h', code: 'KeyH'}), 'H');
    assert.isUndefined(press({key: 'Z', code: 'KeyZ'}));
  });

  it('are found by their place where a keyboard writes something else', () => {
    assert.equal(press({key: '¨'}), 'U', 'a Mac');
    assert.equal(press({key: 'г'}), 'U', 'a Russian one');
    assert.equal(press({key: 'V', code: 'KeyU'}), 'V', 'what is printed on a key wins');
  });

  for (const [name, change] of Object.entries({
    'without Shift': {shiftKey: false},
    'without Alt': {altKey: false},
    'with Control too': {ctrlKey: true},
    'with Command too': {metaKey: true},
    'with AltGr': {modifierAltGraph: true},
    'while a word is composed': {isComposing: true},
    'held down': {repeat: true},
  })) {
    it(`are nobody’s ${name}`, () => {
      assert.isUndefined(press(change));
    });
  }

  it('are the page’s when it has used them', () => {
    place.addEventListener('keydown', event => event.preventDefault());
    assert.isUndefined(press());
  });

  for (const field of [
    '<input>',
    '<textarea></textarea>',
    '<select></select>',
    '<div contenteditable><b></b></div>',
    '<div role="textbox"></div>',
    '<div role="combobox"></div>',
  ]) {
    it(`are text in ${field}, in a shadow root too`, () => {
      place.innerHTML = field;
      const inner = place.querySelector('b') ?? place.firstElementChild;
      assert.isOk(inner);
      assert.isUndefined(press({}, inner));
      const root = place.attachShadow({mode: 'open'});
      root.innerHTML = field;
      assert.isOk(root.firstElementChild);
      assert.isUndefined(press({}, root.firstElementChild));
    });
  }

  it('are no two the same, but for what is there and back', () => {
    const {restore, ...others} = SHORTCUTS;
    assert.equal(restore, others.minimize);
    const letters = Object.values(others);
    assert.equal(new Set(letters).size, letters.length);
  });

  it('are written as on the person’s keyboard', () => {
    assert.equal(ariaKeys('U'), 'Alt+Shift+U');
    assert.equal(printedKeys('U', 'MacIntel'), '⌥⇧U');
    assert.equal(printedKeys('U', 'Win32'), 'Alt+Shift+U');
  });
});
