import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import {Doctor} from '../../../src/elements/doctor/doctor.js';
import type {CaptureKind} from '../../../src/elements/doctor/trouble.js';
import {base} from '../../../src/theme/base.js';
import {Localize} from '../../../src/i18n/localize.js';
import {FakeDeviceBrowser} from '../doctor-browser.js';

/** An element with a doctor. */
class DoctorHost extends LitElement {
  static override styles = base;
  browser = new FakeDeviceBrowser();
  solved: string[] = [];
  doctor: Doctor | undefined;
  readonly #localize = new Localize(this);

  start(): Doctor {
    const solved = (kinds: readonly CaptureKind[], isWished: boolean): void => {
      this.solved.push(`${kinds.join()} ${String(isWished)}`);
    };
    this.doctor = new Doctor(this, {localize: this.#localize, solved}, {browser: this.browser});
    return this.doctor;
  }

  protected override render(): TemplateResult {
    return html`${this.doctor?.render()}`;
  }
}
customElements.define('doctor-host', DoctorHost);

describe('Doctor', () => {
  let host: DoctorHost;
  let browser: FakeDeviceBrowser;
  let doctor: Doctor;

  beforeEach(async () => {
    host = await fixture<DoctorHost>(html`<doctor-host lang="en"></doctor-host>`);
    browser = host.browser;
    doctor = host.start();
  });

  afterEach(() => {
    assert.equal(browser.live, 0, 'a device is left open');
  });

  const text = (selector: string): string =>
    host.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const steps = (): readonly string[] =>
    [...(host.shadowRoot?.querySelectorAll('li') ?? [])].map(step => step.textContent.trim());
  const press = (): void => host.shadowRoot?.querySelector('button')?.click();

  async function examine(code: number): Promise<void> {
    doctor.examineCall({code, mediaType: 'video'});
    await waitUntil(() => doctor.findings.length > 0);
    await host.updateComplete;
  }

  it('says nothing without a trouble, or about another one', async () => {
    doctor.examineCall({code: -1406, mediaType: 'video'});
    await host.updateComplete;
    assert.equal(text('.doctor'), '');
  });

  it('says what is wrong, why, and what helps', async () => {
    browser.decide('denied', 'camera', 'microphone');
    await examine(-1101);
    assert.equal(
      text('[part=doctor-cause]'),
      'Camera and microphone Access is blocked for this site, and the browser does not ask again.',
    );
    assert.deepEqual(steps(), [
      'Select the icon to the left of the page’s address.',
      'Allow camera and microphone there.',
    ]);
    await assert.isAccessible(host);
  });

  it('tries again at the press of a button, and says so when it works', async () => {
    await examine(-1316);
    browser.failures.set('camera', new DOMException('', 'NotReadableError'));
    press();
    await waitUntil(() => browser.requests.length === 1);
    await waitUntil(() => !host.shadowRoot?.querySelector('button')?.disabled);
    assert.deepEqual(host.solved, []);
    browser.failures.clear();
    press();
    await waitUntil(() => host.solved.length > 0);
    await host.updateComplete;
    assert.deepEqual(host.solved, ['camera true']);
    assert.deepEqual(browser.requests.at(-1), {video: {}, audio: false});
    assert.equal(text('.doctor'), 'It works now.');
  });

  it('says another thing when another thing is wrong by now', async () => {
    browser.failures.set('camera', new DOMException('', 'NotFoundError'));
    await examine(-1316);
    press();
    await waitUntil(() => doctor.findings[0]?.cause === 'missing');
    assert.deepEqual(host.solved, []);
  });

  it('goes away by itself once the browser says that it is allowed', async () => {
    browser.decide('denied', 'camera', 'microphone');
    await examine(-1101);
    browser.decide('granted', 'camera');
    await waitUntil(() => doctor.findings[0]?.kinds.join() === 'microphone');
    assert.isEmpty(browser.requests);
    browser.decide('granted', 'microphone');
    await waitUntil(() => host.solved.length > 0);
    assert.deepEqual(host.solved, ['camera,microphone false']);
  });

  for (let turns = 0; turns < 12; turns++) {
    it(`sees that both are allowed, the second one ${turns} turns after the first`, async () => {
      browser.decide('denied', 'camera', 'microphone');
      await examine(-1101);
      browser.decide('granted', 'camera');
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      browser.decide('granted', 'microphone');
      await waitUntil(() => host.solved.length > 0);
      assert.deepEqual(doctor.findings, []);
      for (const track of browser.tracks) track.stop();
    });
  }

  it('goes away by itself once a device is connected, if no question would follow', async () => {
    browser.decide('granted', 'camera', 'microphone');
    await examine(60004);
    browser.list([]);
    await waitUntil(() => host.solved.length > 0);
    assert.deepEqual(host.solved, ['camera false']);
  });

  it('never asks by itself', async () => {
    await examine(60004);
    browser.list([]);
    await host.updateComplete;
    assert.isEmpty(browser.requests);
  });

  it('listens no longer when its element is gone', async () => {
    browser.decide('denied', 'camera', 'microphone');
    await examine(-1101);
    host.remove();
    browser.decide('granted', 'camera', 'microphone');
    await host.updateComplete;
    assert.isEmpty(browser.requests);
  });

  it('begins to follow nothing for an element that is gone already', async () => {
    browser.decide('denied', 'camera', 'microphone');
    const heard: string[] = [];
    const listen = browser.permission('camera');
    listen.addEventListener = (type: string) => heard.push(type);
    host.remove();
    await examine(-1101);
    assert.isEmpty(heard);
  });

  it('looks again when its element comes back, for the person may have changed something', async () => {
    browser.decide('denied', 'camera', 'microphone');
    await examine(-1101);
    const {parentElement} = host;
    host.remove();
    browser.decide('granted', 'microphone');
    parentElement?.append(host);
    await waitUntil(() => doctor.findings[0]?.kinds.join() === 'camera');
    browser.decide('granted', 'camera');
    await waitUntil(() => host.solved.length > 0);
  });

  it('tells nobody of what is solved once its element is gone', async () => {
    await examine(-1316);
    const release = browser.hold();
    press();
    await waitUntil(() => browser.requests.length === 1);
    host.remove();
    release();
    await waitUntil(() => browser.tracks.length > 0 && browser.live === 0);
    await waitUntil(() => doctor.findings.length === 0);
    assert.isEmpty(host.solved);
  });

  it('tries once, however often the button is pressed', async () => {
    await examine(-1316);
    const release = browser.hold();
    press();
    press();
    press();
    await waitUntil(() => browser.requests.length > 0);
    await waitUntil(() => host.shadowRoot?.querySelector('.doctor')?.ariaBusy === 'true');
    assert.isTrue(host.shadowRoot?.querySelector('button')?.disabled);
    release();
    await waitUntil(() => host.solved.length > 0);
    assert.lengthOf(browser.requests, 1);
  });

  it('believes the newest of two troubles that come in quick succession', async () => {
    doctor.examineCall({code: -1101, mediaType: 'video'});
    doctor.examineCall({code: 60004, mediaType: 'video'});
    await waitUntil(() => doctor.findings.length > 0);
    await host.updateComplete;
    assert.deepEqual(
      doctor.findings.map(({cause, kinds}) => `${cause} ${kinds.join()}`),
      ['missing camera'],
    );
  });

  it('says nothing any more when the trouble is over', async () => {
    await examine(-1316);
    doctor.examineCall(undefined);
    await waitUntil(() => doctor.findings.length === 0);
    await host.updateComplete;
    assert.equal(text('.doctor'), '');
  });

  it('says the same in another language', async () => {
    await examine(-1316);
    const english = text('[part=doctor-cause]');
    host.lang = 'de';
    await waitUntil(() => text('[part=doctor-cause]') !== english);
    assert.match(text('[part=doctor-cause]'), /^Kamera /);
  });
});
