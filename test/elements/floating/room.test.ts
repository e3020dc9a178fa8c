import {assert} from '@open-wc/testing';
import {roomFor, watchRoom} from '../../../src/elements/floating/room.js';

describe('the room of a floating window', () => {
  let element: HTMLElement;
  let own: PropertyDescriptor | undefined;

  beforeEach(() => {
    element = document.createElement('div');
    document.body.append(element);
    own = Object.getOwnPropertyDescriptor(window, 'visualViewport');
  });

  afterEach(() => {
    element.remove();
    if (own) Object.defineProperty(window, 'visualViewport', own);
  });

  /** What can be seen of the page: less than all of it beside a keyboard, another part when it is zoomed in. */
  function see(change: Partial<VisualViewport> | null): void {
    const whole = {offsetLeft: 0, offsetTop: 0, width: 800, height: 600, scale: 1};
    const value = change && Object.assign(new EventTarget(), whole, change);
    Object.defineProperty(window, 'visualViewport', {value, configurable: true});
  }

  it('is what can be seen, less the margins', () => {
    see({});
    element.style.scrollMargin = '10px 20px 30px 40px';
    assert.deepEqual(roomFor(element), {left: 40, top: 10, width: 740, height: 560});
  });

  it('is smaller beside a keyboard', () => {
    see({height: 250, offsetTop: 50});
    assert.deepEqual(roomFor(element), {left: 0, top: 50, width: 800, height: 250});
  });

  it('stays as it is while the person looks closer', () => {
    see({width: 400, height: 300, offsetLeft: 100, scale: 2});
    const {clientWidth: width} = document.documentElement;
    assert.deepEqual(roomFor(element), {left: 0, top: 0, width, height: innerHeight});
  });

  it('is the window where a browser does not tell more', () => {
    see(null);
    const {clientWidth: width} = document.documentElement;
    assert.deepEqual(roomFor(element), {left: 0, top: 0, width, height: innerHeight});
  });

  it('is never less than nothing', () => {
    see({width: 30, height: 20});
    element.style.scrollMargin = '50px';
    assert.deepInclude(roomFor(element), {width: 0, height: 0});
  });

  it('tells of each change until stopped', () => {
    see({});
    let changes = 0;
    const stop = watchRoom(window, () => (changes += 1));
    window.dispatchEvent(new Event('resize'));
    window.visualViewport?.dispatchEvent(new Event('resize'));
    window.visualViewport?.dispatchEvent(new Event('scroll'));
    assert.equal(changes, 3);
    stop();
    window.dispatchEvent(new Event('resize'));
    window.visualViewport?.dispatchEvent(new Event('scroll'));
    assert.equal(changes, 3);
  });

  it('can be watched without a visual viewport', () => {
    see(null);
    let changes = 0;
    const stop = watchRoom(window, () => (changes += 1));
    window.dispatchEvent(new Event('resize'));
    stop();
    assert.equal(changes, 1);
  });
});
