import {assert, expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/tui-call-button.js';
import type {TuiCallButton} from '../../../src/elements/tui-call-button/tui-call-button.js';
import type {RunningGroupCall} from '../../../src/engine/types.js';
import {inside} from '../kit-world.js';
import {connected, StubEngine} from '../stub-engine.js';
import {has, textOf} from '../talk.js';

const CALL: RunningGroupCall = {
  groupId: 'team',
  roomId: {intRoomId: 7},
  mediaType: 'audio',
  userIds: ['bob', 'carol', 'dave'],
};

describe('<tui-call-button> and running calls', () => {
  let engine: StubEngine;
  let button: TuiCallButton;

  beforeEach(async () => {
    engine = new StubEngine();
    engine.become({
      ...engine.state,
      profiles: new Map([['bob', {userId: 'bob', nickname: 'Bob Marten', avatar: ''}]]),
    });
    button = await fixture<TuiCallButton>(
      html`<tui-call-button
        user-ids="bob carol"
        group-id="team"
        label="Ring the team"
        .engine=${engine}
      ></tui-call-button>`,
    );
  });

  async function run(call: RunningGroupCall | undefined): Promise<void> {
    engine.run('team', call);
    await button.updateComplete;
  }

  function words(): string {
    return textOf(inside(button, '[part=label]'));
  }

  it('says how many talk, and who, and joins them', async () => {
    await run(CALL);
    assert.isTrue(button.joins);
    assert.equal(words(), '3 people are talking — join');
    assert.equal(inside(button, 'button').title, 'Bob Marten, carol, dave');
    assert.isNotNull(button.shadowRoot?.querySelector('.icon-phone'), 'the call carries sound only');
    button.click();
    assert.deepEqual(engine.commands, [['joinInGroupCall', {intRoomId: 7}, 'team', 'audio']]);
    await run({...CALL, userIds: ['bob']});
    assert.equal(words(), '1 person is talking — join');
    await run(undefined);
    assert.equal(words(), 'Ring the team');
    button.click();
    assert.deepEqual(engine.commands.at(-1), ['groupCall', 'team', ['bob', 'carol'], 'video', {}]);
  });

  it('asks the page first', async () => {
    const details: unknown[] = [];
    button.addEventListener('tui-before-call', event => {
      details.push(event.detail);
      event.preventDefault();
    });
    await run(CALL);
    button.click();
    assert.deepEqual(details, [{userIds: [], groupId: 'team', mediaType: 'audio'}]);
    assert.deepEqual(engine.commands, []);
  });

  it('joins nothing from within a call, nor a call that this person is in on another device', async () => {
    await run(CALL);
    engine.become(connected({groupId: 'team'}));
    await button.updateComplete;
    assert.isFalse(button.joins);
    assert.equal(button.obstacle, 'in-call');
    engine.become(new StubEngine().state);
    await run({...CALL, userIds: ['alice', 'bob']});
    assert.isFalse(button.joins);
  });

  it('needs no people of its own', async () => {
    button.userIds = '';
    await button.updateComplete;
    assert.equal(button.obstacle, 'nobody');
    await run(CALL);
    assert.isUndefined(button.obstacle);
  });

  it('leaves the page’s own content aside while it joins, unless there is some for that', async () => {
    button.innerHTML = '<b>Ring</b>';
    await run(CALL);
    assert.equal(words(), '3 people are talking — join');
    button.innerHTML = '<b>Ring</b><i slot="join">Come in</i>';
    await button.updateComplete;
    assert.isFalse(has(button, '[part=label]'));
  });

  it('joins a room that the page knows', async () => {
    button.userIds = '';
    for (const [roomId, room] of [
      ['42', {intRoomId: 42}],
      ['2147483648', {strRoomId: '2147483648'}],
      ['lobby', {strRoomId: 'lobby'}],
    ] as const) {
      button.roomId = roomId;
      await button.updateComplete;
      assert.equal(words(), 'Join the call');
      button.click();
      assert.deepEqual(engine.commands.at(-1), ['joinInGroupCall', room, 'team', 'video']);
    }
    button.userIds = 'bob';
    await button.updateComplete;
    assert.isFalse(button.joins, 'people are rung');
    button.userIds = '';
    button.groupId = '';
    await button.updateComplete;
    assert.equal(button.obstacle, 'nobody', 'a room alone is no group call');
  });

  it('follows one group at a time, and none outside the document', async () => {
    button.groupId = 'other';
    await button.updateComplete;
    assert.deepEqual([...engine.groupWatches.values()], ['other']);
    button.groupId = 'not\nwell-formed';
    await button.updateComplete;
    assert.deepEqual([...engine.groupWatches.values()], []);
    button.groupId = 'team';
    await button.updateComplete;
    const parent = button.parentElement;
    button.remove();
    assert.deepEqual([...engine.groupWatches.values()], []);
    parent?.append(button);
    await button.updateComplete;
    assert.deepEqual([...engine.groupWatches.values()], ['team']);
  });

  for (const theme of ['light', 'dark']) {
    it(`can be used by everybody: ${theme}`, async () => {
      await run(CALL);
      const background = theme === 'dark' ? '#111' : '#fff';
      const box = await fixture<HTMLElement>(
        html`<div style=${`background: ${background}; --tui-color-scheme: ${theme}`}></div>`,
      );
      box.append(button);
      await run(CALL);
      await expect(box).to.be.accessible();
    });
  }
});
