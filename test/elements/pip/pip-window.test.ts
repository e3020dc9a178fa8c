import {assert} from '@open-wc/testing';
import {ContextEvent, createContext} from '@lit/context';
import {LitElement} from 'lit';
import {TuiBeforeHangupEvent} from '../../../src/elements/events/request-events.js';
import {callContext} from '../../../src/elements/internal/call-context.js';
import {CallProvider} from '../../../src/elements/internal/provider.js';
import {dress, showInWindow, type PageWindow} from '../../../src/elements/pip/pip-window.js';
import {Localize} from '../../../src/i18n/localize.js';
import {StubEngine} from '../stub-engine.js';

class PipHost extends LitElement {
  readonly localize = new Localize(this);
}
customElements.define('pip-host', PipHost);

describe('an element in another window', () => {
  let frame: HTMLIFrameElement;
  let there: PageWindow;
  let host: PipHost;
  let element: HTMLElement;
  let provider: CallProvider;

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    const view = frame.contentDocument?.defaultView;
    assert.isOk(view);
    there = view;
    host = new PipHost();
    host.lang = 'en';
    element = document.createElement('p');
    host.append(document.createElement('i'), element, document.createElement('b'));
    document.body.append(host);
    provider = new CallProvider(new StubEngine(), {owner: host});
  });

  afterEach(() => {
    host.remove();
    frame.remove();
  });

  const show = (): (() => void) => showInWindow(element, there, {host, localize: host.localize, provider});

  const order = (): string => [...host.children].map(({localName}) => localName).join(' ');

  it('leaves its place, and comes back to exactly that', () => {
    const bringBack = show();
    assert.equal(element.ownerDocument, there.document);
    assert.equal(order(), 'i b');
    host.prepend(document.createElement('u'));
    bringBack();
    assert.equal(order(), 'u i p b');
    assert.equal(element.ownerDocument, document);
    assert.lengthOf(there.document.body.children, 0);
    assert.isEmpty([...host.childNodes].filter(({nodeType}) => nodeType === Node.COMMENT_NODE));
  });

  it('is gone from both when its place is gone meanwhile', () => {
    const bringBack = show();
    host.replaceChildren();
    host.remove();
    bringBack();
    assert.isNull(there.document.querySelector('p'));
    assert.isFalse(element.isConnected);
  });

  it('comes back once', () => {
    const bringBack = show();
    bringBack();
    element.remove();
    bringBack();
    assert.isFalse(element.isConnected);
  });

  it('finds the kit’s provider there, as long as it is there', () => {
    const found: (CallProvider | undefined)[] = [];
    const ask = (subscribe: boolean): void => {
      there.document.body.dispatchEvent(
        new ContextEvent(
          callContext,
          there.document.body,
          (value, release) => {
            found.push(value);
            release?.();
          },
          subscribe,
        ),
      );
    };
    const bringBack = show();
    ask(false);
    ask(true);
    assert.deepEqual(found, [provider, provider]);
    bringBack();
    ask(false);
    assert.lengthOf(found, 2);
  });

  it('answers nobody who asks for another context', () => {
    show();
    let isAnswered = false;
    there.document.body.dispatchEvent(
      new ContextEvent(createContext('another'), there.document.body, () => {
        isAnswered = true;
      }),
    );
    assert.isFalse(isAnswered);
  });

  it('asks the kit’s page before it hangs up, and is prevented when the page prevents it', () => {
    const bringBack = show();
    const hangUp = (): boolean =>
      element.dispatchEvent(
        new TuiBeforeHangupEvent({callId: 'call-1', callerId: 'bob', mediaType: 'audio'}),
      );
    let asked = 0;
    const count = (): number => (asked += 1);
    host.addEventListener('tui-before-hangup', count);
    assert.isTrue(hangUp());
    assert.equal(asked, 1);
    host.addEventListener('tui-before-hangup', event => {
      event.preventDefault();
    });
    assert.isFalse(hangUp());
    assert.equal(asked, 2);
    bringBack();
    there.document.body.append(element);
    assert.isTrue(hangUp());
    assert.equal(asked, 2, 'the former window passes nothing on');
  });

  it('wears the look of the place of the kit, and its language and direction', () => {
    host.style.setProperty('--tui-color-accent', 'rebeccapurple');
    document.documentElement.style.fontSize = '20px';
    dress(there, {host, localize: host.localize});
    const root = there.document.documentElement;
    assert.equal(root.style.getPropertyValue('--tui-color-accent').trim(), 'rebeccapurple');
    assert.equal(root.style.fontSize, '20px');
    assert.equal(`${root.lang} ${root.dir}`, 'en ltr');
    assert.notEqual(there.document.title, '');
    document.documentElement.style.fontSize = '';
    assert.equal(
      root.style.getPropertyValue('--tui-color-surface'),
      '',
      'what nobody has set is left to the tokens',
    );
  });
});
