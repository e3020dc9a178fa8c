import {assert, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {endText, nameOf, namesOf, pictureOf} from '../../../src/elements/internal/people.js';
import {INITIAL_STATE} from '../../../src/engine/index.js';
import type {CallEndReason, CallRole, CallState, CallSummary} from '../../../src/engine/index.js';
import {Localize} from '../../../src/i18n/localize.js';

class TestNamer extends LitElement {
  readonly localize = new Localize(this);
}
customElements.define('test-namer', TestNamer);

const STATE: CallState = {
  ...INITIAL_STATE,
  userId: 'alice',
  profiles: new Map([
    ['bob', {userId: 'bob', nickname: 'Bob Marten', avatar: 'https://example.com/bob.png'}],
    ['carol', {userId: 'carol', nickname: '', avatar: ''}],
  ]),
};

function summary(reason: CallEndReason, role: CallRole, userId: string): CallSummary {
  return {
    callId: 'c',
    groupId: '',
    mediaType: 'audio',
    role,
    userIds: ['bob'],
    reason,
    userId,
    began: false,
    totalTime: 0,
  };
}

describe('names and pictures', () => {
  it('fall back to the id and to nothing', () => {
    assert.equal(nameOf(STATE, 'bob'), 'Bob Marten');
    assert.equal(nameOf(STATE, 'carol'), 'carol');
    assert.equal(nameOf(STATE, 'dave'), 'dave');
    assert.equal(pictureOf(STATE, 'bob'), 'https://example.com/bob.png');
    assert.equal(pictureOf(STATE, 'dave'), '');
  });

  it('are joined as the language does', async () => {
    const {localize} = await fixture<TestNamer>(html`<test-namer></test-namer>`);
    assert.equal(namesOf(STATE, ['bob', 'carol', 'dave'], localize), 'Bob Marten, carol, & dave');
    assert.equal(namesOf(STATE, ['bob'], localize), 'Bob Marten');
    assert.equal(namesOf(STATE, [], localize), '');
  });
});

describe('why a call ended', () => {
  it('is told of oneself also when nobody is logged in any more', async () => {
    const {localize} = await fixture<TestNamer>(html`<test-namer></test-namer>`);
    const state: CallState = {...STATE, userId: ''};
    assert.equal(endText(state, summary('offline', 'caller', 'alice'), localize), 'Your connection was lost');
  });

  const cases: readonly (readonly [CallEndReason, CallRole, string, string])[] = [
    ['hangup', 'caller', 'alice', 'You hung up'],
    ['hangup', 'caller', 'bob', 'Bob Marten hung up'],
    ['reject', 'caller', 'alice', 'Bob Marten declined'],
    ['reject', 'callee', 'alice', 'You declined'],
    ['noResponse', 'caller', 'alice', 'Bob Marten did not answer'],
    ['noResponse', 'callee', 'alice', 'You missed a call'],
    ['lineBusy', 'caller', 'alice', 'Bob Marten is in another call'],
    ['lineBusy', 'callee', 'alice', 'You were busy'],
    ['canceled', 'caller', 'alice', 'You cancelled the call'],
    ['canceled', 'callee', 'bob', 'Bob Marten cancelled the call'],
    ['offline', 'caller', 'alice', 'Your connection was lost'],
    ['offline', 'caller', 'bob', 'The connection to Bob Marten was lost'],
    ['otherDeviceAccepted', 'callee', 'alice', 'Answered on another device'],
    ['otherDeviceReject', 'callee', 'alice', 'Declined on another device'],
    ['endByServer', 'caller', '', 'The service ended the call'],
    ['unknown', 'caller', '', 'The call ended'],
  ];
  for (const [reason, role, userId, text] of cases) {
    it(`tells a ${role}: ${text}`, async () => {
      const {localize} = await fixture<TestNamer>(html`<test-namer></test-namer>`);
      assert.equal(endText(STATE, summary(reason, role, userId), localize), text);
    });
  }
});
