import {assert, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/define/tui-call-controls.js';
import type {TuiCallControls} from '../../../src/elements/tui-call-controls/tui-call-controls.js';
import {TUICallError} from '../../../src/engine/index.js';
import {Talk, find, has, textOf} from '../talk.js';

describe('<tui-call-controls>', () => {
  let talk: Talk;

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  async function barOf(actions?: string, theme = 'light'): Promise<TuiCallControls> {
    const bar = await fixture<TuiCallControls>(
      html`<tui-call-controls
        style=${`--tui-color-scheme: ${theme}; background: #1c2533; padding: 80px 8px 8px`}
        .engine=${talk.alice.engine}
      ></tui-call-controls>`,
    );
    if (actions !== undefined) bar.actions = actions;
    await update(bar);
    return bar;
  }

  async function update(bar: TuiCallControls): Promise<void> {
    await talk.settle();
    await bar.updateComplete;
  }

  function names(bar: TuiCallControls): readonly (string | null)[] {
    const buttons = bar.shadowRoot?.querySelectorAll('[part~=button]') ?? [];
    return [...buttons].map(button => button.getAttribute('aria-label'));
  }

  async function press(bar: TuiCallControls, action: string): Promise<void> {
    find(bar, `[part~=${action}]`).click();
    await update(bar);
  }

  async function openMenu(bar: TuiCallControls): Promise<HTMLElement> {
    find(bar, '[part~=speaker]').click();
    await waitUntil(() => has(bar, '[part=menu]'));
    await waitUntil(() => bar.shadowRoot?.activeElement?.part.contains('menu-item'));
    return find(bar, '[part=menu]');
  }

  it('is empty without a call and without an engine', async () => {
    assert.isEmpty(names(await barOf()));
    const lone = await fixture<TuiCallControls>(html`<tui-call-controls></tui-call-controls>`);
    assert.isEmpty(names(lone));
  });

  it('shows the buttons of the call in their usual order', async () => {
    await talk.connect();
    const bar = await barOf();
    assert.deepEqual(names(bar), [
      'Mute microphone',
      'Turn camera off',
      'Choose a speaker',
      'Camera and sound',
      'Share screen',
      'Switch to audio',
      'Hang up',
    ]);
    assert.equal(find(bar, '[part=bar]').getAttribute('aria-label'), 'Call controls');
  });

  it('shows the buttons that `actions` names, in its order', async () => {
    await talk.connect();
    const bar = await barOf('hangup microphone');
    assert.deepEqual(names(bar), ['Hang up', 'Mute microphone']);
    assert.equal(bar.getAttribute('actions'), 'hangup microphone');
  });

  it("takes the page's own buttons before and after its own", async () => {
    await talk.connect();
    const bar = await barOf();
    bar.innerHTML = '<button slot="before">One</button><button slot="after">Two</button>';
    const [before, after] = bar.children;
    const own = find(bar, '[part~=hangup]').getBoundingClientRect();
    assert.isBelow(before?.getBoundingClientRect().left ?? NaN, own.left);
    assert.isAbove(after?.getBoundingClientRect().left ?? NaN, own.left);
  });

  it('mutes and unmutes, and shows it only once it is so', async () => {
    await talk.connect();
    const bar = await barOf();
    const release = talk.media.holdNext('openMicrophone');
    await press(bar, 'microphone');
    const button = find(bar, '[part~=microphone]');
    assert.equal(button.getAttribute('aria-pressed'), 'true');
    assert.equal(button.title, 'Unmute microphone');
    assert.isFalse(talk.media.open.microphone);
    await press(bar, 'microphone');
    assert.equal(button.getAttribute('aria-pressed'), 'true');
    release();
    await update(bar);
    assert.equal(button.getAttribute('aria-pressed'), 'false');
    assert.isTrue(talk.media.open.microphone);
  });

  it('turns the camera off and on', async () => {
    await talk.connect();
    const bar = await barOf();
    await press(bar, 'camera');
    assert.isFalse(talk.media.open.camera);
    assert.equal(find(bar, '[part~=camera]').getAttribute('aria-pressed'), 'true');
    await press(bar, 'camera');
    assert.isTrue(talk.media.open.camera);
  });

  it('leaves a button as it was when the device refuses, and dispatches the error', async () => {
    await talk.connect();
    const bar = await barOf();
    talk.media.failNext('startScreenShare', TUICallError.of('ERROR_PERMISSION_DENIED', 'no', 'device'));
    const codes: number[] = [];
    bar.addEventListener('tui-error', ({detail}) => codes.push(detail.code));
    await press(bar, 'screen');
    assert.deepEqual(codes, [-1101]);
    assert.equal(find(bar, '[part~=screen]').getAttribute('aria-pressed'), 'false');
  });

  it('shares the screen and stops', async () => {
    await talk.connect();
    const bar = await barOf();
    await press(bar, 'screen');
    assert.isTrue(talk.media.open.screen);
    assert.equal(find(bar, '[part~=screen]').title, 'Stop sharing');
    await press(bar, 'screen');
    assert.isFalse(talk.media.open.screen);
  });

  it('switches to audio, and back to video', async () => {
    await talk.connect('video');
    const bar = await barOf();
    await press(bar, 'media');
    assert.deepEqual(names(bar), [
      'Mute microphone',
      'Choose a speaker',
      'Camera and sound',
      'Switch to video',
      'Hang up',
    ]);
  });

  it('hangs up, unless the page prevents it', async () => {
    await talk.connect();
    const bar = await barOf();
    const prevent = (event: Event): void => event.preventDefault();
    document.addEventListener('tui-before-hangup', prevent, {once: true});
    await press(bar, 'hangup');
    assert.equal(talk.alice.engine.state.status, 'connected');
    await press(bar, 'hangup');
    assert.equal(talk.alice.engine.state.status, 'idle');
    assert.isEmpty(names(bar));
  });

  it('cancels a ring', async () => {
    await talk.ring();
    const bar = await barOf();
    assert.equal(find(bar, '[part~=hangup]').getAttribute('aria-label'), 'Cancel call');
    await press(bar, 'hangup');
    assert.equal(talk.bob.engine.state.status, 'idle');
  });

  it('gives every button a finger-sized target in a narrow place', async () => {
    await talk.connect();
    const place = await fixture(html`<div style="container-type: inline-size; inline-size: 320px"></div>`);
    const bar = await barOf();
    place.append(bar);
    await waitUntil(() => has(bar, '[part~=more]'));
    await update(bar);
    const buttons = [...(bar.shadowRoot?.querySelectorAll('[part~=button]') ?? [])];
    assert.isNotEmpty(buttons);
    for (const button of buttons) {
      const {width, height, right} = button.getBoundingClientRect();
      assert.isAtLeast(width, 44);
      assert.isAtLeast(height, 44);
      assert.isAtMost(right, place.getBoundingClientRect().right);
    }
  });

  it('can be worked with the keyboard alone', async () => {
    await talk.connect();
    const bar = await barOf('microphone hangup');
    find(bar, '[part~=microphone]').focus();
    await sendKeys({press: 'Space'});
    await update(bar);
    assert.isFalse(talk.media.open.microphone);
    await sendKeys({press: 'Tab'});
    assert.equal(bar.shadowRoot?.activeElement, find(bar, '[part~=hangup]'));
    await sendKeys({press: 'Enter'});
    await update(bar);
    assert.equal(talk.alice.engine.state.status, 'idle');
  });

  describe('in a narrow place', () => {
    let place: HTMLElement;

    async function narrow(width: number, surface?: (bar: TuiCallControls) => void): Promise<TuiCallControls> {
      place = await fixture(html`<div style="container-type: inline-size"></div>`);
      place.style.inlineSize = `${width}px`;
      const bar = await barOf();
      surface?.(bar);
      place.append(bar);
      await waitUntil(() => has(bar, '[part~=more]'));
      await update(bar);
      return bar;
    }

    async function openMore(bar: TuiCallControls): Promise<HTMLElement> {
      find(bar, '[part~=more]').click();
      await waitUntil(() => bar.shadowRoot?.activeElement?.part.contains('menu-item'));
      return find(bar, '[part=menu]');
    }

    it('puts the less urgent buttons into a menu, in one line with the others', async () => {
      await talk.connect();
      const bar = await narrow(300);
      assert.deepEqual(names(bar), ['Mute microphone', 'Turn camera off', 'Share screen', 'More', 'Hang up']);
      const tops = [...(bar.shadowRoot?.querySelectorAll('[part~=button]') ?? [])].map(
        button => button.getBoundingClientRect().top,
      );
      assert.equal(new Set(tops).size, 1);
      const menu = await openMore(bar);
      assert.deepEqual(
        [...menu.querySelectorAll('[part=menu-item]')].map(item => item.textContent.trim()),
        ['Choose a speaker', 'Camera and sound', 'Switch to audio'],
      );
      assert.equal(menu.getAttribute('role'), 'menu');
      await assert.isAccessible(bar);
    });

    it('shows them all again once there is room', async () => {
      await talk.connect();
      const bar = await narrow(300);
      place.style.inlineSize = '700px';
      await waitUntil(() => !has(bar, '[part~=more]'));
      assert.lengthOf(names(bar), 7);
    });

    it('leaves room for what the page has put into the bar', async () => {
      await talk.connect();
      const bar = await narrow(300);
      const before = names(bar).length;
      bar.innerHTML = '<button slot="after" style="inline-size: 60px">One</button>';
      await waitUntil(() => names(bar).length < before);
    });

    it('does by the menu what the button would do, and gives the focus back', async () => {
      await talk.connect();
      const bar = await narrow(300);
      await openMore(bar);
      await sendKeys({press: 'End'});
      await sendKeys({press: 'Enter'});
      await waitUntil(
        () => talk.alice.engine.state.status === 'connected' && talk.alice.engine.state.mediaType === 'audio',
      );
      assert.isFalse(has(bar, '[part=menu]'));
    });

    it('opens the list of loudspeakers in place of the menu', async () => {
      await talk.connect();
      const bar = await narrow(300);
      await openMore(bar);
      await sendKeys({press: 'Enter'});
      await waitUntil(() => bar.shadowRoot?.activeElement?.getAttribute('role') === 'menuitemradio');
      await sendKeys({press: 'Escape'});
      await update(bar);
      assert.isFalse(has(bar, '[part=menu]'));
      assert.equal(bar.shadowRoot?.activeElement, find(bar, '[part~=more]'));
    });

    it('closes the menu when the focus goes elsewhere', async () => {
      await talk.connect();
      const bar = await narrow(300);
      await openMore(bar);
      find(bar, '[part~=microphone]').focus();
      await update(bar);
      assert.isFalse(has(bar, '[part=menu]'));
    });
  });

  describe('the list of loudspeakers', () => {
    it('opens with the focus on the one in use', async () => {
      await talk.connect();
      const bar = await barOf();
      const menu = await openMenu(bar);
      assert.equal(find(bar, '[part~=speaker]').getAttribute('aria-expanded'), 'true');
      assert.equal(textOf(menu), 'Speakers Headphones');
      assert.equal(textOf(find(bar, '[aria-checked=true]')), 'Speakers');
    });

    it('uses the one that is chosen, closes, and brings the focus back', async () => {
      await talk.connect();
      const bar = await barOf();
      await openMenu(bar);
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: 'Enter'});
      await update(bar);
      assert.isFalse(has(bar, '[part=menu]'));
      assert.equal(bar.shadowRoot?.activeElement, find(bar, '[part~=speaker]'));
      await openMenu(bar);
      assert.equal(textOf(find(bar, '[aria-checked=true]')), 'Headphones');
    });

    it('moves around with arrows, Home and End', async () => {
      await talk.connect();
      const bar = await barOf();
      await openMenu(bar);
      const at = (): string => textOf(bar.shadowRoot?.activeElement ?? bar);
      await sendKeys({press: 'ArrowUp'});
      assert.equal(at(), 'Headphones');
      await sendKeys({press: 'ArrowDown'});
      assert.equal(at(), 'Speakers');
      await sendKeys({press: 'End'});
      assert.equal(at(), 'Headphones');
      await sendKeys({press: 'Home'});
      assert.equal(at(), 'Speakers');
    });

    it('closes with Escape alone, without closing anything around it', async () => {
      await talk.connect();
      const bar = await barOf();
      await openMenu(bar);
      let escaped = 0;
      bar.addEventListener('keydown', () => escaped++);
      await sendKeys({press: 'Escape'});
      await update(bar);
      assert.isFalse(has(bar, '[part=menu]'));
      assert.equal(escaped, 0);
    });

    it('closes when the focus goes elsewhere, and when its button is pressed again', async () => {
      await talk.connect();
      const bar = await barOf();
      await openMenu(bar);
      find(bar, '[part~=hangup]').focus();
      await update(bar);
      assert.isFalse(has(bar, '[part=menu]'));
      await openMenu(bar);
      await press(bar, 'speaker');
      assert.isFalse(has(bar, '[part=menu]'));
    });

    it('numbers the ones whose names the browser hides', async () => {
      await talk.connect();
      talk.media.devices = [
        {kind: 'speaker', deviceId: 'a', label: ''},
        {kind: 'speaker', deviceId: 'b', label: ''},
      ];
      assert.equal(textOf(await openMenu(await barOf())), 'Speaker 1 Speaker 2');
    });

    it('says so when there is nothing to choose from', async () => {
      await talk.connect();
      talk.media.devices = [];
      const bar = await barOf();
      find(bar, '[part~=speaker]').click();
      await waitUntil(() => has(bar, '[part=menu]'));
      assert.equal(textOf(find(bar, '[part=menu]')), 'No speakers to choose from');
    });

    it('keeps the old choice when a loudspeaker cannot be used', async () => {
      await talk.connect();
      const bar = await barOf();
      talk.media.failNext('switchDevice', TUICallError.of('ERROR_GET_DEVICE_LIST_FAIL', 'gone', 'device'));
      await openMenu(bar);
      await sendKeys({press: 'ArrowDown'});
      const failure = oneEvent(bar, 'tui-error');
      await sendKeys({press: 'Enter'});
      await failure;
      await update(bar);
      await openMenu(bar);
      assert.equal(textOf(find(bar, '[aria-checked=true]')), 'Speakers');
    });
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}: with everything on, everything off, and the list open`, async () => {
      await talk.connect();
      const bar = await barOf(undefined, theme);
      await assert.isAccessible(bar);
      await press(bar, 'microphone');
      await press(bar, 'camera');
      await assert.isAccessible(bar);
      await openMenu(bar);
      await assert.isAccessible(bar);
    });
  }
});
