import {assert} from '@open-wc/testing';
import {Localize} from '../../../src/i18n/localize.js';
import {CallProvider} from '../../../src/elements/internal/provider.js';
import type {Ring} from '../../../src/elements/ring/ring.js';
import {ringOf} from '../../../src/elements/ring/ring-of.js';
import type {CallState} from '../../../src/engine/call-state.js';
import {connected, ringing, StubEngine, waiting} from '../stub-engine.js';

describe('ringOf', () => {
  const host = Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  const localize = new Localize(host);

  function ring(
    state: CallState,
    prepare?: (engine: StubEngine, provider: CallProvider) => void,
  ): Ring | undefined {
    const engine = new StubEngine();
    engine.become(state);
    const provider = new CallProvider(engine);
    prepare?.(engine, provider);
    return ringOf({provider, ringtone: 'bell.mp3', isMuted: false}, localize);
  }

  const ROWS: readonly (readonly [string, CallState, Ring['kind'] | undefined])[] = [
    ['nobody is in a call', new StubEngine().state, undefined],
    ['it rings here', ringing(), 'incoming'],
    ['the person has answered here', ringing({phase: 'answering'}), 'answering'],
    ['an own call gets ready', ringing({role: 'caller', phase: 'preparing'}), undefined],
    ['it rings at the other side', ringing({role: 'caller'}), 'outgoing'],
    ['a group’s call is entered uninvited', ringing({callerId: '', phase: 'answering'}), undefined],
    ['a call is connected', connected(), undefined],
    ['it rings here during a call', connected({waiting: waiting()}), 'waiting'],
  ];
  for (const [name, state, kind] of ROWS) {
    it(`${name}: ${kind ?? 'nothing'}`, () => {
      assert.equal(ring(state)?.kind, kind);
    });
  }

  it('says who calls and how, by the nickname when it is known', () => {
    assert.equal(ring(ringing())?.title, 'bob is calling you');
    const profiles = new Map([['bob', {userId: 'bob', nickname: 'Bob Marten', avatar: 'bob.png'}]]);
    const known = ring(ringing({profiles, mediaType: 'audio'}));
    assert.deepInclude(known, {
      title: 'Bob Marten is calling you',
      text: 'Incoming audio call',
      lang: 'en',
      picture: 'bob.png',
      ringtone: 'bell.mp3',
      isMuted: false,
    });
  });

  it('has one id in every tab of one user, and another for everybody else', () => {
    const state = ringing({inviteId: 'invite-1'});
    assert.equal(ring(state)?.id, 'alice:invite-1');
    assert.equal(ring({...state, serial: 9})?.id, 'alice:invite-1');
    assert.equal(ring({...state, userId: 'carol'})?.id, 'carol:invite-1');
  });

  it('plays on the loudspeaker that the person chose', () => {
    assert.equal(ring(ringing(), engine => (engine.speakerId = 'desk'))?.speakerId, 'desk');
  });

  it('is none where the page keeps the built-in ringing away', () => {
    assert.isUndefined(ring(ringing(), (_engine, provider) => provider.silenceRing()));
  });
});
