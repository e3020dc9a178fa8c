import {ContextConsumer} from '@lit/context';
import {assert} from '@open-wc/testing';
import {LitElement} from 'lit';
import {callContext} from '../../../src/elements/internal/call-context.js';
import {PageSharing} from '../../../src/elements/internal/page-sharing.js';
import {CallProvider} from '../../../src/elements/internal/provider.js';
import {StubEngine} from '../stub-engine.js';

/** An element of an integrator's own, with nothing but the context library. */
class ForeignElement extends LitElement {
  readonly consumer = new ContextConsumer(this, {context: callContext, subscribe: true});
}
customElements.define('foreign-element', ForeignElement);

describe('PageSharing', () => {
  const elements: HTMLElement[] = [];
  const sharings: PageSharing[] = [];

  function add<E extends HTMLElement>(element: E): E {
    elements.push(element);
    document.body.append(element);
    return element;
  }

  function share(): {sharing: PageSharing; provider: CallProvider; host: HTMLElement} {
    const host = add(document.createElement('div'));
    const sharing = new PageSharing(host);
    sharings.push(sharing);
    return {sharing, provider: new CallProvider(new StubEngine()), host};
  }

  afterEach(() => {
    for (const sharing of sharings.splice(0)) sharing.stop();
    for (const element of elements.splice(0)) element.remove();
  });

  it('answers whoever speaks the context protocol', () => {
    const {sharing, provider} = share();
    sharing.start(provider);
    assert.equal(add(new ForeignElement()).consumer.value, provider);
  });

  it('says whether it has just started', () => {
    const {sharing, provider} = share();
    assert.isTrue(sharing.start(provider));
    assert.isFalse(sharing.start(provider));
    sharing.stop();
    assert.isTrue(sharing.start(provider));
  });

  it('hands on another provider to whoever borrowed', () => {
    const {sharing, provider} = share();
    sharing.start(provider);
    const {consumer} = add(new ForeignElement());
    const other = new CallProvider(new StubEngine());
    sharing.start(other);
    assert.equal(consumer.value, other);
  });

  it('answers a question that is asked once, and does not remember it', () => {
    const {sharing, provider} = share();
    sharing.start(provider);
    class OnceElement extends LitElement {
      readonly consumer = new ContextConsumer(this, {context: callContext});
    }
    customElements.define('once-element', OnceElement);
    const {consumer} = add(new OnceElement());
    assert.equal(consumer.value, provider);
    sharing.start(new CallProvider(new StubEngine()));
    assert.equal(consumer.value, provider);
  });

  it('leaves other contexts alone', () => {
    const {sharing, provider} = share();
    sharing.start(provider);
    let reached = false;
    const listen = (): void => {
      reached = true;
    };
    window.addEventListener('context-request', listen);
    document.body.dispatchEvent(
      Object.assign(new Event('context-request', {bubbles: true, composed: true}), {context: 'other'}),
    );
    window.removeEventListener('context-request', listen);
    assert.isTrue(reached);
  });

  it('lets the first one answer, and the next one when that goes', () => {
    const first = share();
    const second = share();
    first.sharing.start(first.provider);
    second.sharing.start(second.provider);
    const {consumer} = add(new ForeignElement());
    assert.equal(consumer.value, first.provider);
    first.sharing.stop();
    assert.equal(consumer.value, second.provider);
    second.sharing.stop();
    assert.isUndefined(consumer.value);
  });

  it('forgets elements that have gone', () => {
    const {sharing, provider} = share();
    sharing.start(provider);
    const element = add(new ForeignElement());
    element.remove();
    sharing.start(new CallProvider(new StubEngine()));
    assert.equal(element.consumer.value, provider, 'it is told nothing any more');
  });
});
