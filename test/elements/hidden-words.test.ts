import {assert, fixture, html} from '@open-wc/testing';
import '../../src/define/tui-call-button.js';
import '../../src/define/tui-call-view.js';
import '../../src/define/tui-incoming-call.js';
import {en} from '../../src/i18n/locales/en.js';
import {registerTranslation} from '../../src/i18n/registered-words.js';
import {GroupCall, crowd} from './tui-call-view/group-fixture.js';
import {update, viewOf} from './tui-call-view/view-fixture.js';
import {Talk, find, has, textOf} from './talk.js';

/** A language in which a page has replaced every word by nothing; what is not replaced is English. */
const SILENT = 'eo';

/** Every element in a tree and its shadow roots that a selector finds. */
function deep(root: ParentNode, selector: string): readonly Element[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot ? deep(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll(selector), ...inside];
}

/** What somebody who cannot see it is told that a button is. */
function nameOf(button: Element): string {
  return button.getAttribute('aria-label') ?? textOf(button);
}

/** Everything that can be pressed has a name, and nothing has an empty one. */
function isNamed(element: Element): void {
  const {shadowRoot} = element;
  assert.isNotNull(shadowRoot);
  const buttons = deep(shadowRoot, 'button');
  assert.isAbove(buttons.length, 0);
  for (const button of buttons) assert.notEqual(nameOf(button), '', button.outerHTML);
  for (const named of deep(shadowRoot, '[aria-label]')) {
    assert.notEqual(named.getAttribute('aria-label'), '', named.outerHTML);
  }
}

describe('words that a page replaces by nothing', () => {
  let talk: Talk;

  before(() => {
    const nothing = Object.fromEntries(Object.keys(en).map(key => [key, '']));
    registerTranslation({...nothing, $code: SILENT, $name: 'Nothing', $dir: 'ltr'});
  });

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  /** Alice's view, without words. */
  async function silentView(): Promise<Awaited<ReturnType<typeof viewOf>>> {
    const view = await viewOf(talk);
    view.lang = SILENT;
    // The language is found out by an observer, whose turn comes before that of this promise.
    await Promise.resolve();
    await update(talk, view);
    return view;
  }

  it('leave the buttons of a call their names', async () => {
    await talk.connect();
    isNamed(await silentView());
  });

  it('leave those of a group their names', async () => {
    const call = await GroupCall.with(crowd(3), {lang: SILENT});
    isNamed(call.view);
    assert.equal(nameOf(find(call.view, '[part=layout-toggle]')), en.speakerLayout);
  });

  it('are not there before a call and while it rings', async () => {
    const view = await silentView();
    assert.equal(textOf(find(view, '[part=idle]')), '');
    await talk.ring();
    await update(talk, view);
    assert.equal(textOf(find(view, '[part=status]')), '');
    assert.equal(textOf(find(view, '[part=name]')), 'Bob Marten');
  });

  it('take the notice that they would fill away', async () => {
    await talk.connect();
    const view = await silentView();
    talk.media.emit({
      type: 'quality',
      list: [
        {userId: 'alice', quality: 'good'},
        {userId: 'bob', quality: 'bad'},
      ],
    });
    await update(talk, view);
    assert.equal(find(view, '.notice').checkVisibility(), false);
    view.lang = 'en';
    await Promise.resolve();
    await update(talk, view);
    assert.isTrue(has(view, '.notice'));
  });

  it('leave the end screen what can be pressed', async () => {
    await talk.connect();
    const view = await silentView();
    await talk.bob.engine.hangup();
    await update(talk, view);
    assert.equal(textOf(find(view, '[part=reason]')), '');
    assert.equal(textOf(find(view, '[part=dismiss]')), en.dismiss);
    assert.equal(textOf(find(view, '[part=call-again]')), en.callAgain);
  });

  it('leave the ringing card discs with names, and say who calls', async () => {
    const card = await fixture(
      html`<tui-incoming-call lang=${SILENT} .engine=${talk.bob.engine}></tui-incoming-call>`,
    );
    await talk.ring();
    await talk.settle();
    isNamed(card);
    assert.equal(textOf(find(card, '[part~=accept]')), '', 'nothing is written below it');
    assert.equal(nameOf(find(card, '[part~=accept]')), en.acceptCall);
    assert.match(textOf(find(card, '#title')), /Alice Springs is calling you/);
  });

  it('leave a call button its words, unless the page writes its own', async () => {
    const button = await fixture(
      html`<tui-call-button user-id="bob" lang=${SILENT} .engine=${talk.alice.engine}></tui-call-button>`,
    );
    await talk.settle();
    assert.equal(textOf(find(button, '[part=label]')), 'Video call to Bob Marten');
    button.setAttribute('label', 'Ring');
    await talk.settle();
    assert.equal(textOf(find(button, '[part=label]')), 'Ring');
  });
});
