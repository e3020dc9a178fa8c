import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {chromium, type Browser, type BrowserContext, type Locator, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../scripts/browser.mjs';
import {Site} from './support/site.js';

const WAIT = {timeout: 15_000};

describe('the demo', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  const complaints: string[] = [];

  before(async () => {
    site = await Site.open();
    const {executablePath, env} = await findBrowser();
    browser = await chromium.launch({executablePath, env, args: [...BROWSER_ARGS]});
    context = await browser.newContext({viewport: {width: 1280, height: 800}});
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  /** A page whose every complaint is remembered. */
  async function open(address: string): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', error => complaints.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(site.url(`demo/${address}`));
    return page;
  }

  async function badge(page: Page, text: string): Promise<void> {
    await page.locator('.badge', {hasText: text}).first().waitFor(WAIT);
  }

  /** Waits until a page of the demo is what it is to be. */
  async function isReady(page: Page, address: string): Promise<void> {
    if (address.startsWith('looks/')) await becomes(page, 'session', 'ready');
    else if (address === 'devices.html') await page.locator('[part~=device]').first().waitFor(WAIT);
    else await badge(page, 'Ready');
  }

  /** Waits until the state of a page's kit says so. */
  async function becomes(page: Page, key: 'session' | 'status', value: string): Promise<void> {
    await page.waitForFunction(
      ([name, wanted]) => {
        const kit: (Element & {callState?: Record<string, unknown>}) | null =
          document.querySelector('tui-call-kit');
        return kit?.callState?.[name] === wanted;
      },
      [key, value] as const,
      WAIT,
    );
  }

  describe('about notifications', () => {
    let visitor: Page;

    /** The demo for somebody who has decided so far: no browser of tests grants notifications. */
    async function visit(permission: NotificationPermission): Promise<void> {
      const own = await browser.newContext();
      visitor = await own.newPage();
      const fake = `{permission: '${permission}', asked: 0, requestPermission() {
        this.asked += 1;
        this.permission = 'denied';
        return Promise.resolve('denied');
      }}`;
      await visitor.addInitScript(`Object.assign(window, {Notification: ${fake}});`);
      await visitor.goto(site.url('demo/index.html?channel=demo-notifications'));
    }

    const button = (text: string): Locator => visitor.locator('#notifications', {hasText: text});

    afterEach(() => visitor.context().close());

    for (const [permission, text, isDisabled] of [
      ['default', 'Notify me of calls', false],
      ['granted', 'Notifications are on', true],
      ['denied', 'Notifications are blocked', true],
    ] as const) {
      it(`says how they stand: ${permission}`, async () => {
        await visit(permission);
        await button(text).waitFor(WAIT);
        assert.equal(await button(text).isDisabled(), isDisabled);
      });
    }

    it('asks for them at a press, once, and says what came of it', async () => {
      await visit('default');
      await button('Notify me of calls').waitFor(WAIT);
      assert.equal(await visitor.evaluate('Notification.asked'), 0);
      await button('Notify me of calls').click();
      await button('Notifications are blocked').waitFor(WAIT);
      assert.equal(await visitor.evaluate('Notification.asked'), 1);
      assert.equal(await button('Notifications are blocked').isDisabled(), true);
    });

    it('has a service worker that answers them, for who has agreed', async () => {
      await visit('granted');
      await visitor.waitForFunction(
        `document.querySelector('tui-call-kit').notificationWorker?.active?.scriptURL.endsWith('/demo/call-worker.js')`,
        undefined,
        WAIT,
      );
    });
  });

  it('lets two tabs find and call each other, and writes down what happens', async () => {
    const alice = await open('index.html?channel=demo-test');
    await alice.locator('#user-id').fill('alice');
    await alice.locator('#sign-in-button').click();
    await badge(alice, 'Ready');
    const opened = context.waitForEvent('page');
    await alice.locator('#second-tab').click();
    const bob = await opened;
    await badge(bob, 'Ready');
    assert.match(bob.url(), /user=bob/);
    await alice.locator('.chip', {hasText: 'bob'}).waitFor(WAIT);
    await alice.locator('tui-call-button[media=video]').click();
    await bob.bringToFront();
    await bob.locator('tui-incoming-call [part~=accept]').click(WAIT);
    await badge(alice, 'In a call');
    await badge(bob, 'In a call');
    await bob.locator('tui-call-view [part~=hangup]').click(WAIT);
    await badge(alice, 'Ready');
    const log = await alice.locator('#log').innerText();
    for (const callback of ['onCallBegin', 'onUserJoin', 'onUserAudioAvailable', 'onCallEnd']) {
      assert.ok(log.includes(callback), `${callback} in the log`);
    }
    assert.match(log, /onCallEnd\s+[\s\S]*totalTime: \d+/);
    await alice.close();
    await bob.close();
    assert.deepEqual(complaints, []);
  });

  it('remembers the name in its tab', async () => {
    const page = await open('index.html?channel=demo-name&user=zoe');
    await badge(page, 'Ready');
    await page.goto(site.url('demo/index.html?channel=demo-name'));
    await badge(page, 'Ready');
    assert.equal(await page.locator('#user-id').inputValue(), 'zoe');
    await page.close();
  });

  it('lets two people of one page call each other inside their frames', async () => {
    const page = await open('two-people.html');
    await badge(page, 'Ready');
    await page.locator('#alice tui-call-button[media=video]').click(WAIT);
    await page.locator('#bob tui-incoming-call [part~=accept]').click(WAIT);
    await page.locator('#alice .badge', {hasText: 'In a call'}).waitFor(WAIT);
    await page.locator('#bob .badge', {hasText: 'In a call'}).waitFor(WAIT);
    const log = await page.locator('#log').innerText();
    assert.ok(log.includes('Alice: onCallBegin') && log.includes('Bob: onCallBegin'));
    await page.locator('#alice tui-call-view [part~=hangup]').click(WAIT);
    await page.locator('#bob tui-call-view [part=reason]', {hasText: 'Alice hung up'}).waitFor(WAIT);
    await page.close();
    assert.deepEqual(complaints, []);
  });

  it('lets tabs ring a group, invite into the call, and join it', async () => {
    const [alice, bob, carol, dave] = [
      await open('group.html?channel=demo-group&user=alice'),
      await open('group.html?channel=demo-group&user=bob'),
      await open('group.html?channel=demo-group&user=carol'),
      await open('group.html?channel=demo-group&user=dave'),
    ];
    for (const page of [alice, bob, carol, dave]) await badge(page, 'Ready');
    await alice.locator('[name=dave]:checked').waitFor(WAIT);
    for (const name of ['carol', 'dave']) await alice.locator(`#invitees [name=${name}]`).uncheck();
    await alice.locator('#call-buttons [media=audio]').click();
    await bob.locator('tui-incoming-call [part~=accept]').click(WAIT);
    await badge(alice, 'In a call');
    await alice.getByRole('button', {name: 'Invite people'}).click(WAIT);
    const dialog = alice.getByRole('dialog', {name: 'Invite people'});
    await dialog.getByRole('checkbox', {name: 'Carol Finch'}).check(WAIT);
    await dialog.getByRole('button', {name: 'Invite'}).click();
    await carol.locator('tui-incoming-call [part~=accept]').click(WAIT);
    await badge(carol, 'In a call');
    await dave.getByRole('button', {name: '3 people are talking — join'}).first().click(WAIT);
    await badge(dave, 'In a call');
    for (const page of [alice, bob, carol, dave]) await page.close();
    assert.deepEqual(complaints, []);
  });

  for (const [look, caller, callee] of [
    ['clinic', 'jamie', 'osei'],
    ['arcade', 'zed', 'nova'],
    ['desk', 'agent', 'caller'],
  ] as const) {
    it(`makes a call in the look of ${look}`, async () => {
      const [one, other] = [
        await open(`looks/${look}.html?user=${caller}`),
        await open(`looks/${look}.html?user=${callee}`),
      ];
      for (const page of [one, other]) await becomes(page, 'session', 'ready');
      await one.locator('tui-call-button[media=video]').click();
      const card = other.locator('tui-incoming-call');
      await card.locator('[part~=name]').waitFor(WAIT);
      const {cut, outside} = await card.evaluate(element => {
        const box = element.getBoundingClientRect();
        const texts = [...(element.shadowRoot?.querySelectorAll('[part~=name], [part=kind]') ?? [])];
        return {
          cut: texts.filter(({clientWidth, scrollWidth}) => scrollWidth > clientWidth).length,
          outside: box.left < 0 || box.right > innerWidth,
        };
      });
      assert.deepEqual({cut, outside}, {cut: 0, outside: false}, 'the card shows all of who calls');
      await card.locator('[part~=accept]').click();
      for (const page of [one, other]) await becomes(page, 'status', 'connected');
      await one.locator('tui-call-view [part~=hangup]:visible').click(WAIT);
      await other.locator('tui-call-view [part=reason]').waitFor(WAIT);
      await one.close();
      await other.close();
      assert.deepEqual(complaints, []);
    });
  }

  for (const width of [320, 390, 768, 1280]) {
    it(`never scrolls sideways at ${String(width)} pixels`, async () => {
      for (const address of [
        'index.html?channel=demo-width&user=wide',
        'two-people.html',
        'devices.html',
        'group.html?channel=demo-width&user=alice',
        'looks/clinic.html?channel=demo-width',
        'looks/arcade.html?channel=demo-width',
        'looks/desk.html?channel=demo-width',
      ]) {
        const page = await open(address);
        await page.setViewportSize({width, height: 800});
        await isReady(page, address);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${address} by ${String(overflow)} px`);
        await page.close();
      }
    });
  }
});
