import {assert} from '@open-wc/testing';
import {tencentBackend} from '../../src/backends/tencent.js';
import type {Identity, Media} from '../../src/engine/index.js';
import {TUICallError} from '../../src/engine/index.js';
import {ManualClock} from '../../src/testing/index.js';
import {FakeTrtcHub} from '../support/fake-trtc-hub.js';
import {refusal} from '../support/signaling-clients.js';

const ALICE: Identity = {
  userId: 'alice',
  sdkAppId: 1_400_000_001,
  userSig: 'a good UserSig',
  multiDevice: false,
  profile: {userId: 'alice', nickname: '', avatar: ''},
};
const ROOM = {roomId: {intRoomId: 1}, selfId: 'alice', mediaType: 'audio', camera: false} as const;

describe('tencentBackend', () => {
  const clock = new ManualClock();

  function join(media: Media): Promise<void> {
    return media.join({...ROOM, microphone: true}, () => undefined);
  }

  it('loads neither SDK before it is needed, and each when it is', async () => {
    const loaded: string[] = [];
    const backend = tencentBackend({
      loadChat: () => {
        loaded.push('chat');
        return Promise.reject(new Error('404'));
      },
      loadTrtc: () => {
        loaded.push('trtc');
        return Promise.reject(new Error('404'));
      },
    });
    assert.equal(backend.name, 'tencent');
    const signaling = await backend.createSignaling(clock);
    assert.deepEqual(loaded, []);
    const chatError = await refusal(signaling.connect(ALICE, () => undefined));
    assert.deepEqual([chatError.code, chatError.source], [2998, 'chat']);
    assert.deepEqual(loaded, ['chat']);
    const trtcError = await refusal(backend.createMedia(clock, () => ALICE));
    assert.deepEqual([trtcError.code, trtcError.source], [5500, 'trtc']);
    assert.deepEqual(loaded, ['chat', 'trtc']);
  });

  it('says so when what it is given is not the SDK', async () => {
    const backend = tencentBackend({loadTrtc: () => Promise.resolve({default: {create: 1}})});
    const error = await refusal(backend.createMedia(clock, () => ALICE));
    assert.equal(error.code, -1202);
    assert.include(error.message, 'loadTrtc');
  });

  it('enters rooms as whoever is logged in at that moment', async () => {
    const hub = new FakeTrtcHub(clock);
    const machine = hub.machine();
    let identity = ALICE;
    const backend = tencentBackend({loadTrtc: () => Promise.resolve({default: machine})});
    const media = await backend.createMedia(clock, () => identity);
    await join(media);
    await media.leave();
    identity = {...ALICE, userSig: 'a renewed UserSig'};
    await join(media);
    const entries = machine.last.calls.filter(({name}) => name === 'enterRoom').map(({config}) => config);
    assert.deepInclude(entries.at(-1), {userId: 'alice', userSig: 'a renewed UserSig'});
    await media.destroy();
  });

  it('cannot enter a room without a UserSig, where the page has logged its own Chat in', async () => {
    const machine = new FakeTrtcHub(clock).machine();
    const backend = tencentBackend({chat: {}, loadTrtc: () => Promise.resolve(machine)});
    const {userSig: _, ...rest} = ALICE;
    const media = await backend.createMedia(clock, () => rest);
    const error = await refusal(join(media));
    assert.instanceOf(error, TUICallError);
    assert.equal(error.code, -1201);
    assert.include(error.message, 'userSig');
    assert.equal(machine.openCount, 0, 'no device is left open');
    await media.destroy();
  });
});
