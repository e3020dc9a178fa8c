import {assert} from '@open-wc/testing';
import {planStage, type StageOptions} from '../../../src/elements/tui-call-view/stage-plan.js';

const PEOPLE = ['bob', 'carol', 'dave', 'alice'];

function plan(change: Partial<StageOptions> = {}): ReturnType<typeof planStage> {
  const room = {width: 1200, height: 600, isSmall: false};
  return planStage({userIds: PEOPLE, layout: 'grid', largeId: '', page: 0, room, ...change});
}

function areas(places: ReturnType<typeof planStage>['places']): ReadonlyMap<string, number> {
  return new Map([...places].map(([userId, {width, height}]) => [userId, width * height]));
}

function largestOf(change: Partial<StageOptions>): string {
  const [largest] = [...areas(plan(change).places)].sort(([, one], [, other]) => other - one);
  return largest?.[0] ?? '';
}

describe('planStage', () => {
  it('places nobody while the room is not known', () => {
    assert.equal(plan({room: undefined}).places.size, 0);
  });

  it('places everyone alike in a grid, in their order', () => {
    const {places, pages} = plan();
    assert.deepEqual([...places.keys()], PEOPLE);
    assert.equal(new Set(areas(places).values()).size, 1);
    assert.equal(pages, 1);
  });

  it('makes one large around the speaker, the first one if nobody else is named', () => {
    assert.equal(largestOf({layout: 'speaker'}), 'bob');
    assert.equal(largestOf({layout: 'speaker', largeId: 'dave'}), 'dave');
    assert.equal(largestOf({layout: 'speaker', largeId: 'zoe'}), 'bob');
  });

  it('keeps the large one on every page of the strip', () => {
    const userIds = Array.from({length: 40}, (_, index) => `u${index}`);
    const room = {width: 320, height: 480, isSmall: false};
    const first = plan({userIds, room, layout: 'speaker', largeId: 'u7'});
    const last = plan({userIds, room, layout: 'speaker', largeId: 'u7', page: first.pages - 1});
    assert.isAbove(first.pages, 2);
    assert.isTrue(first.places.has('u7') && last.places.has('u7'));
    assert.isTrue(first.places.has('u0') && last.places.has('u39'));
    assert.isFalse(last.places.has('u0'));
  });

  it('tells whether people change places for another speaker', () => {
    assert.isFalse(plan().dependsOnLarge);
    assert.isTrue(plan({layout: 'speaker'}).dependsOnLarge);
    assert.isTrue(plan({room: {width: 200, height: 150, isSmall: true}}).dependsOnLarge);
  });

  it('fills a small window with one person', () => {
    const room = {width: 200, height: 150, isSmall: true};
    assert.deepEqual(
      [...plan({room, largeId: 'carol'}).places],
      [['carol', {x: 0, y: 0, width: 200, height: 150}]],
    );
  });
});
