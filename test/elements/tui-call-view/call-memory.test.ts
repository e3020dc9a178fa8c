import {assert} from '@open-wc/testing';
import {CallMemory} from '../../../src/elements/tui-call-view/call-memory.js';
import {INITIAL_STATE, type CallSummary} from '../../../src/engine/call-state.js';
import type {CallEndReason} from '../../../src/engine/types.js';
import {connected} from '../stub-engine.js';

describe('CallMemory', () => {
  let renderings: number;
  let memory: CallMemory;

  beforeEach(() => {
    renderings = 0;
    memory = new CallMemory({
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => (renderings += 1),
      updateComplete: Promise.resolve(true),
    });
  });

  function after(reason: CallEndReason): typeof INITIAL_STATE {
    const last: CallSummary = {
      callId: 'c',
      groupId: '',
      mediaType: 'audio',
      role: 'caller',
      userIds: ['bob'],
      reason,
      userId: 'bob',
      began: true,
      totalTime: 0,
    };
    return {...INITIAL_STATE, last};
  }

  it('keeps the call that was shown last, and opens with it', () => {
    assert.isFalse(memory.isOpen);
    const call = connected();
    memory.follow(call);
    memory.follow(after('hangup'));
    assert.equal(memory.recent, call);
    assert.isTrue(memory.isOpen);
    memory.close(true);
    assert.isFalse(memory.isOpen);
  });

  it('forgets what concerned an older call', () => {
    memory.follow(connected({serial: 1}));
    memory.fail(-1101);
    memory.warn({kind: 'own', userId: 'alice'});
    memory.showLarge('alice');
    memory.follow(connected({serial: 1}));
    assert.deepEqual([memory.errorCode, memory.hint?.kind, memory.largeId], [-1101, 'own', 'alice']);
    memory.follow(connected({serial: 2}));
    assert.deepEqual([memory.errorCode, memory.hint, memory.largeId], [undefined, undefined, '']);
  });

  it('lets the reason of the end win over what had failed before, and keeps what failed without one', () => {
    memory.follow(connected());
    memory.fail(-1101);
    memory.follow(after('hangup'));
    assert.isUndefined(memory.errorCode);
    memory.follow(connected({serial: 9}));
    memory.fail(-1101);
    memory.follow(after('unknown'));
    assert.equal(memory.errorCode, -1101);
  });

  it('stays open when a notice is dismissed during a call', () => {
    memory.follow(connected());
    memory.fail(-1101);
    memory.close(false);
    assert.isUndefined(memory.errorCode);
    assert.isTrue(memory.isOpen);
  });

  it('says what is new about the network, and renders nothing for it', () => {
    assert.isTrue(memory.warn({kind: 'own', userId: 'alice'}));
    assert.isFalse(memory.warn({kind: 'own', userId: 'alice'}));
    assert.isTrue(memory.warn({kind: 'other', userId: 'bob'}));
    assert.isTrue(memory.warn({kind: 'other', userId: 'carol'}));
    assert.isTrue(memory.warn(undefined));
    assert.isFalse(memory.warn(undefined));
    assert.equal(renderings, 0);
  });
});
