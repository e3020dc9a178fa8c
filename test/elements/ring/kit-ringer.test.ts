import {assert} from '@open-wc/testing';
import {TuiRingBlockedEvent} from '../../../src/elements/events/ring-events.js';
import {CallProvider} from '../../../src/elements/internal/provider.js';
import {KitRinger} from '../../../src/elements/ring/kit-ringer.js';
import type {RingAnswer} from '../../../src/elements/ring/ring.js';
import type {SoundState} from '../../../src/elements/ring/sound.js';
import type {CallState} from '../../../src/engine/call-state.js';
import {ManualClock} from '../../../src/testing/index.js';
import {Localize} from '../../../src/i18n/localize.js';
import {connected, ringing, StubEngine, waiting} from '../stub-engine.js';

const nothing = (): (() => void) => () => undefined;

/** A kit's element, as far as a ringer goes. */
function makeHost(): HTMLElement & ConstructorParameters<typeof Localize>[0] {
  return Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
}

describe('KitRinger', () => {
  let host: ReturnType<typeof makeHost>;
  let engine: StubEngine;
  let provider: CallProvider;
  let ringer: KitRinger;
  /** How the sound goes. */
  let tell: ((state: SoundState) => void) | undefined;
  /** What the person says in the notification that is shown, if one is. */
  let answer: ((answer: RingAnswer) => void) | undefined;

  beforeEach(() => {
    [tell, answer] = [undefined, undefined];
    host = makeHost();
    document.body.append(host);
    engine = new StubEngine();
    provider = new CallProvider(engine);
    ringer = new KitRinger(
      {host, clock: new ManualClock(), localize: new Localize(host)},
      {
        page: {isAway: true, onChange: nothing, onGesture: nothing, onLeave: nothing},
        elect: (_id, tellLead) => {
          queueMicrotask(() => tellLead(true));
          return {take: nothing, stop: nothing};
        },
        play: (_request, tellSound) => {
          tell = tellSound;
          return {retry: nothing, stop: nothing};
        },
        flash: nothing,
        notify: (_facts, take) => {
          answer = take;
          return () => (answer = undefined);
        },
        vibrate: nothing,
      },
    );
  });

  afterEach(() => {
    ringer.follow(undefined);
    host.remove();
    assert.isUndefined(answer, 'a notification is left');
  });

  /** It rings in this state, and this tab leads. */
  async function ring(state: CallState): Promise<void> {
    engine.become(state);
    ringer.follow({provider, ringtone: '', isMuted: false});
    await Promise.resolve();
  }

  it('tells the document that a ring is blocked, and which', async () => {
    const heard: TuiRingBlockedEvent[] = [];
    document.addEventListener('tui-ring-blocked', event => heard.push(event), {once: true});
    await ring(ringing());
    tell?.('blocked');
    assert.isTrue(provider.isRingBlocked);
    ringer.follow(undefined);
    assert.isFalse(provider.isRingBlocked);
    assert.lengthOf(heard, 1);
    assert.instanceOf(heard[0], TuiRingBlockedEvent);
    assert.deepEqual(heard[0].detail, {callId: 'call-1', callerId: 'bob', mediaType: 'video'});
  });

  for (const [type, state] of [
    ['accept', ringing()],
    ['reject', ringing()],
    ['accept', connected({waiting: waiting()})],
    ['reject', connected({waiting: waiting()})],
  ] as const) {
    it(`does what the person says in a notification: ${type} while ${state.status}`, async () => {
      const asked: string[] = [];
      host.addEventListener(`tui-before-${type}`, event => asked.push(event.type));
      await ring(state);
      answer?.(type);
      await Promise.resolve();
      assert.deepEqual(
        engine.commands.map(([name]) => name),
        [type],
      );
      assert.deepEqual(asked, [`tui-before-${type}`]);
    });
  }

  it('leaves it to a page that prevents it', async () => {
    host.addEventListener('tui-before-accept', event => {
      event.preventDefault();
    });
    await ring(ringing());
    answer?.('accept');
    await Promise.resolve();
    assert.isEmpty(engine.commands);
  });

  it('answers nothing that does not ring any more', async () => {
    await ring(ringing());
    const late = answer;
    ringer.follow(undefined);
    late?.('accept');
    await Promise.resolve();
    assert.isEmpty(engine.commands);

    await ring(ringing());
    engine.become(connected());
    answer?.('accept');
    await Promise.resolve();
    assert.isEmpty(engine.commands, 'answered in the page a moment before');
  });
});
