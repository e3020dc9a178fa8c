import {assert} from '@open-wc/testing';
import {LitElement, html} from 'lit';
import {CallTimer} from '../../../src/elements/tui-call-view/call-timer.js';
import {ManualClock} from '../../../src/testing/index.js';

const clock = new ManualClock();
let since: number | undefined;
let language = 'en';
let renderings = 0;

class TimedElement extends LitElement {
  constructor() {
    super();
    new CallTimer(this, () => ({clock, since, language}));
  }

  protected override render(): unknown {
    renderings += 1;
    return html`<time></time>`;
  }
}
customElements.define('timed-element', TimedElement);

describe('CallTimer', () => {
  let element: TimedElement;

  beforeEach(async () => {
    since = clock.now();
    language = 'en';
    element = new TimedElement();
    document.body.append(element);
    await element.updateComplete;
    renderings = 0;
  });

  afterEach(() => {
    element.remove();
    assert.equal(clock.pending, 0);
  });

  function time(): HTMLTimeElement | null | undefined {
    return element.shadowRoot?.querySelector('time');
  }

  it('writes every second, on the second, without a rendering', async () => {
    assert.equal(time()?.textContent, '0:00');
    await clock.advance(999);
    assert.equal(time()?.textContent, '0:00');
    await clock.advance(1);
    assert.equal(time()?.textContent, '0:01');
    await clock.advance(64_000);
    assert.equal(time()?.textContent, '1:05');
    assert.equal(time()?.dateTime, 'PT65S');
    assert.equal(renderings, 0);
  });

  it('counts from the second on which it should have, when the host renders in between', async () => {
    await clock.advance(700);
    element.requestUpdate();
    await element.updateComplete;
    await clock.advance(300);
    assert.equal(time()?.textContent, '0:01');
    assert.equal(clock.pending, 1);
  });

  it('stops when there is nothing to count, and with the host', async () => {
    since = undefined;
    element.requestUpdate();
    await element.updateComplete;
    assert.equal(clock.pending, 0);
  });

  it('shows the right time when the host comes back', async () => {
    element.remove();
    assert.equal(clock.pending, 0);
    await clock.advance(10_000);
    document.body.append(element);
    element.requestUpdate();
    await element.updateComplete;
    assert.equal(time()?.textContent, '0:10');
  });

  it('writes in the language of the moment', async () => {
    language = 'ar-EG';
    element.requestUpdate();
    await element.updateComplete;
    assert.equal(time()?.textContent, '٠:٠٠');
  });

  it('starts over with another call', async () => {
    await clock.advance(5000);
    since = clock.now() - 60_000;
    element.requestUpdate();
    await element.updateComplete;
    assert.equal(time()?.textContent, '1:00');
  });
});
