import {assert, fixture, html} from '@open-wc/testing';
import {LitElement, nothing, render} from 'lit';
import type {GroupPicture} from '../../../src/elements/tui-call-view/group-stage.js';
import {seatsOf, type Seat, type SeatOptions} from '../../../src/elements/tui-call-view/seats.js';
import {Localize} from '../../../src/i18n/localize.js';
import {connected} from '../stub-engine.js';
import {participantsOf} from './group-fixture.js';

class SeatSpeaker extends LitElement {
  readonly localize = new Localize(this);
}
customElements.define('seat-speaker', SeatSpeaker);

const PROFILES = new Map([['bob', {userId: 'bob', nickname: 'Bob Marten', avatar: ''}]]);
const PAIR = connected({participants: participantsOf({bob: 'joined'}), profiles: PROFILES});
const GROUP = connected({
  groupId: 'g1',
  participants: participantsOf({bob: 'joined', carol: 'inviting', dave: 'left', eve: 'rejected'}),
  profiles: PROFILES,
});
const PICTURE: GroupPicture = {
  userIds: ['bob', 'carol', 'dave', 'eve', 'alice'],
  places: new Map([
    ['bob', {x: 8, y: 16, width: 320, height: 180}],
    ['carol', {x: 336, y: 16, width: 320, height: 180}],
  ]),
  page: 0,
  pages: 2,
  dependsOnLarge: false,
  layout: 'grid',
  pinnedId: '',
};

describe('seatsOf', () => {
  let localize: Localize;
  let told: string[];

  beforeEach(async () => {
    ({localize} = await fixture<SeatSpeaker>(html`<seat-speaker lang="en"></seat-speaker>`));
    told = [];
  });

  function seats(change: Partial<SeatOptions> = {}): readonly Seat[] {
    return seatsOf({
      call: PAIR,
      localize,
      largeId: 'bob',
      picture: undefined,
      showLarge: userId => told.push(`large ${userId}`),
      pin: userId => told.push(`pin ${userId}`),
      ...change,
    });
  }

  function groupSeats(change: Partial<GroupPicture> = {}): readonly Seat[] {
    return seats({call: GROUP, picture: {...PICTURE, ...change}});
  }

  function seatOf(list: readonly Seat[], userId: string): Seat {
    const seat = list.find(one => one.userId === userId);
    assert.isDefined(seat, userId);
    return seat;
  }

  function buttonOf(seat: Seat): HTMLButtonElement {
    const box = document.createElement('div');
    render(seat.button, box);
    const button = box.querySelector('button');
    assert.isNotNull(button);
    return button;
  }

  function looksOf(list: readonly Seat[]): readonly (readonly [string, string])[] {
    return list.map(({userId, looks}) => [userId, looks]);
  }

  describe('in a call of two', () => {
    it('shows one large and the other one small, with a button to swap', () => {
      const [bob, alice] = seats();
      assert.deepEqual(looksOf(seats()), [
        ['bob', 'large'],
        ['alice', 'small'],
      ]);
      assert.equal(bob?.button, nothing);
      const swap = alice && buttonOf(alice);
      assert.equal(swap?.ariaLabel, 'Show alice large');
      swap?.click();
      assert.deepEqual(told, ['large alice']);
    });

    it('keeps the order when the sizes are swapped, and calls people by their names', () => {
      const list = seats({largeId: 'alice'});
      assert.deepEqual(looksOf(list), [
        ['bob', 'small'],
        ['alice', 'large'],
      ]);
      assert.equal(buttonOf(seatOf(list, 'bob')).title, 'Show Bob Marten large');
    });

    it('shows the other one large when the large one is not in the call', () => {
      assert.equal(seatOf(seats({largeId: 'zoe'}), 'bob').looks, 'large');
      assert.equal(seatOf(seats({largeId: ''}), 'bob').looks, 'large');
    });

    it('has one seat in an audio call', () => {
      assert.deepEqual(looksOf(seats({call: {...PAIR, mediaType: 'audio'}})), [['bob', 'large']]);
    });

    it('leaves the places to the style sheet', () => {
      for (const {style, isHidden} of seats())
        assert.deepEqual({style, isHidden}, {style: '', isHidden: false});
    });
  });

  describe('in a group call', () => {
    it('seats everyone of the picture in its order, and hides who has no place', () => {
      assert.deepEqual(
        groupSeats().map(({userId, isHidden}) => [userId, isHidden]),
        [
          ['bob', false],
          ['carol', false],
          ['dave', true],
          ['eve', true],
          ['alice', true],
        ],
      );
    });

    it('writes places that a browser understands, mirrored with the lines', async () => {
      const list = groupSeats();
      const {style} = seatOf(list, 'bob');
      const stage = await fixture(
        html`<div dir="rtl" style="position: relative; inline-size: 800px; block-size: 400px">
          <div class="seat" style="position: absolute; ${style}"></div>
        </div>`,
      );
      const outer = stage.getBoundingClientRect();
      const inner = stage.querySelector('.seat')?.getBoundingClientRect();
      assert.deepEqual([inner?.width, inner?.height], [320, 180]);
      assert.equal(outer.right - (inner?.right ?? 0), 8);
      assert.equal((inner?.top ?? 0) - outer.top, 16);
      assert.equal(seatOf(list, 'alice').style, '');
    });

    it('marks who is pinned', () => {
      assert.deepEqual(looksOf(groupSeats({pinnedId: 'bob'})).slice(0, 2), [
        ['bob', 'pinned'],
        ['carol', ''],
      ]);
    });

    it('has a button to pin everyone who is here or may still come, oneself included', () => {
      const pinnable = groupSeats().filter(({button}) => button !== nothing);
      assert.deepEqual(
        pinnable.map(({userId}) => userId),
        ['bob', 'carol', 'alice'],
      );
      for (const seat of pinnable) buttonOf(seat).click();
      assert.deepEqual(told, ['pin bob', 'pin carol', 'pin alice']);
    });

    it('keeps the name of the button while its state changes', () => {
      const free = buttonOf(seatOf(groupSeats(), 'bob'));
      const pinned = buttonOf(seatOf(groupSeats({pinnedId: 'bob'}), 'bob'));
      assert.deepEqual(
        [free.ariaLabel, free.ariaPressed, free.title],
        ['Pin Bob Marten', 'false', 'Pin Bob Marten'],
      );
      assert.deepEqual(
        [pinned.ariaLabel, pinned.ariaPressed, pinned.title],
        ['Pin Bob Marten', 'true', 'Unpin Bob Marten'],
      );
      assert.notEqual(pinned.innerHTML, free.innerHTML);
    });
  });
});
