import type {Mark, Marks} from './marks.js';
import type {Party} from './party.js';

/** The times of one call, in milliseconds. */
export interface Round {
  /** From the call to the begin at both sides. */
  readonly begin: number;
  /** From the call to the connection being up at both sides. */
  readonly connected: number;
  /** From the acceptance to the first frame at the caller's side. */
  readonly callerFrame: number;
  /** From the acceptance to the first frame at the callee's side. */
  readonly calleeFrame: number;
}

/** What the bench's driver finds on the page. */
export interface BenchPage {
  /** Makes one call that rings for some milliseconds. */
  round(contender: 'ours' | 'bare', ringing: number): Promise<Round>;
}

declare global {
  interface Window {
    bench?: BenchPage;
  }
}

function open(): Promise<Party> {
  return new Promise(resolve => {
    const frame = document.createElement('iframe');
    frame.addEventListener('party', event => {
      if (event instanceof CustomEvent || 'detail' in event) resolve((event as CustomEvent<Party>).detail);
    });
    frame.src = '/party';
    document.body.append(frame);
  });
}

const alice = await open();
const bob = await open();
for (const name of ['ours', 'bare'] as const) {
  await alice.contenders[name].init('alice');
  await bob.contenders[name].init('bob');
}

async function latest(mark: Mark, ...all: readonly Marks[]): Promise<number> {
  return Math.max(...(await Promise.all(all.map(marks => marks.get(mark)))));
}

window.bench = {
  async round(contender, ringing) {
    const caller = alice.newMarks();
    const callee = bob.newMarks();
    alice.contenders[contender].prepare(caller, ringing);
    bob.contenders[contender].prepare(callee, ringing);
    alice.contenders[contender].call('bob');
    const start = await caller.get('start');
    const accepted = await callee.get('accepted');
    const round = {
      begin: (await latest('begun', caller, callee)) - start,
      connected: (await latest('connected', caller, callee)) - start,
      callerFrame: (await caller.get('frame')) - accepted,
      calleeFrame: (await callee.get('frame')) - accepted,
    };
    await Promise.all([alice.contenders[contender].end(), bob.contenders[contender].end()]);
    return round;
  },
};
