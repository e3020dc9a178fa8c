import {assert} from '@open-wc/testing';
import {findPicture} from '../../../src/elements/pip/picture-of.js';

interface SeatOptions {
  /** They show a picture. */
  readonly video?: boolean;
  /** The picture has arrived in the tile. */
  readonly element?: boolean;
  readonly hidden?: boolean;
}

/** A call view as far as its seats go. */
function viewWith(
  ...seats: readonly (readonly [classes: string, name: string, options?: SeatOptions])[]
): HTMLElement {
  const view = document.createElement('div');
  const root = view.attachShadow({mode: 'open'});
  for (const [classes, name, {video = true, element = true, hidden = false} = {}] of seats) {
    const seat = document.createElement('div');
    seat.className = `seat ${classes}`;
    seat.hidden = hidden;
    // Not registered here: a name is all that is looked for.
    const tile = document.createElement('tui-call-tile');
    tile.toggleAttribute('video', video);
    const inner = tile.shadowRoot ?? tile.attachShadow({mode: 'open'});
    if (element) inner.append(Object.assign(document.createElement('video'), {title: name}));
    seat.append(tile);
    root.append(seat);
  }
  return view;
}

const nameOf = (view: HTMLElement): string | undefined => findPicture(view)?.title;

describe('findPicture', () => {
  it('takes the one who is shown large', () => {
    assert.equal(nameOf(viewWith(['small', 'alice'], ['large', 'bob'])), 'bob');
  });

  it('takes the one who speaks, where nobody is shown large', () => {
    assert.equal(nameOf(viewWith(['', 'bob'], ['active', 'carol'], ['', 'dave'])), 'carol');
  });

  it('takes somebody who can be seen, where those who matter more show nothing', () => {
    const view = viewWith(
      ['large', 'bob', {video: false}],
      ['active', 'carol', {element: false}],
      ['', 'dave', {hidden: true}],
      ['', 'erin'],
    );
    assert.equal(nameOf(view), 'erin');
  });

  it('takes nobody who is hidden, unless they are the one who is shown large', () => {
    assert.isUndefined(nameOf(viewWith(['', 'dave', {hidden: true}])));
    assert.equal(nameOf(viewWith(['large', 'bob', {hidden: true}])), 'bob');
  });

  it('finds nothing where nobody shows a picture, or there is no view yet', () => {
    assert.isUndefined(nameOf(viewWith(['large', 'bob', {video: false}], ['', 'alice', {video: false}])));
    assert.isUndefined(findPicture(document.createElement('div')));
  });
});
