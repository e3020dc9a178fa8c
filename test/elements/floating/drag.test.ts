import {assert} from '@open-wc/testing';
import {makeDraggable, type Way} from '../../../src/elements/floating/drag.js';

describe('makeDraggable', () => {
  let element: HTMLElement;
  let log: string[];
  let stop: () => void;

  const tell = (name: string, way: Way | undefined): void => {
    log.push(way ? `${name} ${String(way.x)},${String(way.y)}` : name);
  };

  beforeEach(() => {
    log = [];
    element = document.createElement('div');
    element.append(document.createElement('button'));
    element.addEventListener('click', () => log.push('click'));
    document.body.append(element);
    stop = makeDraggable(element, {
      accepts: event => event.clientX < 1000,
      begin: () => log.push('begin'),
      move: way => {
        tell('move', way);
      },
      end: way => {
        tell('end', way);
      },
    });
  });

  afterEach(() => {
    stop();
    element.remove();
  });

  function fire(type: string, x: number, y: number, more: PointerEventInit = {}): void {
    const event = new PointerEvent(type, {
      bubbles: true,
      composed: true,
      clientX: x,
      clientY: y,
      pointerId: 7,
      isPrimary: true,
      button: 0,
      ...more,
    });
    (element.firstElementChild ?? element).dispatchEvent(event);
  }

  const click = (): void => {
    (element.querySelector('button') ?? element).click();
  };

  it('leaves a press that hardly moves a press', () => {
    fire('pointerdown', 100, 100);
    fire('pointermove', 103, 103);
    fire('pointerup', 103, 103);
    click();
    assert.deepEqual(log, ['click']);
  });

  it('follows the pointer, and presses nothing afterwards', async () => {
    fire('pointerdown', 100, 100);
    fire('pointermove', 120, 90);
    fire('pointermove', 130, 80);
    fire('pointerup', 130, 80);
    click();
    assert.deepEqual(log, ['begin', 'move 20,-10', 'move 30,-20', 'end 30,-20']);
    await new Promise(resolve => setTimeout(resolve));
    click();
    assert.equal(log.at(-1), 'click', 'the next press counts again');
  });

  it('is given up by Escape, which goes no further, and by the browser', () => {
    let isHeard = false;
    const hear = (): void => {
      isHeard = true;
    };
    document.addEventListener('keydown', hear);
    fire('pointerdown', 100, 100);
    fire('pointermove', 150, 100);
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    document.removeEventListener('keydown', hear);
    assert.isFalse(isHeard);
    fire('pointermove', 200, 100);
    fire('pointerup', 200, 100);
    click();
    fire('pointerdown', 100, 100);
    fire('pointermove', 150, 100);
    fire('pointercancel', 150, 100);
    assert.deepEqual(log, ['begin', 'move 50,0', 'end', 'begin', 'move 50,0', 'end']);
  });

  it('takes no second finger, no other button and nothing that it does not accept', () => {
    fire('pointerdown', 100, 100, {button: 2});
    fire('pointermove', 150, 100);
    fire('pointerdown', 100, 100, {isPrimary: false, pointerId: 8});
    fire('pointermove', 150, 100, {pointerId: 8});
    fire('pointerdown', 1000, 100);
    fire('pointermove', 1100, 100);
    fire('pointerdown', 100, 100);
    fire('pointermove', 190, 100, {pointerId: 8});
    assert.deepEqual(log, []);
  });

  it('ends with the stop, in the middle of a drag too', () => {
    fire('pointerdown', 100, 100);
    fire('pointermove', 150, 100);
    stop();
    fire('pointermove', 190, 100);
    fire('pointerdown', 100, 100);
    fire('pointermove', 150, 100);
    assert.deepEqual(log, ['begin', 'move 50,0', 'end']);
  });
});
