import {assert} from '@open-wc/testing';
import {LitElement, html, type TemplateResult} from 'lit';
import type {CallCommands} from '../../../src/engine/commands.js';
import {CallController} from '../../../src/elements/internal/call-controller.js';
import {TUICallError} from '../../../src/engine/errors.js';
import {StubEngine, connected, ringing} from '../stub-engine.js';
import {KitWorld} from '../kit-world.js';

/** The smallest element with an engine. */
class ProbeElement extends LitElement {
  static override properties = {engine: {attribute: false}};
  declare engine: CallCommands | undefined;
  readonly calls: string[] = [];
  readonly call = new CallController(this, {
    observe: {onUserJoin: userId => this.calls.push(`join ${userId}`)},
    places: 'call-view',
  });
  rendered = '';

  protected override render(): TemplateResult {
    const {status, userId} = this.call.state;
    this.rendered = `${status} ${userId}`;
    return html`${this.rendered}`;
  }
}
customElements.define('probe-element', ProbeElement);

describe('CallController', () => {
  let world: KitWorld;
  const placed: Element[] = [];

  beforeEach(() => {
    world = new KitWorld();
  });

  afterEach(async () => {
    for (const element of placed.splice(0)) element.remove();
    await world.end();
  });

  function probe(engine?: CallCommands, parent: ParentNode = document.body): ProbeElement {
    const element = new ProbeElement();
    element.engine = engine;
    placed.push(element);
    parent.append(element);
    return element;
  }

  describe('finds the engine', () => {
    it('is in the state before the first login without one', async () => {
      const element = probe();
      await element.updateComplete;
      assert.isUndefined(element.call.engine);
      assert.equal(element.rendered, 'idle ');
      assert.isFalse(await element.call.request({type: 'hangup'}));
    });

    it('takes its own, else the kit around it, else the kit of the page', async () => {
      const page = await world.kit({'user-id': 'page'});
      const around = await world.kit({'user-id': 'around', scoped: ''});
      const own = new StubEngine();
      assert.equal(probe(own, around).call.engine, own);
      assert.equal(probe(undefined, around).call.engine, around.engine);
      assert.equal(probe().call.engine, page.engine);
    });

    it('prefers the kit around it to the page, also deep inside shadow roots', async () => {
      await world.kit({'user-id': 'page'});
      const around = await world.kit({'user-id': 'around'});
      const outer = document.createElement('div');
      around.append(outer);
      const inner = outer.attachShadow({mode: 'open'});
      assert.equal(probe(undefined, inner).call.engine, around.engine);
    });

    it('does not borrow from a kit that is scoped', async () => {
      await world.kit({'user-id': 'alice', scoped: ''});
      assert.isUndefined(probe().call.engine);
    });

    it('finds a kit that comes later, around it or on the page', async () => {
      const element = probe();
      const late = await world.kit({'user-id': 'alice'});
      assert.equal(element.call.engine, late.engine);
      assert.equal(element.rendered, 'idle alice');
    });

    it('borrows and gives back as `scoped` goes and comes', async () => {
      const kit = await world.kit({'user-id': 'alice', scoped: ''});
      const element = probe();
      kit.scoped = false;
      await kit.updateComplete;
      assert.equal(element.call.engine, kit.engine);
      kit.scoped = true;
      await kit.updateComplete;
      assert.isUndefined(element.call.engine);
    });

    it('goes over to the next kit of the page when the first one goes', async () => {
      const first = await world.kit({'user-id': 'first'});
      const second = await world.kit({'user-id': 'second'});
      const element = probe();
      assert.equal(element.call.engine, first.engine);
      first.remove();
      await world.settle();
      assert.equal(element.call.engine, second.engine);
      second.remove();
      await world.settle();
      assert.isUndefined(element.call.engine);
    });

    it('changes with its place', async () => {
      const left = await world.kit({'user-id': 'left', scoped: ''});
      const right = await world.kit({'user-id': 'right', scoped: ''});
      const element = probe(undefined, left);
      assert.equal(element.call.engine, left.engine);
      right.append(element);
      assert.equal(element.call.engine, right.engine);
      document.body.append(element);
      assert.isUndefined(element.call.engine);
    });

    it('changes with `.engine`, and renders what the new one is at', async () => {
      const element = probe(new StubEngine());
      await element.updateComplete;
      const other = new StubEngine();
      other.become(connected({userId: 'carol'}));
      element.engine = other;
      await element.updateComplete;
      assert.equal(element.call.engine, other);
      assert.equal(element.rendered, 'connected carol');
      element.engine = undefined;
      await element.updateComplete;
      assert.isUndefined(element.call.engine);
    });

    it('shares the provider of a kit whose engine it is given', async () => {
      const kit = await world.kit({'user-id': 'alice'});
      const element = probe(kit.engine);
      await element.updateComplete;
      const {provider} = element.call;
      assert.isDefined(provider);
      assert.equal(provider.owner, kit);
      assert.isTrue(provider.isPlaced('call-view'));
    });

    it('follows the engine that a page hands to the kit', async () => {
      const kit = await world.kit();
      const element = probe();
      const engine = new StubEngine();
      kit.engine = engine;
      assert.equal(element.call.engine, engine);
      kit.engine = undefined;
      assert.equal(element.call.engine, kit.engine);
      assert.notEqual(element.call.engine, engine);
    });
  });

  describe('keeps up with it', () => {
    it('renders again with each new state', async () => {
      const engine = new StubEngine();
      const element = probe(engine);
      await element.updateComplete;
      engine.become(ringing());
      await element.updateComplete;
      assert.equal(element.rendered, 'calling alice');
    });

    it('tells the status on the element, before and after, and only when it changes', () => {
      const engine = new StubEngine();
      const element = probe(engine);
      const heard: string[] = [];
      element.addEventListener('tui-call-state-change', ({detail, bubbles}) => {
        heard.push(`${detail.previous} ${detail.status} ${bubbles}`);
      });
      engine.become(ringing());
      engine.become(ringing({phase: 'answering'}));
      engine.become(connected());
      assert.deepEqual(heard, ['idle calling false', 'calling connected false']);
    });

    it('tells callbacks on the element only, and to its observer', () => {
      const engine = new StubEngine();
      const element = probe(engine);
      const heard: string[] = [];
      element.addEventListener('tui-user-join', ({detail}) => heard.push(`element ${detail.userId}`));
      const atDocument = (): unknown => heard.push('document');
      document.addEventListener('tui-user-join', atDocument);
      engine.fire('onUserJoin', ['bob']);
      document.removeEventListener('tui-user-join', atDocument);
      assert.deepEqual(heard, ['element bob']);
      assert.deepEqual(element.calls, ['join bob']);
    });

    it('lets go when it leaves the document, and takes hold again when it comes back', async () => {
      const engine = new StubEngine();
      const element = probe(engine);
      const heard: string[] = [];
      element.addEventListener('tui-call-state-change', ({detail}) => heard.push(detail.status));
      element.remove();
      assert.equal(engine.observers.size, 0);
      assert.equal(engine.subscribers.size, 0);
      engine.become(connected());
      engine.fire('onUserJoin', ['bob']);
      assert.deepEqual(element.calls, []);
      document.body.append(element);
      await element.updateComplete;
      assert.equal(element.rendered, 'connected alice');
      assert.deepEqual(heard, ['connected'], 'what changed meanwhile is told once');
    });

    it('hears nothing twice after many moves', () => {
      const engine = new StubEngine();
      const element = probe(engine);
      const box = document.createElement('div');
      document.body.append(box);
      placed.push(box);
      for (let move = 0; move < 5; move++) (move % 2 ? document.body : box).append(element);
      engine.fire('onUserJoin', ['bob']);
      assert.deepEqual(element.calls, ['join bob']);
      assert.equal(engine.subscribers.size, 1);
    });

    it('counts itself as placed only while it is in the document', async () => {
      const kit = await world.kit({'user-id': 'alice'});
      const element = probe();
      const {provider} = element.call;
      assert.isDefined(provider);
      assert.equal(provider.owner, kit);
      assert.isTrue(provider.isPlaced('call-view'));
      element.remove();
      assert.isFalse(provider.isPlaced('call-view'));
    });
  });

  describe('asks', () => {
    it('dispatches a cancelable event first, which leaves shadow roots', async () => {
      const engine = new StubEngine();
      engine.become(ringing());
      const element = probe(engine);
      const heard: unknown[] = [];
      const prevent = (event: Event): void => {
        heard.push(event.type);
        event.preventDefault();
      };
      const types = ['tui-before-call', 'tui-before-accept', 'tui-before-reject', 'tui-before-hangup'];
      for (const type of types) document.addEventListener(type, prevent);
      const results = [
        await element.call.request({type: 'call', userIds: ['bob'], groupId: '', mediaType: 'audio'}),
        await element.call.request({type: 'accept'}),
        await element.call.request({type: 'reject'}),
        await element.call.request({type: 'hangup'}),
      ];
      for (const type of types) document.removeEventListener(type, prevent);
      assert.deepEqual(heard, types);
      assert.deepEqual(results, [false, false, false, false]);
      assert.deepEqual(engine.commands, []);
    });

    it('says in the event what is about to happen', async () => {
      const engine = new StubEngine();
      engine.become(ringing());
      const element = probe(engine);
      const details: unknown[] = [];
      element.addEventListener('tui-before-call', ({detail}) => details.push(detail));
      element.addEventListener('tui-before-accept', ({detail}) => details.push(detail));
      await element.call.request({type: 'call', userIds: ['bob'], groupId: '', mediaType: 'audio'});
      await element.call.request({type: 'accept', camera: false});
      await element.call.request({type: 'accept'});
      const call = {callId: 'call-1', callerId: 'bob', mediaType: 'video'};
      assert.deepEqual(details, [
        {userIds: ['bob'], groupId: '', mediaType: 'audio'},
        {...call, camera: false},
        {...call, camera: true},
      ]);
    });

    it('asks without an event where there is none, and resolves to what became of it', async () => {
      const engine = new StubEngine();
      engine.become(connected());
      const element = probe(engine);
      assert.isTrue(await element.call.request({type: 'toggleMicrophone'}));
      engine.failure = new Error('no');
      assert.isFalse(await element.call.request({type: 'toggleCamera'}));
      assert.deepEqual(engine.commands, [['openMicrophone'], ['openCamera']]);
    });

    it('tells a failure on the element itself', async () => {
      const engine = new StubEngine();
      const element = probe(engine);
      const heard: unknown[] = [];
      element.addEventListener('tui-error', ({detail, bubbles}) => heard.push([detail.code, bubbles]));
      engine.failure = TUICallError.notSupportedInScene('no');
      await element.call.request({type: 'call', userIds: ['bob'], groupId: '', mediaType: 'audio'});
      assert.deepEqual(heard, [[-1205, false]]);
    });

    it('asks before it joins a call, as before it makes one', async () => {
      const engine = new StubEngine();
      const element = probe(engine);
      const join = {type: 'join', groupId: 'g', roomId: {intRoomId: 7}, mediaType: 'audio'} as const;
      const details: unknown[] = [];
      element.addEventListener('tui-before-call', event => {
        details.push(event.detail);
        if (details.length === 1) event.preventDefault();
      });
      assert.isFalse(await element.call.request(join));
      assert.isTrue(await element.call.request(join));
      assert.deepEqual(details[1], {userIds: [], groupId: 'g', mediaType: 'audio'});
      assert.deepEqual(engine.commands, [['joinInGroupCall', {intRoomId: 7}, 'g', 'audio']]);
    });
  });
});
