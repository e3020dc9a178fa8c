import {playRandomCalls, type RandomRun} from '../support/random-call-steps.js';

/** How many runs, and the seed of the first: `?runs=100000&seed=7` in the test page's address, see CONTRIBUTING. */
const wanted = new URLSearchParams(location.search);
const RUNS = Number(wanted.get('runs') ?? 20_000);
const SEED = Number(wanted.get('seed') ?? 1);

/** Three to nine people do whatever comes to their minds; the contract's invariants hold whatever they do. */
describe('random group calls', () => {
  it(`${RUNS} runs end with everyone idle, one last callback for each call, and nobody alone or unseen`, async () => {
    for (let seed = SEED; seed < SEED + RUNS; seed++) {
      let run: RandomRun | undefined;
      try {
        await playRandomCalls(seed, begun => (run = begun));
      } catch (cause) {
        const problem = cause instanceof Error ? cause.message : String(cause);
        const story = `${run?.steps.join('\n') ?? ''}\n\n${run?.heard() ?? ''}`;
        throw new Error(`seed ${seed}: ${problem}\n\n${story}`, {cause});
      }
    }
  }).timeout(0);
});
