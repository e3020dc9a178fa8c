import {assert} from '@open-wc/testing';
import '../../../src/define/tui-call-view.js';
import {TuiCallKit} from '../../../src/elements/tui-call-kit/tui-call-kit.js';
import type {Party} from '../../support/parties.js';
import {KitWorld, listen} from '../kit-world.js';
import {StubEngine} from '../stub-engine.js';

const NOTHING = {camera: false, microphone: false, screen: false};

describe('<tui-call-kit> comes and goes', () => {
  let world: KitWorld;
  const boxes: HTMLElement[] = [];

  beforeEach(() => {
    world = new KitWorld();
  });

  afterEach(async () => {
    await world.end();
    for (const box of boxes.splice(0)) box.remove();
  });

  function box(): HTMLElement {
    const element = document.createElement('div');
    boxes.push(element);
    document.body.append(element);
    return element;
  }

  /** How far a call has come when something happens to the kit. */
  const stages: Record<string, (kit: TuiCallKit, bob: Party) => Promise<void>> = {
    'logged in': () => Promise.resolve(),
    'getting ready to call': kit => {
      void kit.call('bob', 'video').catch(() => undefined);
      return Promise.resolve();
    },
    'ringing out': async kit => {
      await kit.call('bob', 'video');
    },
    'being rung': async (_kit, bob) => {
      await bob.engine.call('alice', 'video');
    },
    answering: async (kit, bob) => {
      await bob.engine.call('alice', 'video');
      await world.settle();
      void kit.accept().catch(() => undefined);
    },
    'in a call': async (kit, bob) => {
      await bob.engine.call('alice', 'video');
      await world.settle();
      await kit.accept();
      await world.settle();
    },
    'in a small window': async (kit, bob) => {
      await bob.engine.call('alice', 'video');
      await world.settle();
      await kit.accept();
      await world.settle();
      await kit.shadowRoot?.querySelector('tui-call-view')?.updateComplete;
      kit.shadowRoot
        ?.querySelector('tui-call-view')
        ?.shadowRoot?.querySelector('tui-call-controls')
        ?.shadowRoot?.querySelector<HTMLElement>('[part~=minimize]')
        ?.click();
      await world.settle();
      assert.isNotNull(kit.shadowRoot?.querySelector('[data-minimized]'));
    },
    'reading how it ended': async (kit, bob) => {
      await bob.engine.call('alice', 'video');
      await world.settle();
      await kit.accept();
      await world.settle();
      await bob.engine.hangup();
      await world.settle();
      assert.equal(kit.status, 'idle');
    },
  };

  for (const [stage, reach] of Object.entries(stages)) {
    it(`taken out while ${stage}: the call ends, devices close, nobody is logged in; put back, it works`, async () => {
      const bob = await world.party('bob');
      const kit = await world.kit({'user-id': 'alice'});
      await reach(kit, bob);
      const {media} = world.backends.at(-1) ?? {};
      kit.remove();
      await world.settle();
      assert.deepEqual(world.online, ['bob']);
      assert.equal(kit.status, 'idle');
      assert.deepEqual(media?.open ?? NOTHING, NOTHING);
      await world.advance(31_000);
      assert.equal(bob.engine.state.status, 'idle', 'at the latest when his own ring is over');

      document.body.append(kit);
      await world.settle();
      assert.deepEqual(world.online, ['alice', 'bob']);
      await kit.call('bob', 'audio');
      await world.settle();
      await bob.engine.accept();
      await world.settle();
      assert.equal(kit.status, 'connected');
      await kit.hangup();
    });

    it(`moved while ${stage}: nothing happens to the call`, async () => {
      const bob = await world.party('bob');
      const kit = await world.kit({'user-id': 'alice'});
      await reach(kit, bob);
      const before = kit.status;
      const place = box();
      place.append(kit);
      kit.remove();
      await Promise.resolve();
      document.body.append(kit);
      place.append(kit);
      assert.equal(kit.status, before);
      await world.settle();
      assert.deepEqual(world.online, ['alice', 'bob']);
      assert.lengthOf(world.logins, 1);
      assert.equal(kit.callState.session, 'ready');
      if (before !== 'idle') assert.equal(kit.status === 'idle', false, 'the call goes on');
    });
  }

  it('goes on showing a call after a move, with the pictures in their places', async () => {
    const bob = await world.party('bob');
    const kit = await world.kit({'user-id': 'alice'});
    await stages['in a call']?.(kit, bob);
    const place = box();
    place.append(kit);
    await world.settle();
    const layer = kit.shadowRoot?.querySelector<HTMLElement>('[part=call-layer]');
    assert.isTrue(layer?.matches(':popover-open'));
    const shown = [...world.media.views.keys()].sort();
    assert.deepEqual(shown, ['alice', 'bob']);
    for (const view of world.media.views.values())
      assert.isTrue(view instanceof HTMLElement && view.isConnected);
  });

  it('hears on itself that its call ended when it was taken out', async () => {
    const bob = await world.party('bob');
    const kit = await world.kit({'user-id': 'alice'});
    await stages['in a call']?.(kit, bob);
    const heard: string[] = [];
    kit.addEventListener('tui-call-end', () => heard.push('end'));
    kit.addEventListener('tui-call-state-change', ({detail}) => heard.push(detail.status));
    kit.remove();
    await world.settle();
    assert.deepEqual(heard, ['idle', 'end']);
  });

  it('logs out although it is taken out in the middle of the login, and in again when it comes back', async () => {
    const kit = await world.kit();
    kit.userId = 'alice';
    await kit.updateComplete;
    kit.remove();
    await world.settle();
    assert.deepEqual(world.online, []);
    document.body.append(kit);
    await Promise.resolve();
    kit.remove();
    await world.settle();
    assert.deepEqual(world.online, []);
    document.body.append(kit);
    await world.settle();
    assert.deepEqual(world.online, ['alice']);
  });

  it('survives being put in and taken out many times in many rhythms', async () => {
    const kit = await world.kit({'user-id': 'alice'});
    for (let turn = 0; turn < 24; turn++) {
      kit.remove();
      if (turn % 3 === 0) await world.settle();
      document.body.append(kit);
      if (turn % 4 === 0) await world.settle();
      for (let wait = 0; wait < turn % 5; wait++) await Promise.resolve();
    }
    await world.settle();
    assert.deepEqual(world.online, ['alice']);
    assert.equal(kit.callState.session, 'ready');
  });

  it('does nothing before it is in the document', async () => {
    const kit = document.createElement('tui-call-kit');
    kit.userId = 'alice';
    kit.setAttribute('backend', 'fake');
    await world.settle();
    assert.deepEqual(world.online, []);
    assert.equal(kit.status, 'idle');
    assert.equal(kit.callState.session, 'none');
  });

  it('can be cloned, and made by a parser', async () => {
    const place = box();
    place.innerHTML = '<tui-call-kit backend="fake" user-id="alice"><p>Hello</p></tui-call-kit>';
    await world.settle();
    const kit = place.querySelector('tui-call-kit');
    assert.instanceOf(kit, TuiCallKit);
    const clone = kit.cloneNode(true);
    assert.instanceOf(clone, TuiCallKit);
    clone.userId = 'bob';
    place.append(clone);
    await world.settle();
    assert.deepEqual(world.online, ['alice', 'bob']);
    assert.equal(clone.textContent, 'Hello');
    place.replaceChildren();
    await world.settle();
  });

  it('takes over properties that were set before it was registered', async () => {
    const early = document.createElement('early-kit');
    const engine = new StubEngine();
    Object.assign(early, {engine, userId: 'alice', callTimeout: 9});
    box().append(early);
    customElements.define('early-kit', class extends TuiCallKit {});
    await world.settle();
    assert.instanceOf(early, TuiCallKit);
    assert.equal(early.engine, engine);
    assert.equal(early.userId, 'alice');
    assert.isFalse(Object.hasOwn(early, 'engine'));
    early.remove();
    await world.settle();
    assert.equal(engine.observers.size, 0);
    assert.equal(engine.subscribers.size, 0);
  });

  it('leaves nothing behind: no listener, no observer, no style, no attribute', async () => {
    const open = new Map<string, number>();
    const targets = [document, window];
    const restore = targets.map(target => {
      const {addEventListener, removeEventListener} = target;
      const count = (step: number, run: typeof addEventListener): typeof addEventListener =>
        function (this: EventTarget, ...args: Parameters<typeof addEventListener>) {
          open.set(args[0], (open.get(args[0]) ?? 0) + step);
          run.apply(target, args);
        };
      target.addEventListener = count(1, addEventListener);
      target.removeEventListener = count(-1, removeEventListener);
      return () => {
        Object.assign(target, {addEventListener, removeEventListener});
      };
    });
    const html = document.documentElement;
    const attributes = html.getAttributeNames().join();
    const styles = document.querySelectorAll('style, link').length + document.adoptedStyleSheets.length;
    const engine = new StubEngine();

    const kit = await world.kit();
    kit.engine = engine;
    await world.settle();
    assert.isAbove(engine.observers.size, 0);
    assert.isFalse(open.has('unload') || open.has('beforeunload'));
    assert.equal(html.getAttributeNames().join(), attributes);
    kit.remove();
    await world.settle();

    for (const undo of restore) undo();
    assert.deepEqual(
      [...open].filter(([, count]) => count !== 0),
      [],
    );
    assert.equal(engine.observers.size, 0);
    assert.equal(engine.subscribers.size, 0);
    assert.equal(
      document.querySelectorAll('style, link').length + document.adoptedStyleSheets.length,
      styles,
    );
    assert.equal(html.getAttributeNames().join(), attributes);
  });

  it('says nothing on the document after it has gone', async () => {
    const kit = await world.kit({'user-id': 'alice'});
    const {engine} = kit;
    const told = listen(['tui-error', 'tui-call-state-change']);
    kit.remove();
    await world.settle();
    await engine.openCamera().catch(() => undefined);
    told.stop();
    assert.deepEqual(told.heard, []);
  });
});
