import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {TemplateResult} from 'lit';
import {ClockFormat, formatDuration} from '../../src/i18n/duration.js';
import {Localize, registerTranslation} from '../../src/i18n/localize.js';

class TestSpeaker extends LitElement {
  readonly localize = new Localize(this);

  protected override render(): TemplateResult {
    return html`${this.localize.term('hangUp')}|${this.localize.term('incomingFrom', 'Ada')}`;
  }

  get said(): string {
    return this.shadowRoot?.textContent ?? '';
  }
}
customElements.define('test-speaker', TestSpeaker);

class TestShell extends LitElement {
  protected override render(): TemplateResult {
    return html`<test-speaker></test-speaker>`;
  }
}
customElements.define('test-shell', TestShell);

const ENGLISH = 'Hang up|Ada is calling you';
const CHINESE = '挂断|Ada来电';

async function speaks(speaker: TestSpeaker, text: string): Promise<void> {
  await waitUntil(() => speaker.said === text, `"${speaker.said}" should become "${text}"`);
}

describe('Localize', () => {
  it('speaks English on an English page', async () => {
    const speaker = await fixture<TestSpeaker>(html`<test-speaker></test-speaker>`);
    assert.equal(speaker.said, ENGLISH);
    assert.equal(speaker.localize.lang(), 'en');
  });

  it('speaks the language of the element itself', async () => {
    const speaker = await fixture<TestSpeaker>(html`<test-speaker lang="zh-CN"></test-speaker>`);
    await speaks(speaker, CHINESE);
  });

  it('speaks the nearest language around it', async () => {
    const page = await fixture(
      html`<div lang="zh-CN">
        <section lang="en"><test-speaker></test-speaker></section>
      </div>`,
    );
    const speaker = page.querySelector<TestSpeaker>('test-speaker');
    assert.isNotNull(speaker);
    assert.equal(speaker.said, ENGLISH);
  });

  it('looks across shadow roots', async () => {
    const shell = await fixture(html`<test-shell lang="zh"></test-shell>`);
    const speaker = shell.shadowRoot?.querySelector<TestSpeaker>('test-speaker');
    assert.isOk(speaker);
    await speaks(speaker, CHINESE);
  });

  it('follows a change of language around it, there and back', async () => {
    const page = await fixture(html`<div><test-speaker></test-speaker></div>`);
    const speaker = page.querySelector<TestSpeaker>('test-speaker');
    assert.isNotNull(speaker);
    page.setAttribute('lang', 'zh-CN');
    await speaks(speaker, CHINESE);
    page.removeAttribute('lang');
    await speaks(speaker, ENGLISH);
  });

  it('keeps the last language asked for when words arrive late', async () => {
    const speaker = await fixture<TestSpeaker>(html`<test-speaker></test-speaker>`);
    speaker.lang = 'zh-CN';
    await waitUntil(() => speaker.localize.lang() === 'zh-CN');
    speaker.lang = 'en';
    await waitUntil(() => speaker.localize.lang() === 'en');
    await speaker.updateComplete;
    assert.equal(speaker.said, ENGLISH);
  });

  it('picks the language up again after it was moved', async () => {
    const page = await fixture(
      html`<div>
        <p lang="zh-CN"></p>
        <test-speaker></test-speaker>
      </div>`,
    );
    const speaker = page.querySelector<TestSpeaker>('test-speaker');
    assert.isNotNull(speaker);
    page.querySelector('p')?.append(speaker);
    await speaks(speaker, CHINESE);
  });

  it('takes a malformed tag for English', async () => {
    const speaker = await fixture<TestSpeaker>(html`<test-speaker lang="not a tag"></test-speaker>`);
    assert.equal(speaker.localize.lang(), 'en');
    assert.equal(speaker.said, ENGLISH);
  });

  it('speaks English where a language is not built in', async () => {
    const speaker = await fixture<TestSpeaker>(html`<test-speaker lang="sv"></test-speaker>`);
    assert.equal(speaker.said, ENGLISH);
    assert.equal(new ClockFormat(speaker.localize.lang()).format(65_000), '1:05');
  });

  it('prefers the words that the page registered, one by one', async () => {
    const speaker = await fixture<TestSpeaker>(html`<test-speaker lang="zh-SG"></test-speaker>`);
    await speaks(speaker, CHINESE);
    registerTranslation({$code: 'zh-SG', $name: 'own', $dir: 'ltr', hangUp: '收线'});
    await speaks(speaker, '收线|Ada来电');
  });

  it('speaks a language that the page brought', async () => {
    registerTranslation({
      $code: 'de',
      $name: 'Deutsch',
      $dir: 'ltr',
      hangUp: 'Auflegen',
      incomingFrom: name => `${name} ruft an`,
    });
    const speaker = await fixture<TestSpeaker>(html`<test-speaker lang="de-AT"></test-speaker>`);
    assert.equal(speaker.said, 'Auflegen|Ada ruft an');
    assert.equal(speaker.localize.term('acceptCall'), 'Accept');
    assert.match(formatDuration(65_000, speaker.localize.lang()), /^1 Minute, 5 Sekunden$/);
  });
});
