import {assert} from '@open-wc/testing';
import type {CallState, CallSummary} from '../../../src/engine/call-state.js';
import {INITIAL_STATE} from '../../../src/engine/call-state.js';
import type {CallEndReason} from '../../../src/engine/types.js';
import {CallSurface} from '../../../src/elements/tui-call-kit/call-surface.js';
import {connected, ringing} from '../stub-engine.js';

describe('CallSurface', () => {
  let view: HTMLElement | null;
  let changes: number;
  let surface: CallSurface;

  beforeEach(() => {
    view = document.createElement('div');
    changes = 0;
    surface = new CallSurface({
      view: () => view,
      togglePip: () => undefined,
      closePip: () => undefined,
      onChange: () => (changes += 1),
    });
  });

  function idleAfter(reason: CallEndReason): CallState {
    const last: CallSummary = {
      callId: 'c',
      groupId: '',
      mediaType: 'audio',
      role: 'caller',
      userIds: ['bob'],
      reason,
      userId: 'bob',
      began: false,
      totalTime: 0,
    };
    return {...INITIAL_STATE, last};
  }

  function staysAfter(call: CallState, idle: CallState): boolean {
    surface.follow(call);
    assert.isFalse(surface.isStaying);
    surface.follow(idle);
    return surface.isStaying;
  }

  const outgoing = ringing({role: 'caller'});
  const cases: readonly [string, CallState, CallState, boolean][] = [
    ['a call that had begun', connected(), idleAfter('hangup'), true],
    ['an outgoing call that was declined', outgoing, idleAfter('reject'), true],
    ['an outgoing call that nobody answered', outgoing, idleAfter('noResponse'), true],
    ['an outgoing call to a busy line', outgoing, idleAfter('lineBusy'), true],
    ['an outgoing call that failed before it rang', outgoing, INITIAL_STATE, true],
    ['an outgoing call that one took back', outgoing, idleAfter('canceled'), false],
    ['a ring that one declined', ringing(), idleAfter('reject'), false],
    ['a ring that the caller took back', ringing(), idleAfter('canceled'), false],
  ];
  for (const [name, call, idle, expected] of cases) {
    it(`${expected ? 'stays' : 'goes'} after ${name}`, () => {
      assert.equal(staysAfter(call, idle), expected);
    });
  }

  it('does not stay where no view was shown', () => {
    view = null;
    assert.isFalse(staysAfter(connected(), idleAfter('hangup')));
  });

  it('does not open for a call that was over before', () => {
    surface.follow(idleAfter('hangup'));
    assert.isFalse(surface.isStaying);
  });

  it('stays until it is closed, however often the idle state changes', () => {
    staysAfter(connected(), idleAfter('hangup'));
    surface.follow({...INITIAL_STATE, session: 'ready'});
    assert.isTrue(surface.isStaying);
    surface.close();
    assert.isFalse(surface.isStaying);
    assert.isAbove(changes, 0);
  });

  it('becomes small and large, and is large again when it closes', () => {
    surface.handle({type: 'minimize'});
    assert.isTrue(surface.isMinimized);
    surface.handle({type: 'restore'});
    assert.isFalse(surface.isMinimized);
    surface.handle({type: 'minimize'});
    surface.close();
    assert.isFalse(surface.isMinimized);
    assert.equal(changes, 4);
  });

  it('asks the browser for the whole screen, and lives with a refusal', async () => {
    let asked = 0;
    assert.isNotNull(view);
    view.requestFullscreen = () => {
      asked += 1;
      return Promise.reject(new TypeError('Not now.'));
    };
    surface.handle({type: 'fullscreen'});
    await Promise.resolve();
    assert.equal(asked, 1);
    assert.isFalse(surface.isFullscreen);
    view = null;
    surface.handle({type: 'fullscreen'});
    assert.isFalse(surface.isFullscreen);
  });
});
