import {assert} from '@open-wc/testing';
import {TuiRingBlockedEvent} from '../../../src/elements/events/ring-events.js';
import {CallProvider} from '../../../src/elements/internal/provider.js';
import {KitRinger} from '../../../src/elements/ring/kit-ringer.js';
import type {SoundState} from '../../../src/elements/ring/sound.js';
import {ManualClock} from '../../../src/testing/index.js';
import {Localize} from '../../../src/i18n/localize.js';
import {ringing, StubEngine} from '../stub-engine.js';

describe('KitRinger', () => {
  it('tells the document that a ring is blocked, and which', () => {
    const host = Object.assign(document.createElement('div'), {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    });
    document.body.append(host);
    const engine = new StubEngine();
    const provider = new CallProvider(engine);
    const nothing = (): (() => void) => () => undefined;
    let tell: ((state: SoundState) => void) | undefined;
    const ringer = new KitRinger(
      {host, clock: new ManualClock(), localize: new Localize(host)},
      {
        page: {isAway: false, onChange: nothing, onGesture: nothing, onLeave: nothing},
        elect: (_id, tellLead) => {
          queueMicrotask(() => tellLead(true));
          return {take: nothing, stop: nothing};
        },
        play: (_request, tellSound) => {
          tell = tellSound;
          return {retry: nothing, stop: nothing};
        },
        flash: nothing,
        notify: nothing,
        vibrate: nothing,
      },
    );
    const heard: TuiRingBlockedEvent[] = [];
    document.addEventListener('tui-ring-blocked', event => heard.push(event), {once: true});
    engine.become(ringing());
    ringer.follow({provider, ringtone: '', isMuted: false});
    return Promise.resolve().then(() => {
      tell?.('blocked');
      assert.isTrue(provider.isRingBlocked);
      ringer.follow(undefined);
      host.remove();
      assert.isFalse(provider.isRingBlocked);
      assert.lengthOf(heard, 1);
      assert.instanceOf(heard[0], TuiRingBlockedEvent);
      assert.deepEqual(heard[0].detail, {callId: 'call-1', callerId: 'bob', mediaType: 'video'});
    });
  });
});
