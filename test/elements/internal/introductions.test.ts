import {assert} from '@open-wc/testing';
import {Introductions} from '../../../src/elements/internal/introductions.js';
import {nameOf, pictureOf} from '../../../src/elements/internal/names.js';
import {connected} from '../stub-engine.js';

const BOB = {userId: 'bob', nickname: 'Bob Marten', avatar: ''};

/** Of Bob the backend knows the name but no picture, of anybody else nothing. */
const CALL = connected({profiles: new Map([['bob', BOB]])});

/** Plain JavaScript pages are not held back by types. */
const asAny = (value: unknown): never => value as never;

describe('Introductions', () => {
  let introductions: Introductions;
  const kit = {};
  const view = {};

  beforeEach(() => {
    introductions = new Introductions();
  });

  it('leave a state alone while nobody has told anything', () => {
    assert.strictEqual(introductions.complete(CALL), CALL);
  });

  it('name whom the backend does not know, and give the same state for the same state', () => {
    introductions.hear(view, [{userId: 'erin', nickname: 'Erin', avatar: 'https://example.com/e.png'}]);
    const state = introductions.complete(CALL);
    assert.equal(nameOf(state, 'erin'), 'Erin');
    assert.equal(pictureOf(state, 'erin'), 'https://example.com/e.png');
    assert.equal(nameOf(state, 'bob'), 'Bob Marten');
    assert.strictEqual(introductions.complete(CALL), state);
    assert.equal(nameOf(CALL, 'erin'), 'erin', 'the state itself is as it was');
  });

  it('add what the backend lacks of a person, and change nothing that it knows', () => {
    introductions.hear(view, [{userId: 'bob', nickname: 'Robert', avatar: 'https://example.com/b.png'}]);
    const state = introductions.complete(CALL);
    assert.equal(nameOf(state, 'bob'), 'Bob Marten');
    assert.equal(pictureOf(state, 'bob'), 'https://example.com/b.png');
  });

  it('keep apart what different elements were told; who was first is believed', () => {
    introductions.hear(kit, [{userId: 'erin', nickname: 'Erin'}]);
    introductions.hear(view, [
      {userId: 'erin', nickname: 'Another Erin', avatar: 'https://example.com/e.png'},
      {userId: 'frank', nickname: 'Frank'},
    ]);
    const both = introductions.complete(CALL);
    assert.deepEqual(
      ['erin', 'frank'].map(userId => nameOf(both, userId)),
      ['Erin', 'Frank'],
    );
    assert.equal(pictureOf(both, 'erin'), 'https://example.com/e.png');
    introductions.hear(kit, undefined);
    assert.equal(nameOf(introductions.complete(CALL), 'erin'), 'Another Erin');
    introductions.hear(view, undefined);
    assert.strictEqual(introductions.complete(CALL), CALL);
  });

  it('take whatever a page without types offers', () => {
    introductions.hear(view, asAny(['erin', null, 7, {}, {userId: 'frank', nickname: 'Frank'}]));
    const state = introductions.complete(CALL);
    assert.equal(nameOf(state, 'erin'), 'erin');
    assert.equal(nameOf(state, 'frank'), 'Frank');
  });

  it('say what is news', () => {
    const list = [{userId: 'erin', nickname: 'Erin'}];
    assert.isFalse(introductions.hear(view, undefined), 'nothing, as before');
    assert.isTrue(introductions.hear(view, list));
    assert.isFalse(introductions.hear(view, list));
    assert.strictEqual(introductions.toldTo(view), list);
    assert.isTrue(introductions.hear(view, 'erin frank'));
    assert.isTrue(introductions.hear(view, undefined));
    assert.isUndefined(introductions.toldTo(view));
  });

  it('give a new state when there is news', () => {
    introductions.hear(view, 'erin');
    assert.equal(nameOf(introductions.complete(CALL), 'erin'), 'erin');
    introductions.hear(view, [{userId: 'erin', nickname: 'Erin'}]);
    assert.equal(nameOf(introductions.complete(CALL), 'erin'), 'Erin');
  });
});
