import {assert} from '@open-wc/testing';
import {LaterClosing} from '../../../src/elements/tui-call-view/later-closing.js';
import {ManualClock} from '../../../src/testing/index.js';

describe('LaterClosing', () => {
  let clock: ManualClock;
  let delay: number;
  let closed: number;
  let isConnected: boolean;
  let closing: LaterClosing;

  beforeEach(() => {
    clock = new ManualClock();
    delay = 0;
    closed = 0;
    isConnected = true;
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
      get isConnected() {
        return isConnected;
      },
    };
    closing = new LaterClosing(host, {clock: () => clock, delay: () => delay, close: () => (closed += 1)});
  });

  it('closes once, that many seconds after it was first rendered so', async () => {
    delay = 3;
    closing.hostUpdated();
    await clock.advance(2000);
    closing.hostUpdated();
    await clock.advance(999);
    assert.equal(closed, 0);
    await clock.advance(1);
    assert.equal(closed, 1);
    closing.hostUpdated();
    await clock.advance(60_000);
    assert.equal(closed, 1);
  });

  it('does not close what is to stay, or has gone', async () => {
    delay = 3;
    closing.hostUpdated();
    delay = 0;
    closing.hostUpdated();
    assert.equal(clock.pending, 0);
    delay = 3;
    closing.hostUpdated();
    isConnected = false;
    closing.hostDisconnected();
    closing.hostUpdated();
    assert.equal(clock.pending, 0);
    await clock.advance(10_000);
    assert.equal(closed, 0);
  });

  it('counts anew where it was put elsewhere', async () => {
    delay = 3;
    closing.hostUpdated();
    await clock.advance(2000);
    closing.hostDisconnected();
    closing.hostUpdated();
    await clock.advance(2000);
    assert.equal(closed, 0);
    await clock.advance(1000);
    assert.equal(closed, 1);
  });
});
