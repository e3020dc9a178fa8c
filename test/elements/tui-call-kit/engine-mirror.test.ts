import {assert} from '@open-wc/testing';
import '../../../src/define/tui-call-kit.js';
import {StubEngine} from '../stub-engine.js';

describe('the methods of <tui-call-kit>', () => {
  it('are the engine’s commands', async () => {
    const kit = document.createElement('tui-call-kit');
    const engine = new StubEngine();
    kit.engine = engine;
    const view = {};
    await kit.call('bob', 'audio', {userData: 'x'});
    await kit.groupCall('g1', ['bob', 'carol'], 'video', {timeout: 5});
    await kit.calls(['bob', 'carol'], 'audio');
    await kit.inviteUser(['dave']);
    await kit.joinInGroupCall({intRoomId: 7}, 'g1', 'video');
    await kit.accept({camera: false});
    await kit.reject();
    await kit.ignore();
    await kit.hangup();
    await kit.switchCallMediaType('video');
    await kit.acceptVideo({camera: false});
    await kit.rejectVideo();
    await kit.openCamera({facing: 'back'});
    await kit.closeCamera();
    await kit.switchCamera('front');
    await kit.openMicrophone();
    await kit.closeMicrophone();
    assert.deepEqual(await kit.getDeviceList('camera'), []);
    await kit.switchDevice('camera', 'c');
    await kit.selectAudioPlaybackDevice('s');
    await kit.startScreenShare();
    await kit.stopScreenShare();
    await kit.startRemoteView('bob', view);
    await kit.stopRemoteView('bob');
    await kit.setVideoRenderParams({fillMode: 'fill'});
    await kit.setVideoEncoderParams({frameRate: 15});
    await kit.resumePlayback();
    assert.deepEqual(engine.commands, [
      ['call', 'bob', 'audio', {timeout: 30, userData: 'x'}],
      ['groupCall', 'g1', ['bob', 'carol'], 'video', {timeout: 5}],
      ['calls', ['bob', 'carol'], 'audio', {timeout: 30}],
      ['inviteUser', ['dave'], {timeout: 30}],
      ['joinInGroupCall', {intRoomId: 7}, 'g1', 'video'],
      ['accept', {camera: false}],
      ['reject'],
      ['ignore'],
      ['hangup'],
      ['switchCallMediaType', 'video'],
      ['acceptVideo', {camera: false}],
      ['rejectVideo'],
      ['openCamera', {facing: 'back'}],
      ['closeCamera'],
      ['switchCamera', 'front'],
      ['openMicrophone'],
      ['closeMicrophone'],
      ['getDeviceList', 'camera'],
      ['switchDevice', 'camera', 'c'],
      ['selectAudioPlaybackDevice', 's'],
      ['startScreenShare'],
      ['stopScreenShare'],
      ['startRemoteView', 'bob', view],
      ['stopRemoteView', 'bob'],
      ['setVideoRenderParams', {fillMode: 'fill'}],
      ['setVideoEncoderParams', {frameRate: 15}],
      ['resumePlayback'],
    ]);
  });

  it('settle also before the kit is in a document', async () => {
    const kit = document.createElement('tui-call-kit');
    const error: unknown = await kit.call('bob', 'audio').catch((reason: unknown) => reason);
    assert.propertyVal(error, 'code', -1201);
  });

  it('reject as the engine does', async () => {
    const kit = document.createElement('tui-call-kit');
    const engine = new StubEngine();
    kit.engine = engine;
    const failure = new Error('no');
    engine.failure = failure;
    const caught: unknown = await kit.openCamera().catch((error: unknown) => error);
    assert.equal(caught, failure);
  });
});
