import {assert} from '@open-wc/testing';
import {tileFacts} from '../../../src/elements/tui-call-tile/tile-facts.js';
import type {ActiveState, Participant, ParticipantStatus} from '../../../src/engine/index.js';
import {Talk} from '../talk.js';

describe('tileFacts', () => {
  let talk: Talk;

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  function call(change: Partial<Participant> = {}): ActiveState {
    const {state} = talk.alice.engine;
    if (state.status === 'idle') throw new Error('There is no call.');
    const bob = state.participants.get('bob');
    if (!bob) throw new Error('Bob is missing.');
    return {...state, participants: new Map([['bob', {...bob, ...change}]])};
  }

  it('knows nothing but oneself without a call', () => {
    const nothing = {isHere: false, hasVideo: false, isMuted: false, status: undefined};
    assert.deepEqual(tileFacts(talk.alice.engine.state, 'alice'), {isSelf: true, ...nothing});
    assert.deepEqual(tileFacts(talk.alice.engine.state, 'bob'), {isSelf: false, ...nothing});
    assert.deepEqual(tileFacts(talk.alice.engine.state, ''), {isSelf: false, ...nothing});
  });

  const statuses: readonly (readonly [ParticipantStatus, string | undefined, boolean])[] = [
    ['inviting', 'inviting', false],
    ['accepted', 'connecting', false],
    ['joined', 'cameraOff', true],
    ['rejected', 'absence.rejected', false],
    ['busy', 'absence.busy', false],
    ['noResponse', 'absence.noResponse', false],
    ['left', 'absence.left', false],
  ];
  for (const [status, said, isHere] of statuses) {
    it(`says ${said ?? 'nothing'} of one who is ${status}, without a picture`, async () => {
      await talk.connect('video');
      const facts = tileFacts(call({status, isVideoAvailable: false, isAudioAvailable: false}), 'bob');
      assert.equal(facts.status, said);
      assert.equal(facts.isHere, isHere);
      assert.equal(facts.isMuted, isHere);
    });
  }

  it('shows a picture only of one who is here', async () => {
    await talk.connect('video');
    assert.isTrue(tileFacts(call({isVideoAvailable: true}), 'bob').hasVideo);
    assert.isFalse(tileFacts(call({isVideoAvailable: true, status: 'left'}), 'bob').hasVideo);
  });

  it('takes a shared screen for a picture of oneself', async () => {
    await talk.connect('video');
    await talk.alice.engine.closeCamera();
    assert.equal(tileFacts(call(), 'alice').status, 'cameraOff');
    await talk.alice.engine.startScreenShare();
    assert.isTrue(tileFacts(call(), 'alice').hasVideo);
    assert.isUndefined(tileFacts(call(), 'alice').status);
  });

  it('knows nobody who is not in the call', async () => {
    await talk.connect('video');
    assert.isFalse(tileFacts(call(), 'zoe').isHere);
  });
});
