import {assert} from '@open-wc/testing';
import {TUICallError} from '../../../src/engine/errors.js';
import {EngineLink, errorEvent} from '../../../src/elements/internal/engine-link.js';
import {CallProvider} from '../../../src/elements/internal/provider.js';
import {StubEngine, connected, ringing} from '../stub-engine.js';

describe('EngineLink', () => {
  let host: HTMLElement;
  let changes: number;
  let heard: string[];
  let link: EngineLink;

  beforeEach(() => {
    host = document.createElement('div');
    changes = 0;
    heard = [];
    link = new EngineLink(host, {
      scope: {},
      onChange: () => (changes += 1),
      observe: {onUserJoin: userId => heard.push(`observer ${userId}`)},
    });
    host.addEventListener('tui-user-join', ({detail}) => heard.push(`event ${detail.userId}`));
    host.addEventListener('tui-call-state-change', ({detail}) =>
      heard.push(`${detail.previous} ${detail.status}`),
    );
    host.addEventListener('tui-error', ({detail}) => heard.push(`error ${detail.code}`));
  });

  function linked(): {engine: StubEngine; provider: CallProvider} {
    const engine = new StubEngine();
    const provider = new CallProvider(engine);
    link.use(provider);
    return {engine, provider};
  }

  it('is in the state before the first login until it is tied to an engine', () => {
    assert.equal(link.state.session, 'none');
    assert.isUndefined(link.provider);
    const {provider} = linked();
    assert.equal(link.state.session, 'ready');
    assert.equal(link.provider, provider);
    assert.isAbove(changes, 0);
  });

  it('tells what the engine tells, and what the provider reports', () => {
    const {engine, provider} = linked();
    engine.fire('onUserJoin', ['bob']);
    provider.report(TUICallError.refused('no'));
    assert.deepEqual(heard, ['event bob', 'observer bob', 'error -1203']);
  });

  it('hears one engine at a time', () => {
    const first = linked();
    const second = linked();
    first.engine.fire('onUserJoin', ['ghost']);
    first.engine.become(connected());
    first.provider.report(TUICallError.refused('no'));
    assert.deepEqual(heard, []);
    second.engine.fire('onUserJoin', ['bob']);
    assert.deepEqual(heard, ['event bob', 'observer bob']);
    assert.equal(first.engine.observers.size, 0);
    assert.equal(first.engine.subscribers.size, 0);
  });

  it('is not tied twice to the same', () => {
    const {engine, provider} = linked();
    link.use(provider);
    engine.fire('onUserJoin', ['bob']);
    assert.lengthOf(heard, 2);
  });

  it('tells the difference between the engine it leaves and the one it takes', () => {
    linked().engine.become(connected());
    linked();
    assert.deepEqual(heard, ['idle connected', 'connected idle']);
    link.use(undefined);
    assert.lengthOf(heard, 2, 'idle before and after');
  });

  it('tells what changed while it was let go', () => {
    const {engine, provider} = linked();
    engine.become(ringing());
    link.stop();
    engine.become(connected());
    link.use(provider);
    assert.deepEqual(heard, ['idle calling', 'calling connected']);
  });

  it('tells that something else of the provider changed', () => {
    const {provider} = linked();
    const before = changes;
    provider.setSurface({canMinimize: true});
    assert.equal(changes, before + 1);
  });

  it('silences a ring that a page prevented', () => {
    const {engine, provider} = linked();
    host.addEventListener('tui-call-received', event => {
      event.preventDefault();
    });
    engine.become(ringing());
    assert.isTrue(provider.isRinging);
    engine.fire('onCallReceived', ['bob', ['alice'], '', 'audio']);
    assert.isFalse(provider.isRinging);
  });
});

describe('errorEvent', () => {
  it('carries everything of an error, the cause only where there is one', () => {
    const cause = new Error('underneath');
    const told = errorEvent(TUICallError.signalingFailed('No line.', cause), {bubbles: true});
    assert.isTrue(told.bubbles);
    assert.deepEqual(told.detail, {
      code: -1406,
      message: 'No line.',
      source: 'call',
      name: 'ERROR_SIGNALING_SEND_FAIL',
      cause,
    });
    assert.notProperty(errorEvent(TUICallError.refused('no'), {}).detail, 'cause');
  });
});
