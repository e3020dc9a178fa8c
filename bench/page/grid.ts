import type {TUICallEngine} from '../../src/engine/index.js';
import '../../src/define/tui-call-view.js';
import type {ManualClock} from '../../src/testing/index.js';
import {PlainGrid} from './plain-grid.js';
import {nineInACall, type Sound} from './nine.js';

/** What the bench's driver finds on the page. */
export interface GridPage {
  /** Lets so many reports of volumes come, every 300 ms by the call's clock, one a frame, and quality every 2 s. */
  run(ticks: number, sound: Sound): Promise<void>;
  /** Lets so many reports of volumes come while time stands still, so that nothing but the volumes changes. */
  runVolumes(ticks: number, sound: Sound): Promise<void>;
}

declare global {
  interface Window {
    grid?: GridPage;
  }
}

const VOLUME_TICK = 300;
const TICKS_PER_QUALITY = 7;

const call = await nineInACall();
const contender = new URLSearchParams(location.search).get('contender');
if (contender === 'ours') showOurs(call.engine, call.clock);
else if (contender === 'plain') new PlainGrid(call.engine, call.clock).show(document.body);
await call.clock.advance(0);
await painted();
await painted();

window.grid = {
  async run(ticks, sound) {
    for (let tick = 0; tick < ticks; tick++) {
      call.reportVolumes(sound);
      if (tick % TICKS_PER_QUALITY === 0) call.reportQuality();
      await call.clock.advance(VOLUME_TICK);
      await painted();
    }
  },
  async runVolumes(ticks, sound) {
    for (let tick = 0; tick < ticks; tick++) {
      call.reportVolumes(sound);
      await call.clock.advance(0);
      await painted();
    }
  },
};

function showOurs(engine: TUICallEngine, clock: ManualClock): void {
  const view = document.createElement('tui-call-view');
  view.engine = engine;
  view.clock = clock;
  document.body.append(view);
}

/** What was changed is on the screen. */
function painted(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}
