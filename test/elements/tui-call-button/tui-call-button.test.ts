import {assert, expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../../src/define/tui-call-button.js';
import type {TuiCallButton} from '../../../src/elements/tui-call-button/tui-call-button.js';
import {INITIAL_STATE} from '../../../src/engine/call-state.js';
import {TUICallError} from '../../../src/engine/errors.js';
import {KitWorld, inside, listen} from '../kit-world.js';
import {StubEngine, connected} from '../stub-engine.js';
import {has, textOf} from '../talk.js';

describe('<tui-call-button>', () => {
  let engine: StubEngine;

  beforeEach(() => {
    engine = new StubEngine();
  });

  async function make(template: TemplateResult): Promise<TuiCallButton> {
    const button = await fixture<TuiCallButton>(template);
    await button.updateComplete;
    return button;
  }

  function toBob(): Promise<TuiCallButton> {
    return make(html`<tui-call-button user-id="bob" .engine=${engine}></tui-call-button>`);
  }

  function native(button: TuiCallButton): HTMLButtonElement {
    const found = inside(button, 'button');
    assert.instanceOf(found, HTMLButtonElement);
    return found;
  }

  it('calls, with picture unless it is told otherwise', async () => {
    const button = await toBob();
    native(button).click();
    button.media = 'audio';
    await button.updateComplete;
    native(button).click();
    button.setAttribute('media', 'nonsense');
    await button.updateComplete;
    native(button).click();
    assert.deepEqual(engine.commands, [
      ['call', 'bob', 'video', {}],
      ['call', 'bob', 'audio', {}],
      ['call', 'bob', 'video', {}],
    ]);
  });

  it('is a real button that says whom it calls', async () => {
    engine.become({
      ...engine.state,
      profiles: new Map([['bob', {userId: 'bob', nickname: 'Bob Marten', avatar: ''}]]),
    });
    const button = await toBob();
    assert.equal(native(button).type, 'button');
    assert.equal(textOf(inside(button, '[part=label]')), 'Video call to Bob Marten');
    button.media = 'audio';
    await button.updateComplete;
    assert.equal(textOf(inside(button, '[part=label]')), 'Audio call to Bob Marten');
    button.userIds = 'carol dave';
    await button.updateComplete;
    assert.equal(textOf(inside(button, '[part=label]')), 'Audio call to 3 people');
    button.label = 'Ring us';
    await button.updateComplete;
    assert.equal(textOf(inside(button, '[part=label]')), 'Ring us');
  });

  it('shows the page’s own content in place of its own', async () => {
    const button = await make(
      html`<tui-call-button user-id="bob" label="Call Bob" .engine=${engine}><b>☎</b></tui-call-button>`,
    );
    assert.isFalse(has(button, '[part=label]'));
    assert.equal(native(button).getAttribute('aria-label'), 'Call Bob');
  });

  it('asks the page first', async () => {
    const button = await toBob();
    const heard = listen(['tui-before-call']);
    button.addEventListener('tui-before-call', event => event.preventDefault(), {once: true});
    native(button).click();
    heard.stop();
    await button.updateComplete;
    assert.deepEqual(
      heard.heard.map(({detail}) => detail),
      [{userIds: ['bob'], groupId: '', mediaType: 'video'}],
    );
    assert.deepEqual(engine.commands, []);
  });

  it('can be pressed and focused by script', async () => {
    const button = await toBob();
    button.focus();
    assert.equal(button.shadowRoot?.activeElement, native(button));
    button.click();
    assert.lengthOf(engine.commands, 1);
  });

  describe('that cannot call says why, and does not', () => {
    async function obstacleOf(button: TuiCallButton): Promise<string> {
      await button.updateComplete;
      const inner = native(button);
      let clicks = 0;
      button.addEventListener('click', () => (clicks += 1), {once: true});
      inner.click();
      assert.deepEqual(engine.commands, []);
      assert.equal(clicks, 0, 'the page hears no click either');
      assert.equal(inner.getAttribute('aria-disabled'), 'true');
      assert.isFalse(inner.disabled, 'it can still be reached to hear the reason');
      const reason = textOf(inside(button, `#${inner.getAttribute('aria-describedby') ?? ''}`));
      assert.equal(inner.title, reason);
      return `${button.obstacle ?? ''}: ${reason}`;
    }

    it('without an engine', async () => {
      const button = await make(html`<tui-call-button user-id="bob"></tui-call-button>`);
      assert.equal(
        await obstacleOf(button),
        'offline: You are not signed in for calls. Sign in, then try again.',
      );
    });

    it('before the login, and after it has expired', async () => {
      const button = await toBob();
      for (const session of ['none', 'connecting', 'expired'] as const) {
        engine.become({...INITIAL_STATE, session});
        assert.match(await obstacleOf(button), /^offline: /);
      }
    });

    it('during a call', async () => {
      const button = await toBob();
      engine.become(connected());
      assert.match(await obstacleOf(button), /^in-call: .*Finish the current call/);
    });

    it('with nobody to call', async () => {
      const button = await make(html`<tui-call-button user-ids="  " .engine=${engine}></tui-call-button>`);
      assert.match(await obstacleOf(button), /^nobody: .*Check whom you are calling/);
      assert.equal(textOf(inside(button, '[part=label]')), 'Video call');
    });
  });

  it('has no reason to give while it can call', async () => {
    const button = await toBob();
    assert.isUndefined(button.obstacle);
    assert.isFalse(native(button).hasAttribute('aria-disabled'));
    assert.isFalse(native(button).hasAttribute('title'));
  });

  it('can be switched off by the page', async () => {
    const button = await toBob();
    button.disabled = true;
    await button.updateComplete;
    assert.isTrue(native(button).disabled);
    button.click();
    assert.deepEqual(engine.commands, []);
  });

  it('calls several people, in a group or in none', async () => {
    const button = await make(
      html`<tui-call-button user-ids="bob carol" group-id="team" .engine=${engine}></tui-call-button>`,
    );
    native(button).click();
    button.groupId = '';
    await button.updateComplete;
    native(button).click();
    assert.deepEqual(engine.commands, [
      ['groupCall', 'team', ['bob', 'carol'], 'video', {}],
      ['calls', ['bob', 'carol'], 'video', {}],
    ]);
  });

  it('shows what went wrong where no kit does, until it is pressed again', async () => {
    const button = await toBob();
    engine.failure = TUICallError.of('ERROR_NO_MICROPHONE', 'None.', 'device');
    native(button).click();
    while (!has(button, '[part=error]')) await Promise.resolve();
    assert.include(textOf(inside(button, '[part=error]')), 'No microphone was found.');
    native(button).click();
    await button.updateComplete;
    assert.isFalse(has(button, '[part=error]'));
  });

  it('leaves it to the kit to show what went wrong, and is told on itself alone', async () => {
    const world = new KitWorld();
    const kit = await world.kit({'user-id': 'alice'});
    const button = document.createElement('tui-call-button');
    button.userIds = 'bob not!well-formed';
    document.body.append(button);
    await world.settle();
    const {heard, stop} = listen(['tui-error']);
    let own = 0;
    button.addEventListener('tui-error', () => (own += 1));
    native(button).click();
    await world.settle();
    stop();
    assert.deepEqual(
      heard.map(({target}) => target),
      [kit],
    );
    assert.equal(own, 1);
    assert.isFalse(has(button, '[part=error]'));
    assert.isTrue(has(kit, '[part=notice]'));
    button.remove();
    await world.end();
  });

  it('rings for as long as the kit’s `call-timeout` says', async () => {
    const world = new KitWorld();
    await world.party('bob');
    const kit = await world.kit({'user-id': 'alice', 'call-timeout': '12'});
    const button = document.createElement('tui-call-button');
    button.userId = 'bob';
    kit.append(button);
    await world.settle();
    native(button).click();
    await world.settle();
    assert.equal(kit.callState.status === 'calling' && kit.callState.timeout, 12);
    await kit.hangup();
    await world.end();
  });

  for (const theme of ['light', 'dark']) {
    it(`can be used by everybody: ${theme}`, async () => {
      const background = theme === 'dark' ? '#111' : '#fff';
      const box = await fixture<HTMLElement>(
        html`<div style=${`background: ${background}; --tui-color-scheme: ${theme}`}>
          <tui-call-button user-id="bob" .engine=${engine}></tui-call-button>
          <tui-call-button user-id="bob"></tui-call-button>
        </div>`,
      );
      await expect(box).to.be.accessible();
      engine.failure = TUICallError.of('ERROR_NO_MICROPHONE', 'None.', 'device');
      const [button] = box.querySelectorAll('tui-call-button');
      button?.click();
      while (!button || !has(button, '[part=error]')) await Promise.resolve();
      await expect(box).to.be.accessible();
    });
  }
});
