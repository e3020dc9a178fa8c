import {assert} from '@open-wc/testing';
import '../../../src/define/tui-call-button.js';
import '../../../src/define/tui-call-view.js';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import {KitStage} from '../kit-stage.js';
import {find, has, textOf} from '../talk.js';
import {GroupCall} from './group-fixture.js';

const PICTURE = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
const ERIN = {userId: 'erin', nickname: 'Erin O’Hara', avatar: PICTURE};

/** What a tile says of its person. */
function captionOf(tile: Element): string {
  return textOf(find(tile, '[part=name]'));
}

describe('the people that a page introduces', () => {
  it('have their names and pictures in the call where the backend knows none', async () => {
    const call = await GroupCall.with({bob: 'joined', carol: 'joined', erin: 'inviting'});
    const tile = (userId: string): Element => call.seat(userId).querySelector('tui-call-tile') ?? call.view;
    assert.equal(captionOf(tile('erin')), 'erin');
    call.view.inviteable = [ERIN, {userId: 'carol'}];
    await call.update();
    assert.equal(captionOf(tile('erin')), 'Erin O’Hara');
    assert.equal(find(tile('erin'), 'img').getAttribute('src'), PICTURE);
    assert.equal(captionOf(tile('carol')), 'carol');
    await call.become('erin', 'rejected');
    const farewells = [...(call.view.shadowRoot?.querySelectorAll('[role=status]') ?? [])].map(textOf);
    assert.include(farewells, 'Erin O’Hara declined');
    call.view.inviteable = undefined;
    await call.become('erin', 'inviting');
    assert.equal(captionOf(tile('erin')), 'erin');
  });
});

describe('the people that a page introduces to <tui-call-kit>', () => {
  let stage: KitStage;

  beforeEach(async () => {
    stage = await KitStage.begin();
  });

  afterEach(async () => {
    await stage.end();
  });

  const BOB = {userId: 'bob', nickname: 'Bob from sales', avatar: PICTURE};

  /** A view that stands in the page. */
  async function placedView(): Promise<TuiCallView> {
    const view = stage.place(document.createElement('tui-call-view'));
    view.clock = stage.world.clock;
    await view.updateComplete;
    return view;
  }

  it('ring under their names, on the card and on a button', async () => {
    const button = document.createElement('tui-call-button');
    button.userId = 'bob';
    stage.place(button);
    stage.kit.inviteable = [BOB];
    await stage.world.settle();
    await button.updateComplete;
    assert.equal(textOf(find(button, '[part=label]')), 'Video call to Bob from sales');
    await stage.ring();
    const {card} = stage;
    assert.isNotNull(card);
    await card.updateComplete;
    assert.equal(textOf(find(card, '[part=name]')), 'Bob from sales');
    assert.equal(find(card, 'img').getAttribute('src'), PICTURE);
  });

  it('keep the name that the backend knows, and leave the state of the kit as the engine has it', async () => {
    await stage.bob.engine.setSelfInfo({nickname: 'Bob Marten'});
    stage.kit.inviteable = [BOB];
    await stage.ring();
    const {card} = stage;
    assert.isNotNull(card);
    await card.updateComplete;
    assert.equal(textOf(find(card, '[part=name]')), 'Bob Marten');
    assert.strictEqual(stage.kit.callState, stage.kit.engine.state);
  });

  it('are known to a view that the page has placed, and can be invited from it', async () => {
    await stage.world.party('erin');
    const view = await placedView();
    stage.kit.inviteable = [ERIN, BOB];
    await stage.kit.groupCall('team', ['bob'], 'audio');
    await stage.world.settle();
    await view.updateComplete;
    assert.equal(textOf(find(view, '[part=name]')), 'Bob from sales');
    await stage.bob.engine.accept();
    await stage.world.settle();
    await view.updateComplete;
    const bar = find(view, 'tui-call-controls');
    find(bar, '[part~=invite]').click();
    while (!has(view, 'dialog[open]')) {
      await new Promise(resolve => setTimeout(resolve));
      await stage.world.settle();
    }
    const names = [...find(view, 'dialog').querySelectorAll('.ellipsis')].map(textOf);
    assert.deepEqual(names, ['Erin O’Hara', 'Bob from sales']);
  });

  it('are known as long as the view that names them is in the page', async () => {
    const view = await placedView();
    const button = stage.place(document.createElement('tui-call-button'));
    button.userId = 'erin';
    const label = async (): Promise<string> => {
      await stage.world.settle();
      await view.updateComplete;
      await button.updateComplete;
      return textOf(find(button, '[part=label]'));
    };
    view.inviteable = [ERIN];
    assert.equal(await label(), 'Video call to Erin O’Hara');
    view.remove();
    assert.equal(await label(), 'Video call to erin');
    stage.place(view);
    assert.equal(await label(), 'Video call to Erin O’Hara');
  });

  it('make way in the dialog for whom the view itself names', async () => {
    const view = await placedView();
    stage.kit.inviteable = [ERIN];
    view.inviteable = 'frank';
    await stage.kit.groupCall('team', ['bob'], 'audio');
    await stage.world.settle();
    await stage.bob.engine.accept();
    await stage.world.settle();
    await view.updateComplete;
    find(find(view, 'tui-call-controls'), '[part~=invite]').click();
    while (!has(view, 'dialog[open]')) {
      await new Promise(resolve => setTimeout(resolve));
      await stage.world.settle();
    }
    assert.deepEqual([...find(view, 'dialog').querySelectorAll('.ellipsis')].map(textOf), ['frank']);
  });
});
