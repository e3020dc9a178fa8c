import {assert, oneEvent, waitUntil} from '@open-wc/testing';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import {TUICallError} from '../../../src/engine/index.js';
import {Talk, find, has, textOf} from '../talk.js';
import {NO_PERMISSION, announced, fail, update, viewOf} from './view-fixture.js';

describe('<tui-call-view>', () => {
  let talk: Talk;

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  describe('when something is wrong', () => {
    it('offers blocked sound to a tap', async () => {
      const view = await viewOf(talk);
      await talk.connect();
      talk.media.emit({type: 'playbackBlocked', blocked: true});
      await update(talk, view);
      const button = find(view, '[part=tap-to-hear]');
      assert.equal(textOf(button), 'Tap to hear');
      button.click();
      await update(talk, view);
      assert.isFalse(has(view, '[part=tap-to-hear]'));
    });

    it('tells once about a weak network, and takes it back', async () => {
      const view = await viewOf(talk);
      await talk.connect();
      talk.media.emit({type: 'quality', list: [{userId: 'bob', quality: 'bad'}]});
      await update(talk, view);
      assert.equal(textOf(find(view, '[part=notice]')), 'Bob Marten’s connection is weak');
      talk.media.emit({type: 'quality', list: [{userId: 'alice', quality: 'vBad'}]});
      await update(talk, view);
      assert.equal(textOf(find(view, '[part=notice]')), 'Your connection is weak');
      talk.media.emit({type: 'quality', list: [{userId: 'bob', quality: 'down'}]});
      await update(talk, view);
      assert.equal(textOf(find(view, '[part=notice]')), 'Reconnecting…');
      talk.media.emit({type: 'quality', list: [{userId: 'bob', quality: 'good'}]});
      await update(talk, view);
      assert.isFalse(has(view, '[part=notice]'));
    });

    it('tells what a device refused during a call, until it is dismissed', async () => {
      const view = await viewOf(talk);
      await talk.connect();
      await update(talk, view);
      talk.media.failNext('startScreenShare', NO_PERMISSION);
      find(find(view, '[part=controls]'), '[part~=screen]').click();
      await update(talk, view);
      await waitUntil(() => has(view, '[part=notice]'));
      assert.match(textOf(find(view, '[role=alert]')), /is not allowed\. Allow it/);
      assert.equal(view.state, 'connected');
      find(view, '[part=dismiss]').click();
      await update(talk, view);
      assert.isFalse(has(view, '[part=notice]'));
      assert.equal(view.state, 'connected');
    });

    it('does not blame the end of a call on an earlier error', async () => {
      const view = await viewOf(talk);
      await talk.connect();
      talk.media.failNext('startScreenShare', NO_PERMISSION);
      await talk.alice.engine.startScreenShare().catch(() => undefined);
      await talk.bob.engine.hangup();
      await update(talk, view);
      assert.equal(view.state, 'ended');
    });

    it('says what to do when a call could not be made, and tries again', async () => {
      const view = await viewOf(talk);
      await fail(talk, view);
      assert.equal(view.state, 'failed');
      assert.match(textOf(find(view, '[part=reason]')), /Allow it beside the page’s address/);
      assert.match(announced(view), /Allow it/);
      find(view, '[part=call-again]').click();
      await update(talk, view);
      assert.equal(view.state, 'outgoing');
    });

    it('offers a call without a picture where only the camera is in the way', async () => {
      const view = await viewOf(talk);
      await fail(talk, view, TUICallError.of('ERROR_NO_CAMERA', 'none', 'device'));
      find(view, '[part=call-audio]').click();
      await update(talk, view);
      assert.equal(view.state, 'outgoing');
      assert.equal(view.media, 'audio');
    });

    it('offers no further call where it would fail alike', async () => {
      const view = await viewOf(talk);
      await fail(talk, view, TUICallError.of('ERROR_NOT_SUPPORTED', 'too old', 'browser'));
      assert.isFalse(has(view, '[part=call-again]'));
      assert.isFalse(has(view, '[part=call-audio]'));
      assert.isTrue(has(view, '[part=dismiss]'));
    });

    it('says that one’s own screen is seen by others, and ends it', async () => {
      const view = await viewOf(talk);
      await talk.connect();
      await talk.alice.engine.startScreenShare();
      await update(talk, view);
      assert.match(textOf(find(view, '[part=notice]')), /You are sharing your screen/);
      find(view, '[part~=stop-sharing]').click();
      await update(talk, view);
      assert.isFalse(has(view, '[part=notice]'));
      assert.isFalse(talk.media.open.screen);
    });
  });

  describe('when the call is over', () => {
    async function ended(view: TuiCallView): Promise<void> {
      await talk.connect('audio');
      await talk.world.advance(65_000);
      await talk.bob.engine.hangup();
      await update(talk, view);
    }

    it('says who ended it and how long it lasted', async () => {
      const view = await viewOf(talk);
      await ended(view);
      assert.equal(view.state, 'ended');
      assert.equal(textOf(find(view, '[part=reason]')), 'Bob Marten hung up');
      assert.equal(textOf(find(view, '[part=duration]')), 'It lasted 1 minute, 5 seconds');
      assert.equal(announced(view), 'Bob Marten hung up');
      assert.isFalse(has(view, '[part=controls]'));
    });

    it('tells no duration of a call that never began', async () => {
      const view = await viewOf(talk);
      await talk.ring();
      await talk.bob.engine.reject();
      await update(talk, view);
      assert.equal(textOf(find(view, '[part=reason]')), 'Bob Marten declined');
      assert.isFalse(has(view, '[part=duration]'));
    });

    it('stays until it is closed, and says so', async () => {
      const view = await viewOf(talk);
      await ended(view);
      await talk.world.advance(600_000);
      await view.updateComplete;
      assert.equal(view.state, 'ended');
      const closed = oneEvent(view, 'tui-call-view-close');
      find(view, '[part=dismiss]').click();
      await closed;
      await view.updateComplete;
      assert.equal(view.state, 'idle');
    });

    it('closes by itself after its delay', async () => {
      const view = await viewOf(talk);
      view.endDelay = 4;
      await ended(view);
      let closings = 0;
      view.addEventListener('tui-call-view-close', () => closings++);
      await talk.world.advance(3999);
      assert.equal(closings, 0);
      await talk.world.advance(1);
      await view.updateComplete;
      assert.equal(closings, 1);
      assert.equal(view.state, 'idle');
    });

    it('lets a failure stay, and a new call begin meanwhile', async () => {
      const view = await viewOf(talk);
      view.endDelay = 4;
      await fail(talk, view);
      await talk.world.advance(60_000);
      assert.equal(view.state, 'failed');
      await ended(view);
      await talk.connect('audio');
      await talk.world.advance(10_000);
      await view.updateComplete;
      assert.equal(view.state, 'connected');
    });

    it('calls the same person again, unless the page prevents it', async () => {
      const view = await viewOf(talk);
      await ended(view);
      const prevent = (event: Event): void => event.preventDefault();
      document.addEventListener('tui-before-call', prevent, {once: true});
      find(view, '[part=call-again]').click();
      await update(talk, view);
      assert.equal(view.state, 'ended');
      find(view, '[part=call-again]').click();
      await update(talk, view);
      assert.equal(view.state, 'outgoing');
      assert.equal(talk.bob.engine.state.status, 'calling');
    });
  });
});
