import type {CallState} from '../../engine/call-state.js';
import type {CallCommands} from '../../engine/commands.js';
import {TUICallError} from '../../engine/errors.js';
import type {SelfMedia} from '../../engine/ports.js';
import type {CallParams} from '../../engine/types.js';
import type {EngineRequest, EngineRequests} from './call-request.js';

type Runners = {
  readonly [T in keyof EngineRequests]: (
    engine: CallCommands,
    request: EngineRequest<T>,
    params: CallParams,
  ) => Promise<void>;
};

const RUNNERS: Runners = {
  call: (engine, {userIds, groupId, mediaType}, params) => {
    const [userId = '', ...more] = userIds;
    if (groupId !== '' || more.length > 0) {
      const problem = 'Calls with several people are not available yet. Call one person, without a group.';
      return Promise.reject(TUICallError.notSupportedInScene(problem));
    }
    return engine.call(userId, mediaType, params);
  },
  accept: (engine, {camera}) => engine.accept(camera === undefined ? {} : {camera}),
  reject: engine => engine.reject(),
  hangup: engine => engine.hangup(),
  toggleCamera: engine => (isOn(engine.state, 'camera') ? engine.closeCamera() : engine.openCamera()),
  toggleMicrophone: engine =>
    isOn(engine.state, 'microphone') ? engine.closeMicrophone() : engine.openMicrophone(),
  toggleScreen: engine =>
    isOn(engine.state, 'screen') ? engine.stopScreenShare() : engine.startScreenShare(),
  switchMediaType: (engine, {mediaType}) => engine.switchCallMediaType(mediaType),
  selectDevice: (engine, {kind, deviceId}) => engine.switchDevice(kind, deviceId),
  view: (engine, {userId, view}) =>
    view === null ? engine.stopRemoteView(userId) : engine.startRemoteView(userId, view),
  resumePlayback: engine => engine.resumePlayback(),
};

/** Carries out one request; rejects with what the engine rejects with. `params` apply to an outgoing call. */
export function runRequest<T extends keyof EngineRequests>(
  engine: CallCommands,
  request: EngineRequest<T>,
  params: CallParams,
): Promise<void> {
  return RUNNERS[request.type](engine, request, params);
}

function isOn(state: CallState, what: keyof SelfMedia): boolean {
  return state.status !== 'idle' && state.self[what];
}
