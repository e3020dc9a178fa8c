import {assert} from '@open-wc/testing';
import {
  endingsOf,
  eventsOf,
  invitationTo,
  refusal,
  ringsAt,
  signalsOf,
} from '../../support/signaling-clients.js';
import {heardOf, LocalWorld} from './local-world.js';

/** A page of its own, in which alice rings bob for ever. `environment` is written into its script. */
function openAliceInFrame(channel: string, environment: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><script type="module">
    import {LocalSignaling} from '/src/signaling/local/local-signaling.js';
    import {SystemClock} from '/src/engine/system-clock.js';
    const alice = new LocalSignaling({channel: '${channel}', clock: new SystemClock(), ${environment}});
    const profile = {userId: 'alice', nickname: 'Alice', avatar: ''};
    await alice.connect({userId: 'alice', multiDevice: false, profile}, () => undefined);
    await alice.ring({calleeIds: ['bob'], groupId: '', roomId: {intRoomId: 1}, mediaType: 'audio',
      userData: '', timeout: 0, callId: '', inCallUserIds: []}).sent;
  </script>`;
  document.body.append(frame);
  return frame;
}

/** Counts the listeners on a page. */
class CountingPage extends EventTarget {
  readonly types: string[] = [];
  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.types.push(args[0]);
    super.addEventListener(...args);
  }
}

describe('LocalSignaling and pages that go away', () => {
  let world: LocalWorld;
  beforeEach(() => {
    world = new LocalWorld();
  });
  afterEach(() => world.dispose());

  describe('as seen by the callee, over real pages', () => {
    it('a closed page takes its rings back', async () => {
      // Without locks: only the page's own farewell can tell.
      const bob = await world.signaling('bob', {}, {locks: undefined});
      const frame = openAliceInFrame(world.channel, '');
      const {invitation} = await bob.until('invited');
      frame.remove();
      const cancelled = await bob.until('cancelled');
      assert.strictEqual(cancelled.inviteId, invitation.inviteId);
      assert.lengthOf(endingsOf(bob), 1);
    });

    it('a crashed page is noticed by its lock', async () => {
      const bob = await world.signaling('bob');
      // A page that hears no `pagehide` cannot say farewell, like one that crashes.
      const frame = openAliceInFrame(world.channel, 'page: undefined');
      const {invitation} = await bob.until('invited');
      await world.settle();
      assert.lengthOf(endingsOf(bob), 0);
      frame.remove();
      const cancelled = await bob.until('cancelled');
      assert.strictEqual(cancelled.inviteId, invitation.inviteId);
      assert.strictEqual((await refusal(bob.port.accept(invitation.inviteId))).code, 8010);
      assert.lengthOf(endingsOf(bob), 1);
    });

    it('a crashed page is noticed while the answer is under way', async () => {
      const bob = await world.signaling('bob');
      const frame = openAliceInFrame(world.channel, 'page: undefined');
      const {invitation} = await bob.until('invited');
      frame.remove();
      const refused = refusal(bob.port.accept(invitation.inviteId));
      await bob.until('cancelled');
      assert.strictEqual((await refused).code, 8010);
    });
  });

  it('watches the caller only while it rings', async () => {
    const alice = await world.signaling('alice');
    const bob = await world.signaling('bob');
    const watched = async (): Promise<number> => {
      const {pending = []} = await navigator.locks.query();
      return pending.filter(({name}) => name?.startsWith(`tui-call:${world.channel}:`)).length;
    };
    const first = alice.port.ring(invitationTo(['bob']));
    await first.sent;
    await world.settle();
    assert.strictEqual(await watched(), 1);
    await bob.port.accept(first.inviteId);
    assert.strictEqual(await watched(), 0);
    const second = alice.port.ring(invitationTo(['bob']));
    await second.sent;
    await world.settle();
    assert.strictEqual(await watched(), 1);
    await bob.port.reject(second.inviteId, false);
    assert.strictEqual(await watched(), 0);
  });

  describe('without Web Locks', () => {
    const forbidden: LockManager = {
      request: () => Promise.reject(new DOMException('not here', 'SecurityError')),
      query: () => navigator.locks.query(),
    };
    for (const [how, locks] of [
      ['there are none', undefined],
      ['they are forbidden', forbidden],
    ] as const) {
      it(`gives up by its own time when ${how}`, async () => {
        const bob = await world.signaling('bob', {}, {locks});
        const ghost = world.ghost('alice');
        const profile = {nickname: '', avatar: ''};
        const invitation = {...invitationTo(['bob'], {timeout: 10}), calleeIds: ['bob'], inCallUserIds: []};
        ghost.send({kind: 'invite', inviteId: 'i1', invitation, profile, isLocked: true});
        await world.advance(10_999);
        assert.lengthOf(ringsAt(bob), 1);
        assert.lengthOf(endingsOf(bob), 0);
        await world.advance(1);
        assert.deepEqual(endingsOf(bob), [{type: 'timedOut', inviteId: 'i1', userIds: ['bob']}]);
        assert.strictEqual((await refusal(bob.port.accept('i1'))).code, 8010);
      });

      it(`is not taken for a page that is gone when ${how}`, async () => {
        const alice = await world.signaling('alice', {}, {locks});
        const bob = await world.signaling('bob');
        const {inviteId, sent} = alice.port.ring(invitationTo(['bob']));
        await sent;
        await world.settle();
        await navigator.locks.query();
        await world.settle();
        assert.lengthOf(endingsOf(bob), 0);
        await bob.port.accept(inviteId);
        await world.settle();
        assert.lengthOf(signalsOf(alice), 1);
      });
    }
  });

  describe('as done by the page itself', () => {
    it('takes its rings back on pagehide, also for its own engine, and says goodbye', async () => {
      const page = new EventTarget();
      const alice = await world.signaling('alice', {}, {page});
      const bob = await world.signaling('bob');
      const ghost = world.ghost('carol');
      const {inviteId, sent} = alice.port.ring(invitationTo(['bob']));
      await sent;
      await world.settle();
      page.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      await world.settle();
      const ending = {type: 'cancelled', inviteId} as const;
      assert.deepEqual(endingsOf(bob), [ending]);
      assert.deepEqual(signalsOf(alice), [ending]);
      assert.lengthOf(heardOf(ghost, 'bye'), 1);
    });

    it('says hello again when it comes back from the cache, and hears what rang meanwhile', async () => {
      const page = new EventTarget();
      const bob = await world.signaling('bob', {}, {page});
      const ghost = world.ghost('alice');
      page.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      page.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await world.settle();
      assert.lengthOf(heardOf(ghost, 'hello'), 1);
      page.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
      await world.settle();
      assert.lengthOf(heardOf(ghost, 'hello'), 1);
      const alice = await world.signaling('alice');
      await alice.port.ring(invitationTo(['bob'])).sent;
      await world.settle();
      assert.lengthOf(ringsAt(bob), 1);
    });

    it('a callee that goes away and stays away does not end the ring', async () => {
      const page = new EventTarget();
      const alice = await world.signaling('alice');
      await world.signaling('bob', {}, {page});
      await alice.port.ring(invitationTo(['bob'])).sent;
      page.dispatchEvent(new PageTransitionEvent('pagehide'));
      await world.settle();
      assert.lengthOf(signalsOf(alice), 0);
    });

    it('listens to nothing but pagehide and pageshow, and not after logout', async () => {
      const page = new CountingPage();
      const alice = await world.signaling('alice', {}, {page});
      assert.deepEqual(page.types.toSorted(), ['pagehide', 'pageshow']);
      await alice.port.disconnect();
      const ghost = world.ghost('carol');
      page.dispatchEvent(new PageTransitionEvent('pagehide'));
      page.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await world.settle();
      assert.lengthOf(ghost.heard, 0);
    });

    it('works where there is no page', async () => {
      const alice = await world.signaling('alice', {}, {page: undefined});
      const bob = await world.signaling('bob', {}, {page: undefined});
      const {inviteId, sent} = alice.port.ring(invitationTo(['bob']));
      await sent;
      await world.settle();
      await bob.port.accept(inviteId);
      await world.settle();
      assert.lengthOf(eventsOf(alice, 'accepted'), 1);
    });
  });
});
