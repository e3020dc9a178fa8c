import {assert} from '@open-wc/testing';
import {hintOf, tilesOf, viewStateOf} from '../../../src/elements/tui-call-view/view-facts.js';
import type {ActiveState} from '../../../src/engine/index.js';
import {Talk} from '../talk.js';

const FRESH = {isOpen: false, errorCode: undefined};
const SEEN = {isOpen: true, errorCode: undefined};

describe('viewStateOf', () => {
  let talk: Talk;

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  it('follows a call from both sides', async () => {
    assert.equal(viewStateOf(talk.alice.engine.state, FRESH), 'idle');
    await talk.ring();
    assert.equal(viewStateOf(talk.alice.engine.state, SEEN), 'outgoing');
    assert.equal(viewStateOf(talk.bob.engine.state, SEEN), 'incoming');
    const answer = talk.bob.engine.accept();
    assert.equal(viewStateOf(talk.bob.engine.state, SEEN), 'connecting');
    await answer;
    await talk.settle();
    assert.equal(viewStateOf(talk.alice.engine.state, SEEN), 'connected');
    await talk.alice.engine.hangup();
    assert.equal(viewStateOf(talk.alice.engine.state, SEEN), 'ended');
  });

  it('shows no end of a call that it has not shown', async () => {
    await talk.connect();
    await talk.alice.engine.hangup();
    assert.equal(viewStateOf(talk.alice.engine.state, FRESH), 'idle');
  });

  it('shows a failure only once the call is over', async () => {
    const failed = {isOpen: true, errorCode: -1101};
    assert.equal(viewStateOf(talk.alice.engine.state, failed), 'failed');
    await talk.connect();
    assert.equal(viewStateOf(talk.alice.engine.state, failed), 'connected');
  });
});

describe('tilesOf', () => {
  let talk: Talk;

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  function call(): ActiveState {
    const {state} = talk.alice.engine;
    if (state.status === 'idle') throw new Error('There is no call.');
    return state;
  }

  it('shows oneself in a video call, the other one first', async () => {
    await talk.connect('video');
    assert.deepEqual(tilesOf(call()), ['bob', 'alice']);
  });

  it('leaves oneself out of an audio call of two', async () => {
    await talk.connect('audio');
    assert.deepEqual(tilesOf(call()), ['bob']);
  });

  it('shows oneself in an audio call of more, and leaves out who is not coming', async () => {
    await talk.connect('audio');
    const bob = call().participants.get('bob');
    if (!bob) throw new Error('Bob is missing.');
    const participants = new Map([
      ['bob', bob],
      ['carol', {...bob, userId: 'carol', status: 'inviting' as const}],
      ['dave', {...bob, userId: 'dave', status: 'rejected' as const}],
    ]);
    assert.deepEqual(tilesOf({...call(), participants}), ['bob', 'carol', 'alice']);
  });
});

describe('hintOf', () => {
  it('has nothing to say about networks that will do', () => {
    assert.isUndefined(
      hintOf(
        [
          {userId: 'alice', quality: 'good'},
          {userId: 'bob', quality: 'poor'},
        ],
        'alice',
      ),
    );
    assert.isUndefined(hintOf([], 'alice'));
  });

  it('tells a lost connection first, then the own weak one, then another', () => {
    const down = {userId: 'bob', quality: 'down'} as const;
    const own = {userId: 'alice', quality: 'bad'} as const;
    const other = {userId: 'carol', quality: 'vBad'} as const;
    assert.deepEqual(hintOf([other, own, down], 'alice'), {kind: 'reconnecting', userId: 'bob'});
    assert.deepEqual(hintOf([other, own], 'alice'), {kind: 'own', userId: 'alice'});
    assert.deepEqual(hintOf([other], 'alice'), {kind: 'other', userId: 'carol'});
  });
});
