import {assert, waitUntil} from '@open-wc/testing';
import '../../../src/define/tui-call-view.js';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import {KitStage} from '../kit-stage.js';
import {inside} from '../kit-world.js';
import {has, textOf} from '../talk.js';
import {FrameWindows} from './pip-stage.js';

describe('a call in a window of its own', () => {
  let windows: FrameWindows;
  let stage: KitStage;

  beforeEach(async () => {
    windows = new FrameWindows();
    stage = await KitStage.begin();
  });

  afterEach(async () => {
    await stage.end();
    windows.end();
  });

  function shownThere(): TuiCallView {
    const view = windows.newest.document.querySelector('tui-call-view');
    assert.isNotNull(view);
    return view;
  }

  const buttonThere = (name: string): HTMLElement =>
    inside(inside(shownThere(), 'tui-call-controls'), `[part~=${name}]`);

  async function goOut(): Promise<TuiCallView> {
    await stage.connect();
    await stage.world.settle();
    await stage.view?.updateComplete;
    const {view} = stage;
    assert.isNotNull(view);
    stage.control('pip').click();
    await settle();
    return view;
  }

  async function settle(): Promise<void> {
    await stage.world.settle();
    await stage.world.settle();
    await new Promise(resolve => setTimeout(resolve));
  }

  it('is the very view, with its styles, in the language and look of the page', async () => {
    stage.kit.setAttribute('theme', 'dark');
    stage.kit.style.setProperty('--tui-color-accent', 'rebeccapurple');
    stage.kit.setAttribute('language', 'ar');
    const view = await goOut();
    assert.isTrue(shownThere() === view);
    const root = windows.newest.document.documentElement;
    assert.equal(root.lang, 'ar');
    assert.equal(root.style.getPropertyValue('--tui-color-scheme').trim(), 'dark');
    assert.equal(root.style.getPropertyValue('--tui-color-accent').trim(), 'rebeccapurple');
    const tile = view.shadowRoot?.querySelector('tui-call-tile');
    assert.isOk(tile);
    for (const element of [view, tile, inside(view, 'tui-call-controls')]) {
      assert.isAbove(element.shadowRoot?.adoptedStyleSheets.length ?? 0, 1, element.localName);
    }
    assert.equal(windows.newest.getComputedStyle(inside(view, '.base')).overflow, 'hidden');
    assert.equal(view.getBoundingClientRect().height, windows.newest.innerHeight);
    assert.isTrue(stage.kit.callState.status === 'connected');
  });

  it('can be worked: what is pressed there reaches the call', async () => {
    await goOut();
    buttonThere('microphone').click();
    await settle();
    const state = stage.kit.callState;
    assert.isTrue(state.status === 'connected' && !state.self.microphone);
    assert.equal(buttonThere('microphone').getAttribute('aria-pressed'), 'true');
  });

  it('shows somebody who comes later as in the page, though their tile was made for another document', async () => {
    const view = await goOut();
    await stage.kit.closeCamera();
    await settle();
    assert.isTrue(view.shadowRoot?.querySelector('.swap')?.checkVisibility());
    const fresh = document.createElement('tui-call-tile');
    windows.newest.document.body.append(fresh);
    await fresh.updateComplete;
    assert.isAbove(fresh.shadowRoot?.adoptedStyleSheets.length ?? 0, 1);
    fresh.remove();
  });

  it('asks the page before it hangs up, and hangs up', async () => {
    await goOut();
    const asked: EventTarget[] = [];
    const refuse = (event: Event): void => {
      asked.push(event.target ?? window);
      event.preventDefault();
    };
    document.addEventListener('tui-before-hangup', refuse, {once: true});
    buttonThere('hangup').click();
    await settle();
    assert.isTrue(asked.length === 1 && asked[0] === stage.kit);
    assert.equal(stage.kit.status, 'connected');
    buttonThere('hangup').click();
    await settle();
    assert.equal(stage.kit.status, 'idle');
  });

  it('leaves the page a small sign, by which it comes back', async () => {
    const view = await goOut();
    const layer = stage.layer('call');
    assert.isTrue(layer.hasAttribute('data-minimized'));
    assert.equal(textOf(inside(stage.kit, '.away span')), 'The call is in a window of its own.');
    // What is only just appearing is still pale.
    for (const animation of layer.getAnimations({subtree: true})) animation.finish();
    await assert.isAccessible(stage.kit);
    inside(stage.kit, '.away button').click();
    await settle();
    assert.isTrue(stage.view === view);
    assert.isTrue(windows.isClosed);
    assert.isFalse(layer.hasAttribute('data-minimized'));
    assert.isFalse(has(stage.kit, '.away'));
    assert.isAbove(view.shadowRoot?.adoptedStyleSheets.length ?? 0, 1);
    assert.equal(getComputedStyle(inside(view, '.base')).overflow, 'hidden');
    stage.control('microphone').click();
    await settle();
    const state = stage.kit.callState;
    assert.isTrue(state.status === 'connected' && !state.self.microphone);
  });

  it('comes back when the window is closed, and when its own button is pressed', async () => {
    const view = await goOut();
    windows.dismiss();
    await settle();
    assert.isTrue(stage.view === view);
    assert.equal(view.state, 'connected');
    await waitUntil(() => has(inside(view, 'tui-call-controls'), '[part~=pip]'));
    stage.control('pip').click();
    await settle();
    assert.isTrue(shownThere() === view);
    assert.equal(buttonThere('pip').getAttribute('aria-pressed'), 'true');
    buttonThere('pip').click();
    await settle();
    assert.isTrue(stage.view === view);
  });

  it('says in the page how it ended', async () => {
    const view = await goOut();
    await stage.bob.engine.hangup();
    await settle();
    assert.isTrue(windows.isClosed);
    assert.isTrue(stage.view === view);
    assert.equal(view.state, 'ended');
    await stage.world.advance(3000);
    assert.isFalse(stage.isOpen('call'));
  });

  it('closes with the kit, and with the engine it belonged to', async () => {
    await goOut();
    stage.kit.remove();
    await settle();
    assert.isTrue(windows.isClosed);
    assert.isNull(windows.newest.document.querySelector('tui-call-view'));
  });

  it('stays in the page where the browser refuses, and where there is to be no small window', async () => {
    windows.refusal = new DOMException('No gesture.', 'NotAllowedError');
    const view = await goOut();
    assert.isTrue(stage.view === view);
    assert.equal(stage.kit.status, 'connected');
    stage.kit.noFloating = true;
    await settle();
    assert.isFalse(has(inside(view, 'tui-call-controls'), '[part~=pip]'));
  });
});

describe('a picture in a window of its own', () => {
  it('is that of the one who is shown large, and only what the browser can do is offered', async () => {
    for (const canShowVideo of [true, false]) {
      const windows = new FrameWindows({openWindow: undefined, canShowVideo});
      const stage = await KitStage.begin();
      await stage.connect();
      await stage.world.settle();
      await stage.view?.updateComplete;
      const controls = inside(stage.view, 'tui-call-controls');
      assert.equal(has(controls, '[part~=pip]'), canShowVideo);
      if (canShowVideo) {
        const tile = inside(stage.view, '.seat.large > tui-call-tile');
        const video = tile.shadowRoot?.querySelector('video');
        assert.isOk(video);
        let out = 0;
        video.requestPictureInPicture = () => {
          out += 1;
          return new Promise(resolve => {
            // What it resolves to is a window that nobody looks at.
            resolve(new EventTarget() as PictureInPictureWindow);
          });
        };
        stage.control('pip').click();
        await stage.world.settle();
        assert.equal(out, 1);
        await stage.view?.updateComplete;
        assert.equal(stage.control('pip').getAttribute('aria-pressed'), 'true');
        assert.isNotNull(stage.view, 'the view stays in the page');
        video.dispatchEvent(new Event('leavepictureinpicture'));
        await stage.world.settle();
        await stage.view.updateComplete;
        assert.equal(stage.control('pip').getAttribute('aria-pressed'), 'false');
      }
      await stage.end();
      windows.end();
    }
  });
});
