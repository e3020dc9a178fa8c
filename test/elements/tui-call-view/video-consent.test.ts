import {assert, fixture, html} from '@open-wc/testing';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import {find, has, Talk, textOf} from '../talk.js';
import {update, viewOf} from './view-fixture.js';

describe('the question about video in <tui-call-view>', () => {
  let talk: Talk;
  let asked: Promise<unknown> | undefined;

  beforeEach(async () => {
    talk = await Talk.begin();
    for (const party of [talk.alice, talk.bob]) party.videoConsent = 'ask';
    await talk.connect('audio');
  });
  afterEach(async () => {
    await talk.end();
    await asked;
    asked = undefined;
  });

  /** Somebody asks for video. What becomes of it shows in the views. */
  function ask(who: 'alice' | 'bob'): void {
    asked = talk[who].engine.switchCallMediaType('video').catch(() => undefined);
  }

  /** Waits until the view shows a part whose code may still be on its way. */
  async function shows(view: TuiCallView, selector: string): Promise<HTMLElement> {
    for (let turn = 0; turn < 200 && !has(view, selector); turn++) {
      await update(talk, view);
      await new Promise(resolve => requestAnimationFrame(resolve));
    }
    return find(view, selector);
  }

  async function askAlice(): Promise<TuiCallView> {
    const view = await viewOf(talk);
    ask('bob');
    await shows(view, '[part=video-question]');
    return view;
  }

  const alice = () => talk.alice.engine.state;

  it('says who asks, takes the focus onto none of its buttons, and is accessible', async () => {
    const view = await askAlice();
    const question = find(view, '[part=video-question]');
    assert.equal(question.getAttribute('role'), 'alertdialog');
    assert.equal(view.shadowRoot?.activeElement, question);
    assert.include(textOf(question), 'Bob Marten would like to switch to video');
    await assert.isAccessible(view);
  });

  for (const [part, camera] of [
    ['video-accept', true],
    ['video-accept-without-camera', false],
  ] as const) {
    it(`agrees by ${part}`, async () => {
      const view = await askAlice();
      find(view, `[part=${part}]`).click();
      await update(talk, view);
      assert.deepInclude({...alice()}, {mediaType: 'video'});
      assert.equal(talk.media.open.camera, camera);
      assert.isFalse(has(view, '[part=video-question]'));
    });
  }

  it('declines, and gives the focus back', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Chat" />`);
    field.focus();
    const view = await askAlice();
    find(view, '[part=video-reject]').click();
    await update(talk, view);
    assert.deepInclude({...alice()}, {mediaType: 'audio'});
    assert.isFalse(has(view, '[part=video-question]'));
    assert.equal(document.activeElement, field);
  });

  it('goes when the other side takes the wish back, and when the call ends', async () => {
    const view = await askAlice();
    await talk.bob.engine.switchCallMediaType('audio');
    await update(talk, view);
    assert.isFalse(has(view, '[part=video-question]'));
    ask('bob');
    await shows(view, '[part=video-question]');
    await talk.bob.engine.hangup();
    await update(talk, view);
    assert.isFalse(has(view, '[part=video-question]'));
  });

  it('stays away when the page asks by itself', async () => {
    const view = await viewOf(talk);
    const heard: string[] = [];
    view.addEventListener('tui-video-request', event => {
      heard.push(event.detail.userId);
      event.preventDefault();
    });
    ask('bob');
    await update(talk, view);
    await update(talk, view);
    assert.deepEqual(heard, ['bob']);
    assert.isFalse(has(view, '[part=video-question]'));
    await talk.alice.engine.acceptVideo();
  });

  describe('at who asks', () => {
    it('waits, and can take the wish back without a word about it', async () => {
      const view = await viewOf(talk);
      ask('alice');
      const button = await shows(view, '[part=video-withdraw]');
      assert.include(textOf(find(view, '.notice')), 'Waiting for Bob Marten to agree to video…');
      await assert.isAccessible(view);
      button.click();
      await update(talk, view);
      assert.isFalse(has(view, '.notice'));
      const {state} = talk.bob.engine;
      assert.isUndefined(state.status === 'connected' ? state.videoRequest : null);
    });

    it('tells that the other side would rather not, until that was read', async () => {
      const view = await viewOf(talk);
      ask('alice');
      await shows(view, '[part=video-withdraw]');
      await talk.bob.engine.rejectVideo();
      await update(talk, view);
      assert.include(textOf(find(view, '.notice')), 'Bob Marten would rather stay without video');
      find(view, '[part=dismiss]').click();
      await update(talk, view);
      assert.isFalse(has(view, '.notice'));
    });

    it('tells that nobody answered', async () => {
      const view = await viewOf(talk);
      ask('alice');
      await shows(view, '[part=video-withdraw]');
      await talk.world.advance(30_000);
      await update(talk, view);
      assert.include(textOf(find(view, '.notice')), 'Bob Marten did not answer');
    });
  });
});
