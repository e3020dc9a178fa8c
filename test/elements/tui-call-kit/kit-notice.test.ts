import {assert, fixture, html} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import {Localize} from '../../../src/i18n/localize.js';
import {KitNotice} from '../../../src/elements/tui-call-kit/kit-notice.js';
import {ManualClock} from '../../../src/testing/index.js';
import {inside} from '../kit-world.js';
import {textOf} from '../talk.js';

const clock = new ManualClock();

/** Where a notice is shown. */
class NoticeBoard extends LitElement {
  retries = 0;
  changes = 0;
  readonly localize = new Localize(this);
  readonly notice = new KitNotice(clock, () => {
    this.changes += 1;
    this.requestUpdate();
  });

  protected override render(): TemplateResult {
    const retry = (): void => {
      this.retries += 1;
    };
    return html`<div>${this.notice.render({localize: this.localize, retry})}</div>`;
  }
}
customElements.define('notice-board', NoticeBoard);

describe('KitNotice', () => {
  let board: NoticeBoard;

  beforeEach(async () => {
    board = await fixture<NoticeBoard>(html`<notice-board></notice-board>`);
  });

  afterEach(() => {
    board.notice.close();
    assert.equal(clock.pending, 0);
  });

  async function show(kind: 'error' | 'login' | 'kicked', code = 0): Promise<string> {
    board.notice.show({kind, code});
    await board.updateComplete;
    return textOf(inside(board, 'div'));
  }

  it('says what happened and what to do, by the code', async () => {
    assert.equal(await show('error', 60003), 'No microphone was found. Plug one in, then try again.');
    assert.include(await show('error', 424242), '424242');
  });

  it('offers to try again where nobody is logged in', async () => {
    assert.include(await show('login', -1406), 'Try again');
    inside(board, '[part=notice-action]').click();
    assert.equal(board.retries, 1);
  });

  it('offers to come back after a login elsewhere', async () => {
    assert.include(await show('kicked'), 'Use here');
    inside(board, '[part=notice-action]').click();
    assert.equal(board.retries, 1);
  });

  it('takes a plain error away after twelve seconds, counted from the last one', async () => {
    await show('error', 60003);
    await clock.advance(11_000);
    await show('error', 60004);
    await clock.advance(11_000);
    assert.equal(board.notice.content?.code, 60004);
    await clock.advance(1000);
    assert.isUndefined(board.notice.content);
  });

  it('keeps what must be acted on, whatever else fails meanwhile', async () => {
    const shown = (): unknown => board.notice.content;
    await show('kicked');
    await show('error', 60003);
    assert.deepEqual(shown(), {kind: 'kicked', code: 0});
    await clock.advance(60_000);
    assert.deepEqual(shown(), {kind: 'kicked', code: 0});
    await show('login', -1406);
    assert.deepEqual(shown(), {kind: 'login', code: -1406}, 'the latest of the two counts');
  });

  it('goes when the person takes it away, and tells so once', async () => {
    await show('login', -1406);
    const before = board.changes;
    inside(board, '[part=notice-dismiss]').click();
    board.notice.close();
    await board.updateComplete;
    assert.equal(textOf(inside(board, 'div')), '');
    assert.equal(board.changes, before + 1);
  });
});
