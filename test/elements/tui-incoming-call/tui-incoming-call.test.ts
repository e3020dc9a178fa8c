import {ContextProvider} from '@lit/context';
import {assert, expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/tui-incoming-call.js';
import {callContext} from '../../../src/elements/internal/call-context.js';
import {CallProvider} from '../../../src/elements/internal/provider.js';
import type {TuiIncomingCall} from '../../../src/elements/tui-incoming-call/tui-incoming-call.js';
import {TUICallError} from '../../../src/engine/errors.js';
import {inside} from '../kit-world.js';
import {StubEngine, connected, ringing, waiting} from '../stub-engine.js';
import {find, has, textOf} from '../talk.js';

describe('<tui-incoming-call>', () => {
  let engine: StubEngine;
  let card: TuiIncomingCall;

  beforeEach(async () => {
    engine = new StubEngine();
    card = await fixture<TuiIncomingCall>(html`<tui-incoming-call .engine=${engine}></tui-incoming-call>`);
  });

  async function become(state: StubEngine['state']): Promise<void> {
    engine.become(state);
    await card.updateComplete;
  }

  function part(name: string): HTMLElement {
    return inside(card, `[part~=${name}]`);
  }

  const profile = {userId: 'bob', nickname: 'Bob Marten', avatar: ''};
  const profiles = new Map([['bob', profile]]);

  it('is empty and takes no space while nothing rings here', async () => {
    const quiet = [engine.state, ringing({role: 'caller'}), connected()];
    for (const state of quiet) {
      await become(state);
      assert.isFalse(has(card, '[part=card]'));
      assert.equal(card.getClientRects().length, 0);
      assert.isFalse(card.hasAttribute('ringing'));
    }
  });

  it('is an alert dialog that says who calls and what', async () => {
    await become(ringing({profiles}));
    const dialog = part('card');
    assert.equal(dialog.getAttribute('role'), 'alertdialog');
    const text = (attribute: string): string =>
      textOf(inside(card, `#${dialog.getAttribute(attribute) ?? ''}`));
    assert.include(text('aria-labelledby'), 'Bob Marten is calling you');
    assert.equal(text('aria-describedby'), 'Incoming video call');
    assert.equal(textOf(part('name')), 'Bob Marten');
    assert.equal(textOf(part('avatar')), 'BM');
    assert.isTrue(card.hasAttribute('ringing'));
  });

  it('shows the caller’s picture, and the id of a caller without a name', async () => {
    const avatar = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    await become(ringing({profiles: new Map([['bob', {userId: 'bob', nickname: '', avatar}]])}));
    assert.equal(textOf(part('name')), 'bob');
    assert.equal(inside(card, 'img').getAttribute('src'), avatar);
  });

  it('answers a video call with the camera on or off', async () => {
    await become(ringing());
    part('accept').click();
    part('accept-without-camera').click();
    await card.updateComplete;
    assert.deepEqual(engine.commands, [
      ['accept', {}],
      ['accept', {camera: false}],
    ]);
  });

  it('offers no camera in an audio call', async () => {
    await become(ringing({mediaType: 'audio'}));
    assert.isFalse(has(card, '[part~=accept-without-camera]'));
    assert.equal(textOf(part('kind')), 'Incoming audio call');
    part('accept').click();
    assert.deepEqual(engine.commands, [['accept', {}]]);
  });

  it('declines', async () => {
    await become(ringing());
    part('reject').click();
    assert.deepEqual(engine.commands, [['reject']]);
  });

  describe('during another call', () => {
    it('says who calls, and what answering means', async () => {
      const carol = {userId: 'carol', nickname: 'Carol Danvers', avatar: ''};
      await become(connected({waiting: waiting(), profiles: new Map([['carol', carol]])}));
      assert.isTrue(card.hasAttribute('waiting'));
      assert.equal(textOf(part('name')), 'Carol Danvers');
      const described = part('card').getAttribute('aria-describedby')?.split(' ') ?? [];
      assert.deepEqual(
        described.map(id => textOf(inside(card, `#${id}`))),
        ['Incoming video call', 'Answering ends the current call.'],
      );
      await assert.isAccessible(card);
    });

    it('answers it, or is busy', async () => {
      await become(connected({waiting: waiting({mediaType: 'audio'})}));
      assert.equal(textOf(part('accept')), 'End and accept');
      part('accept').click();
      part('reject').click();
      await card.updateComplete;
      assert.deepEqual(engine.commands, [['accept', {}], ['ignore']]);
    });

    it('asks the page about the call that waits', async () => {
      await become(connected({waiting: waiting()}));
      const heard: string[] = [];
      for (const type of ['tui-before-accept', 'tui-before-reject'] as const) {
        card.addEventListener(type, event => heard.push(event.detail.callId));
      }
      part('accept').click();
      part('reject').click();
      assert.deepEqual(heard, ['call-2', 'call-2']);
    });

    it('takes the focus onto none of its buttons, and gives it back', async () => {
      const field = await fixture<HTMLInputElement>(html`<input aria-label="Chat" />`);
      field.focus();
      await become(connected({waiting: waiting()}));
      assert.equal(card.shadowRoot?.activeElement, part('card'));
      await become(connected());
      assert.equal(document.activeElement, field);
      assert.isFalse(card.hasAttribute('waiting'));
    });

    it('stays away when the page wants no built-in ringing', async () => {
      card.addEventListener('tui-call-received', event => {
        event.preventDefault();
      });
      await become(connected({waiting: waiting()}));
      for (const observer of engine.observers) observer.onCallReceived?.('carol', ['alice'], '', 'video', {});
      await card.updateComplete;
      assert.isFalse(has(card, '[part=card]'));
    });
  });

  it('asks the page before it answers or declines', async () => {
    await become(ringing());
    const heard: string[] = [];
    for (const type of ['tui-before-accept', 'tui-before-reject'] as const) {
      card.addEventListener(type, event => {
        heard.push(`${type} ${event.detail.callerId}`);
        event.preventDefault();
      });
    }
    part('accept').click();
    part('reject').click();
    await card.updateComplete;
    assert.deepEqual(heard, ['tui-before-accept bob', 'tui-before-reject bob']);
    assert.deepEqual(engine.commands, []);
  });

  it('says that a tap would let the ring be heard, while nothing else does', async () => {
    const provider = new CallProvider(engine);
    const kit = document.createElement('div');
    new ContextProvider(kit, {context: callContext, initialValue: provider});
    document.body.append(kit);
    const shared = document.createElement('tui-incoming-call');
    kit.append(shared);
    engine.become(ringing());
    await shared.updateComplete;
    assert.isFalse(has(shared, '[part=hint]'));
    provider.setRingBlocked(true);
    await shared.updateComplete;
    assert.equal(textOf(find(shared, '[part=hint]')), 'Tap anywhere for sound');
    engine.become(ringing({phase: 'answering'}));
    await shared.updateComplete;
    assert.isFalse(has(shared, '[part=hint]'));
    kit.remove();
  });

  it('is busy while the call is being answered: it can only be declined', async () => {
    await become(ringing({phase: 'answering'}));
    assert.isTrue(card.hasAttribute('busy'));
    assert.equal(part('card').getAttribute('aria-busy'), 'true');
    assert.equal(textOf(part('kind')), 'Connecting…');
    part('accept').click();
    part('accept-without-camera').click();
    assert.deepEqual(engine.commands, []);
    part('reject').click();
    assert.deepEqual(engine.commands, [['reject']]);
  });

  it('tells a failure on itself', async () => {
    await become(ringing());
    const heard: number[] = [];
    card.addEventListener('tui-error', ({detail}) => heard.push(detail.code));
    engine.failure = TUICallError.of('ERROR_NO_CAMERA', 'There is none.', 'device');
    part('accept').click();
    while (heard.length === 0) await Promise.resolve();
    assert.deepEqual(heard, [60004]);
  });

  it('does not ring for a call that the page prevented on the card, but for the next one', async () => {
    card.addEventListener('tui-call-received', event => event.preventDefault(), {once: true});
    engine.become(ringing());
    engine.fire('onCallReceived', ['bob', ['alice'], '', 'video']);
    await card.updateComplete;
    assert.isFalse(has(card, '[part=card]'));
    await become(ringing({serial: 2}));
    assert.isTrue(has(card, '[part=card]'));
  });

  it('shows what the page puts into it', async () => {
    const note = document.createElement('p');
    note.textContent = 'Order 4711';
    const button = document.createElement('button');
    button.slot = 'actions';
    button.textContent = 'Message';
    card.append(note, button);
    assert.isFalse(note.checkVisibility());
    await become(ringing());
    assert.isTrue(note.checkVisibility());
    assert.isTrue(button.checkVisibility());
  });

  describe('and the focus', () => {
    let input: HTMLInputElement;

    beforeEach(() => {
      input = document.createElement('input');
      document.body.append(input);
      input.focus();
    });

    afterEach(() => {
      input.remove();
    });

    it('takes it, but onto no button, and gives it back', async () => {
      await become(ringing());
      assert.equal(card.shadowRoot?.activeElement, part('card'));
      await become(ringing({phase: 'answering'}));
      assert.equal(card.shadowRoot?.activeElement, part('card'), 'it is taken once a call');
      await become(engine.state.status === 'calling' ? connected() : engine.state);
      assert.equal(document.activeElement, input);
    });

    it('keeps it on the button that was pressed while it is busy', async () => {
      await become(ringing());
      part('accept').focus();
      await become(ringing({phase: 'answering'}));
      assert.equal(card.shadowRoot?.activeElement, part('accept'));
    });

    it('gives it back when the card is taken out of the page', async () => {
      await become(ringing());
      card.remove();
      assert.equal(document.activeElement, input);
    });

    it('leaves it alone when the person has moved it meanwhile', async () => {
      const other = document.createElement('button');
      document.body.append(other);
      await become(ringing());
      other.focus();
      await become(connected());
      assert.equal(document.activeElement, other);
      other.remove();
    });

    it('declines by no key', async () => {
      await become(ringing());
      for (const key of ['Escape', 'Enter', ' ', 'Backspace']) {
        part('card').dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
        part('card').dispatchEvent(new KeyboardEvent('keyup', {key, bubbles: true, composed: true}));
      }
      assert.deepEqual(engine.commands, []);
      assert.isTrue(has(card, '[part=card]'));
    });
  });

  it('has targets that a finger hits, also in 288 pixels with a long name', async () => {
    card.style.inlineSize = '288px';
    const long = {...profile, nickname: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4)};
    await become(ringing({profiles: new Map([['bob', long]])}));
    assert.isAtMost(part('card').scrollWidth, 288);
    for (const name of ['accept', 'reject', 'accept-without-camera']) {
      const {width, height} = part(name).getBoundingClientRect();
      assert.isAtLeast(Math.min(width, height), 44, name);
    }
    assert.isAtMost(part('name').getBoundingClientRect().height, 84, 'three lines');
  });

  for (const theme of ['light', 'dark']) {
    for (const phase of ['ringing', 'answering'] as const) {
      it(`can be used by everybody: ${theme}, ${phase}`, async () => {
        card.style.setProperty('--tui-color-scheme', theme);
        await become(ringing({profiles, phase}));
        await expect(card).to.be.accessible();
      });
    }
  }
});
