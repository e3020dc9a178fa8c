import {assert} from '@open-wc/testing';
import fc from 'fast-check';
import {
  SLACK,
  endingsOf,
  eventsOf,
  invitationTo,
  refusal,
  ringBob,
  signalsOf,
  type GetWorld,
} from './signaling-clients.js';

/** Answers that cross. */
export function describeRaces(getWorld: GetWorld): void {
  describe('races', () => {
    it('refuses an answer to a ring that was taken back, with 8010', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      await alice.port.cancel(inviteId);
      await world.advance(0);
      const error = await refusal(bob.port.accept(inviteId));
      assert.strictEqual(error.code, 8010);
      assert.lengthOf(signalsOf(alice), 0);
    });

    it('refuses to accept what was declined, and an unknown ring', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      await bob.port.reject(inviteId, false);
      assert.strictEqual((await refusal(bob.port.accept(inviteId))).code, 8010);
      assert.strictEqual((await refusal(bob.port.accept('no such ring'))).code, 8010);
      await world.advance(0);
      assert.deepEqual(signalsOf(alice), [{type: 'rejected', inviteId, userId: 'bob', busy: false}]);
    });

    it('declines and takes back a ring that is over without an error', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      await bob.port.accept(inviteId);
      await world.advance(0);
      await bob.port.reject(inviteId, false);
      await alice.port.cancel(inviteId);
      await alice.port.cancel('no such ring');
      await bob.port.reject('no such ring', true);
      await world.advance(0);
      assert.lengthOf(signalsOf(alice), 1);
      assert.lengthOf(endingsOf(bob), 0);
    });

    type Move = 'accept' | 'reject' | 'busy' | 'cancel' | 'time' | 'turn';
    const moves = fc.array(fc.constantFrom<Move>('accept', 'reject', 'busy', 'cancel', 'time', 'turn'), {
      minLength: 1,
      maxLength: 6,
    });

    it('ends one way at both sides, whatever is done at the same time', async function () {
      this.timeout(30_000);
      const world = getWorld();
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      await fc.assert(
        fc.asyncProperty(moves, async list => {
          const {inviteId, sent} = alice.port.ring(invitationTo(['bob'], {timeout: 1}));
          await sent;
          await world.advance(0);
          let confirmed = 0;
          const play = {
            accept: () =>
              bob.port.accept(inviteId).then(() => {
                confirmed += 1;
              }),
            reject: () => bob.port.reject(inviteId, false),
            busy: () => bob.port.reject(inviteId, true),
            cancel: () => alice.port.cancel(inviteId),
            time: () => world.advance(1000),
            turn: () => world.advance(0),
          };
          const done: Promise<PromiseSettledResult<unknown>[]>[] = [];
          for (const move of list) {
            done.push(Promise.allSettled([play[move]()]));
            if (move === 'turn') await done.at(-1);
          }
          const settled = (await Promise.all(done)).flat();
          await world.advance(1000 + SLACK);
          const atAlice = endingsOf(alice).filter(
            event => 'inviteId' in event && event.inviteId === inviteId,
          );
          const atBob = endingsOf(bob).filter(event => 'inviteId' in event && event.inviteId === inviteId);
          // An answer that was withdrawn while it was on its way counts as a call that ended at once.
          const wasWithdrawn = eventsOf(alice, 'hungUp').some(({callId}) => callId === inviteId);
          const wasAccepted = !wasWithdrawn && atAlice.some(({type}) => type === 'accepted');
          assert.isAtMost(atAlice.length, 1);
          assert.isAtMost(atBob.length, 1);
          assert.strictEqual(wasAccepted, confirmed > 0, 'both sides agree on whether it was accepted');
          if (wasAccepted) assert.lengthOf(atBob, 0, 'an accepted ring does not end otherwise');
          if (!list.includes('cancel')) assert.lengthOf(atAlice, 1);
          for (const result of settled) {
            if (result.status === 'rejected') assert.propertyVal(result.reason, 'code', 8010);
          }
        }),
        {numRuns: 40},
      );
    });
  });
}
