import {assert} from '@open-wc/testing';

import {FakeRtcError, type FakeTrtcMachine} from '../../support/fake-trtc-machine.js';
import {refusal, settle, type MediaParty} from '../../support/media-party.js';
import {TrtcWorld} from './support.js';

describe('TrtcMedia entering and leaving', () => {
  let world: TrtcWorld;
  let alice: MediaParty;
  let bob: MediaParty;
  let machine: FakeTrtcMachine;
  beforeEach(() => {
    world = new TrtcWorld();
    alice = world.party('alice');
    bob = world.party('bob');
    machine = world.machine(alice.media);
  });
  afterEach(async () => {
    await world.dispose();
    await settle(world);
    assert.equal(world.clock.pending, 0, 'timers are left');
    assert.equal(machine.openCount, 0, 'devices are left');
    for (const line of machine.instances) assert.isTrue(line.isDestroyed, 'a line is left');
  });

  /** The names of the commands that the line got, in order. */
  const commands = (line = machine.last): readonly string[] => line.calls.map(({name}) => name);
  const configOf = (name: string): unknown => machine.last.calls.find(call => call.name === name)?.config;

  it('enters by the number rather than the text, as a caller and not as a broadcaster, without dialogs', async () => {
    await alice.join({roomId: {intRoomId: 7, strRoomId: 'seven'}});
    assert.deepEqual(configOf('enterRoom'), {
      sdkAppId: 1_400_000_001,
      userId: 'alice',
      userSig: 'a signature',
      roomId: 7,
      scene: 'rtc',
      autoReceiveAudio: true,
      autoReceiveVideo: false,
      enableAutoPlayDialog: false,
      proxy: {loggerProxy: 'https://telemetry.invalid'},
    });
  });

  it('enters by the text where there is no number', async () => {
    await alice.join({roomId: {intRoomId: 0, strRoomId: 'seven'}});
    const {roomId, strRoomId} = configOf('enterRoom') as {roomId?: number; strRoomId?: string};
    assert.deepEqual([roomId, strRoomId], [undefined, 'seven']);
  });

  it('opens the devices before it enters, without sending', async () => {
    const letGo = world.holdDevices(alice.media);
    const joined = alice.join();
    await settle(world);
    assert.notInclude(commands(), 'enterRoom');
    letGo();
    await joined;
    assert.deepInclude(configOf('startLocalVideo'), {publish: false});
    assert.deepInclude(configOf('startLocalAudio'), {publish: false});
  });

  it('makes the line while it rings, touches nothing, and uses it for the call', async () => {
    await alice.media.prepare({roomId: {intRoomId: 1}, selfId: 'alice', callerId: 'bob'});
    await alice.media.prepare({roomId: {intRoomId: 1}, selfId: 'alice', callerId: 'bob'});
    assert.deepEqual([machine.instances.length, machine.last.calls.length], [1, 0]);
    await alice.join();
    assert.equal(machine.instances.length, 1);
  });

  it('drops a prepared line when the ring comes to nothing', async () => {
    await alice.media.prepare({roomId: {intRoomId: 1}, selfId: 'alice', callerId: 'bob'});
    await alice.media.leave();
    assert.deepEqual(commands(), ['destroy']);
  });

  it('silences the SDK unless it is to speak, and never lets it upload its log', () => {
    assert.deepEqual(machine.logging, [5, false]);
    const loud = world.media({logLevel: 1, assetsPath: '/assets/'});
    assert.deepEqual(world.machine(loud).logging, [1, false]);
  });

  it('tells the SDK where its assets are', async () => {
    const media = world.media({assetsPath: '/assets/'});
    await media.prepare({roomId: {intRoomId: 1}, selfId: 'carol', callerId: 'bob'});
    assert.deepEqual(world.machine(media).created, [{assetsPath: '/assets/'}]);
  });

  for (const isDeaf of [true, false]) {
    const phase = isDeaf ? 'while it looks for a server' : 'while it waits for the server';
    it(`gives up after 10 s without an answer ${phase}, and can try again at once`, async () => {
      machine.enterFault = {kind: 'hang', isDeaf};
      const refused = refusal(alice.join());
      await world.advance(9_999);
      assert.equal(machine.openCount, 2);
      await world.advance(1);
      const error = await refused;
      assert.deepEqual([error.code, error.source], [5500, 'trtc']);
      assert.equal(machine.openCount, 0);
      assert.include(commands(), 'destroy');
      assert.notInclude(commands(), 'exitRoom', 'leaving would wait for the attempt to end');
      await alice.join();
      await bob.join();
      await bob.hearsStory('+alice');
    });

    it(`breaks off at once when it is left ${phase}`, async () => {
      machine.enterFault = {kind: 'hang', isDeaf};
      const refused = refusal(alice.join());
      await settle(world);
      await alice.media.leave();
      assert.equal((await refused).code, -1203);
      assert.include(commands(), 'destroy');
      assert.equal(machine.openCount, 0);
    });
  }

  const refusals: readonly (readonly [string, unknown, number])[] = [
    ['an expired UserSig', new FakeRtcError(5400, 70_001, ''), 70_001],
    ['an expired UserSig, told underneath', FakeRtcError.channel(70_001), 70_001],
    ['an unpaid account', new FakeRtcError(5400, -100_013), -100_013],
    ['a network that cannot be reached', new FakeRtcError(5500), 5500],
  ];
  for (const [what, error, code] of refusals) {
    it(`passes the refusal of ${what} on and can try again at once`, async () => {
      machine.enterFault = {kind: 'reject', error};
      const refused = await refusal(alice.join());
      assert.deepEqual([refused.code, refused.source, refused.cause], [code, 'trtc', error]);
      assert.isAbove(refused.message.length, 10);
      assert.equal(machine.openCount, 0);
      await alice.join();
    });
  }

  it('asks for the credentials each time', async () => {
    let userSig = '';
    const media = world.media({
      credentials: () => ({sdkAppId: 1_400_000_001, userId: 'carol', userSig}),
    });
    const params = {
      roomId: {intRoomId: 1},
      selfId: 'carol',
      mediaType: 'audio',
      camera: false,
      microphone: false,
    } as const;
    assert.equal((await refusal(media.join(params, () => undefined))).code, 5003);
    userSig = 'a signature';
    await media.join(params, () => undefined);
  });

  it('rejects when the credentials cannot be had', async () => {
    const media = world.media({
      credentials: () => {
        throw new Error('Nobody is logged in.');
      },
    });
    const error = await refusal(
      media.join(
        {roomId: {intRoomId: 1}, selfId: 'carol', mediaType: 'video', camera: true, microphone: true},
        () => undefined,
      ),
    );
    assert.equal(error.message, 'Nobody is logged in.');
    assert.equal(world.machine(media).openCount, 0);
  });

  it('leaves the room before it destroys the line, and others see the person go before the sound', async () => {
    await alice.join();
    await bob.join();
    await alice.media.publish();
    await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
    await alice.media.leave();
    await settle(world);
    const order = commands().filter(name => /exitRoom|destroy|stopLocal/.test(name));
    assert.deepEqual(order, ['exitRoom', 'stopLocalVideo', 'stopLocalAudio', 'destroy']);
    bob.tells('+alice', 'alice speaks', 'alice shows', '-alice');
  });

  it('leaves within 3 s when the service does not answer', async () => {
    await alice.join();
    machine.hangs.add('exitRoom');
    let isLeft = false;
    const left = alice.media.leave().then(() => (isLeft = true));
    assert.equal(machine.openCount, 0, 'devices are released at once');
    await world.advance(2_999);
    assert.isFalse(isLeft);
    await world.advance(1);
    await left;
    assert.isTrue(machine.last.isDestroyed);
    machine.hangs.clear();
    await alice.join();
  });

  it('enters again only after it has left', async () => {
    await alice.join();
    const before = machine.last;
    machine.hangs.add('exitRoom');
    const left = alice.media.leave();
    const joined = alice.join();
    await world.advance(1_000);
    assert.notInclude(commands(), 'enterRoom');
    assert.notEqual(machine.last, before);
    await world.advance(2_000);
    await Promise.all([left, joined]);
    machine.hangs.clear();
  });

  it('stops a device that opens after the room was left only once it is open', async () => {
    const letGo = world.holdDevices(alice.media);
    const refused = refusal(alice.join());
    await settle(world);
    await alice.media.leave();
    assert.equal((await refused).code, -1203);
    assert.notInclude(commands(), 'stopLocalVideo', 'the SDK would leave the camera open');
    letGo();
    await settle(world);
    assert.equal(machine.openCount, 0);
    assert.isTrue(machine.last.isDestroyed);
  });

  it('does not report who is there before it has entered', async () => {
    await bob.join();
    await bob.media.publish();
    let hasEntered = false;
    const joined = alice.join().then(() => {
      hasEntered = true;
      assert.lengthOf(alice.events, 0);
    });
    await joined;
    assert.isTrue(hasEntered);
    await alice.hearsStory('+bob', 'bob speaks', 'bob shows');
  });
});
