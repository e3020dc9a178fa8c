import {assert} from '@open-wc/testing';
import type {ConnectedState} from '../../../src/engine/call-state.js';
import {KitStage} from '../kit-stage.js';

describe('<tui-call-kit> and the other side’s wish for video', () => {
  let stage: KitStage;
  /** How Bob's wish ended; undefined while it waits. */
  let outcome: string | undefined;

  beforeEach(async () => {
    outcome = undefined;
    stage = await KitStage.begin();
  });

  afterEach(() => stage.end());

  async function talk(): Promise<void> {
    await stage.ring('audio');
    await stage.kit.accept();
    await stage.world.settle();
    assert.equal(stage.kit.status, 'connected');
  }

  async function bobWantsVideo(): Promise<void> {
    stage.bob.engine.switchCallMediaType('video').then(
      () => (outcome = 'agreed'),
      () => (outcome = 'refused'),
    );
    await stage.world.settle();
  }

  function state(): ConnectedState {
    const {callState} = stage.kit;
    if (callState.status !== 'connected') throw new Error(`The kit is ${callState.status}.`);
    return callState;
  }

  it('leaves the answer to the person, unless the page says otherwise', async () => {
    await talk();
    await bobWantsVideo();
    assert.equal(state().mediaType, 'audio');
    assert.equal(state().videoRequest?.userId, 'bob');
    assert.isUndefined(outcome);
    await stage.kit.rejectVideo();
    await stage.world.settle();
    assert.equal(outcome, 'refused');
    assert.equal(state().mediaType, 'audio');
  });

  it('agrees by itself where the page says `always`, with the camera off', async () => {
    stage.kit.setAttribute('video-consent', 'always');
    await talk();
    await bobWantsVideo();
    assert.equal(outcome, 'agreed');
    assert.equal(state().mediaType, 'video');
    assert.isUndefined(state().videoRequest, 'nobody is asked');
    assert.isFalse(state().self.camera);
  });

  it('follows its attribute at each wish', async () => {
    stage.kit.videoConsent = 'always';
    await talk();
    stage.kit.removeAttribute('video-consent');
    stage.kit.setAttribute('video-consent', 'ask');
    await bobWantsVideo();
    assert.isUndefined(outcome);
    await stage.kit.rejectVideo();
    await stage.world.settle();
    stage.kit.setAttribute('video-consent', 'always');
    await bobWantsVideo();
    assert.equal(outcome, 'agreed');
  });

  it('asks rather than agrees where the attribute makes no sense, and after it was removed', async () => {
    stage.kit.setAttribute('video-consent', 'sometimes');
    await talk();
    await bobWantsVideo();
    assert.equal(state().videoRequest?.userId, 'bob');
    await stage.kit.rejectVideo();
    await stage.world.settle();
    stage.kit.setAttribute('video-consent', 'always');
    stage.kit.removeAttribute('video-consent');
    await bobWantsVideo();
    assert.equal(state().videoRequest?.userId, 'bob');
  });

  it('leaves an engine of the page to the page', async () => {
    stage.kit.videoConsent = 'always';
    const carol = await stage.world.party('carol');
    carol.videoConsent = 'ask';
    stage.kit.engine = carol.engine;
    await stage.world.settle();
    await stage.bob.engine.call('carol', 'audio');
    await stage.world.settle();
    await stage.kit.accept();
    await stage.world.settle();
    await bobWantsVideo();
    assert.equal(state().videoRequest?.userId, 'bob');
  });
});
