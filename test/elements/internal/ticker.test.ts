import {assert, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {Ticker} from '../../../src/elements/internal/ticker.js';
import {ManualClock} from '../../../src/testing/index.js';

class TestTicking extends LitElement {
  clock = new ManualClock();
  since: number | undefined;
  renderings = 0;

  constructor() {
    super();
    new Ticker(this, () => ({clock: this.clock, since: this.since}));
  }

  protected override updated(): void {
    this.renderings += 1;
  }
}
customElements.define('test-ticking', TestTicking);

describe('Ticker', () => {
  async function ticking(sinceBefore: number): Promise<TestTicking> {
    const host = await fixture<TestTicking>(html`<test-ticking></test-ticking>`);
    host.since = host.clock.now() - sinceBefore;
    host.requestUpdate();
    await host.updateComplete;
    host.renderings = 0;
    return host;
  }

  it('renders once for every whole second', async () => {
    const host = await ticking(0);
    await host.clock.advance(999);
    assert.equal(host.renderings, 0);
    await host.clock.advance(1);
    assert.equal(host.renderings, 1);
    await host.clock.advance(5000);
    assert.equal(host.renderings, 6);
  });

  it('counts from the beginning, not from the last rendering', async () => {
    const host = await ticking(400);
    await host.clock.advance(300);
    host.requestUpdate();
    await host.updateComplete;
    await host.clock.advance(299);
    assert.equal(host.renderings, 1);
    await host.clock.advance(1);
    assert.equal(host.renderings, 2);
  });

  it('rests when there is nothing to count', async () => {
    const host = await fixture<TestTicking>(html`<test-ticking></test-ticking>`);
    assert.equal(host.clock.pending, 0);
  });

  it('stops when the host goes and goes on when it comes back', async () => {
    const host = await ticking(0);
    const {parentElement, clock} = host;
    host.remove();
    assert.equal(clock.pending, 0);
    host.requestUpdate();
    await host.updateComplete;
    assert.equal(clock.pending, 0);
    parentElement?.append(host);
    host.requestUpdate();
    await host.updateComplete;
    assert.equal(clock.pending, 1);
  });
});
