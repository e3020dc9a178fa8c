import {assert} from '@open-wc/testing';
import '../../../src/define/tui-call-button.js';
import '../../../src/define/tui-call-view.js';
import {KitStage} from '../kit-stage.js';
import {inside} from '../kit-world.js';
import {has, textOf} from '../talk.js';

describe('<tui-call-kit> and calls among several', () => {
  let stage: KitStage;

  beforeEach(async () => {
    stage = await KitStage.begin();
  });

  afterEach(async () => {
    await stage.end();
  });

  /** Alice, whose kit it is, talks in a group with Bob, and asks whom to invite. */
  async function openDialog(): Promise<HTMLElement> {
    await stage.kit.groupCall('team', ['bob'], 'audio');
    await stage.world.settle();
    await stage.bob.engine.accept();
    await stage.world.settle();
    stage.control('invite').click();
    const {view} = stage;
    assert.exists(view);
    while (!has(view, 'dialog[open]')) {
      await new Promise(resolve => setTimeout(resolve, 0));
      await stage.world.settle();
    }
    return inside(view, 'dialog');
  }

  it('offers whom its `inviteable` names, and rings for as long as its `call-timeout` says', async () => {
    const carol = await stage.world.party('carol');
    stage.kit.setAttribute('inviteable', 'bob carol');
    stage.kit.callTimeout = 12;
    const dialog = await openDialog();
    const names = [...dialog.querySelectorAll('.ellipsis')].map(textOf);
    assert.deepEqual(names.at(-1), 'carol');
    dialog.querySelector<HTMLElement>('[name=carol]')?.click();
    await stage.view?.updateComplete;
    dialog.querySelector<HTMLElement>('[part=invite-now]')?.click();
    await stage.world.settle();
    const {state} = carol.engine;
    assert.equal(state.status === 'calling' && state.timeout, 12);
  });

  it('hands a picker of the page on to the dialog, and its parts to the page', async () => {
    const picker = document.createElement('p');
    picker.slot = 'invite';
    picker.textContent = 'Whom?';
    stage.kit.append(picker);
    const dialog = await openDialog();
    await stage.world.settle();
    await stage.view?.updateComplete;
    assert.isTrue(picker.checkVisibility());
    assert.isNull(dialog.querySelector('[part=invite-field]'));
    assert.include(stage.view?.getAttribute('exportparts'), 'invite-title:call-invite-title');
  });

  it('lends its engine to buttons that follow a group, before and after it is loaded', async () => {
    const button = document.createElement('tui-call-button');
    button.groupId = 'team';
    stage.kit.append(button);
    const carol = await stage.world.party('carol');
    await carol.engine.joinInGroupCall({intRoomId: 7}, 'team', 'audio');
    await stage.world.settle();
    await button.updateComplete;
    assert.equal(textOf(inside(button, '[part=label]')), '1 person is talking — join');
    button.click();
    await stage.world.settle();
    assert.equal(stage.kit.status, 'connected');
    assert.isFalse(button.joins);
    const told: unknown[] = [];
    stage.kit.watchGroupCall('team', call => told.push(call?.userIds))();
    assert.deepEqual(told, []);
  });
});
