import {assert} from '@open-wc/testing';
import {fitBar} from '../../../src/elements/tui-call-controls/bar-fit.js';
import {
  CONTROL_ACTIONS,
  type ControlAction,
} from '../../../src/elements/tui-call-controls/control-actions.js';
import {type ControlButton} from '../../../src/elements/tui-call-controls/control-buttons.js';

const button = (action: ControlAction): ControlButton => ({
  action,
  name: 'hangUp',
  hint: 'hangUp',
  icon: 'phone',
  request: 'speakers',
});
const ALL = CONTROL_ACTIONS.map(button);
const named = (buttons: readonly ControlButton[]): string => buttons.map(({action}) => action).join(' ');

describe('fitBar', () => {
  it('leaves everything in the bar where there is room', () => {
    assert.deepEqual(fitBar(ALL, ALL.length), {shown: ALL, more: []});
    assert.deepEqual(fitBar([], 0), {shown: [], more: []});
  });

  it('keeps the order in both, and takes a place for the menu', () => {
    for (let places = 4; places < ALL.length; places += 1) {
      const {shown, more} = fitBar(ALL, places);
      assert.lengthOf(shown, places - 1, `${places} places`);
      for (const part of [shown, more])
        assert.deepEqual(
          part,
          ALL.filter(one => part.includes(one)),
        );
      assert.sameMembers([...shown, ...more], ALL);
    }
  });

  it('lets the less urgent go first, and never the three that every call needs', () => {
    assert.equal(named(fitBar(ALL, 8).more), 'speaker settings pip fullscreen');
    assert.equal(named(fitBar(ALL, 5).shown), 'microphone camera minimize hangup');
    for (const places of [0, 1, 4])
      assert.equal(named(fitBar(ALL, places).shown), 'microphone camera hangup');
  });

  it('keeps the way back in a window of its own', () => {
    const out = ALL.map(one => (one.action === 'pip' ? {...one, isPressed: true} : one));
    assert.equal(named(fitBar(out, 5).shown), 'microphone camera pip hangup');
  });

  it('keeps the way back in a small window, and drops the menu where it would take a second line', () => {
    const {shown, more} = fitBar(ALL, 4, true);
    assert.equal(named(shown), 'microphone camera minimize hangup');
    assert.isEmpty(more);
    assert.isNotEmpty(fitBar(ALL, 5, true).more);
  });
});
