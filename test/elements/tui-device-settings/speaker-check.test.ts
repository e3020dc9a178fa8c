import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import {SpeakerCheck} from '../../../src/elements/tui-device-settings/speaker-check.js';
import {DeviceLocalize} from '../../../src/i18n/device-localize.js';
import {Localize} from '../../../src/i18n/localize.js';

class SpeakerHost extends LitElement {
  speakerId = '';
  readonly check = new SpeakerCheck({
    speakerId: () => this.speakerId,
    changed: () => {
      this.requestUpdate();
    },
  });
  readonly #words = {core: new Localize(this), devices: new DeviceLocalize(this)};

  protected override render(): TemplateResult {
    return this.check.render(this.#words);
  }
}
customElements.define('speaker-host', SpeakerHost);

describe('SpeakerCheck', () => {
  let host: SpeakerHost;
  let contexts: AudioContext[];
  const Original = window.AudioContext;
  const setSinkId = HTMLMediaElement.prototype.setSinkId;

  beforeEach(async () => {
    contexts = [];
    window.AudioContext = class extends Original {
      constructor() {
        super();
        contexts.push(this);
      }
    };
    host = await fixture<SpeakerHost>(html`<speaker-host lang="en"></speaker-host>`);
  });

  afterEach(async () => {
    host.check.stop();
    await waitUntil(() => contexts.every(({state}) => state === 'closed'), 'a context is left open');
    window.AudioContext = Original;
    HTMLMediaElement.prototype.setSinkId = setSinkId;
  });

  const button = (): HTMLButtonElement | null | undefined =>
    host.shadowRoot?.querySelector<HTMLButtonElement>('[part=tone]');
  const answers = (): readonly HTMLButtonElement[] => [
    ...(host.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part=answer]') ?? []),
  ];
  const question = (): string =>
    host.shadowRoot?.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  async function play(): Promise<void> {
    button()?.click();
    await host.updateComplete;
  }

  async function playAndAsk(): Promise<void> {
    await play();
    await waitUntil(() => answers().length === 2, 'no question', {timeout: 8000});
  }

  it('cannot be played twice at a time, and asks when it has ended', async () => {
    await play();
    assert.isTrue(button()?.disabled);
    button()?.click();
    await waitUntil(() => answers().length === 2, 'no question', {timeout: 8000});
    assert.lengthOf(contexts, 1);
    assert.isFalse(button()?.disabled);
  });

  it('asks whether the tone was heard, and believes the answer', async () => {
    await playAndAsk();
    assert.match(question(), /Did you hear the tone\?/);
    assert.isUndefined(host.check.hasHeard);
    answers()[0]?.click();
    await host.updateComplete;
    assert.isTrue(host.check.hasHeard);
    assert.equal(question(), '');
    await assert.isAccessible(host);
  });

  it('says what helps when it was not heard', async () => {
    await playAndAsk();
    answers()[1]?.click();
    await host.updateComplete;
    assert.isFalse(host.check.hasHeard);
    assert.notEqual(question(), '');
    assert.lengthOf(answers(), 0);
  });

  it('asks nothing of a tone that was cut off', async () => {
    await play();
    await waitUntil(() => contexts.length === 1);
    host.check.stop();
    await waitUntil(() => contexts[0]?.state === 'closed');
    await host.updateComplete;
    assert.lengthOf(answers(), 0);
    assert.isFalse(button()?.disabled);
  });

  it('forgets the answer when another loudspeaker is chosen', async () => {
    await playAndAsk();
    answers()[0]?.click();
    host.check.forget();
    await host.updateComplete;
    assert.isUndefined(host.check.hasHeard);
  });

  it('keeps the answer when it is only stopped, as by being hidden', async () => {
    await playAndAsk();
    answers()[0]?.click();
    host.check.stop();
    assert.isTrue(host.check.hasHeard);
  });

  it('plays on the loudspeaker in use, and asks all the same where that is gone', async () => {
    const asked: string[] = [];
    HTMLMediaElement.prototype.setSinkId = id => {
      asked.push(id);
      return Promise.reject(new DOMException('', 'NotFoundError'));
    };
    host.speakerId = 'pulled-out';
    await playAndAsk();
    assert.deepEqual(asked, ['pulled-out']);
  });

  it('lets a newer tone have the question', async () => {
    await play();
    await waitUntil(() => contexts.length === 1);
    host.check.forget();
    await host.updateComplete;
    await play();
    await waitUntil(() => contexts.length === 2);
    await waitUntil(() => contexts[0]?.state === 'closed');
    assert.lengthOf(answers(), 0);
    await waitUntil(() => answers().length === 2, 'no question', {timeout: 8000});
  });
});
