import assert from 'node:assert/strict';
import {after, before, beforeEach} from 'node:test';
import {Stage, type LaunchOptions} from './people.js';

/**
 * One stage for the suite that is being described; each of its tests begins without a tab of an earlier one. What comes
 * back gives the stage, once the first test is about to run.
 */
export function suiteStage(options?: LaunchOptions): () => Stage {
  let stage: Stage | undefined;
  before(async () => {
    stage = await Stage.open(options);
  });
  after(() => stage?.close());
  beforeEach(() => stage?.clear());
  return () => {
    assert.ok(stage, 'asked for before the first test');
    return stage;
  };
}
