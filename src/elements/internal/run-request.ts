import type {CallState} from '../../engine/call-state.js';
import type {CallCommands} from '../../engine/commands.js';
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
    if (groupId !== '') return engine.groupCall(groupId, userIds, mediaType, params);
    const [only = ''] = userIds;
    return userIds.length > 1
      ? engine.calls(userIds, mediaType, params)
      : engine.call(only, mediaType, params);
  },
  join: (engine, {roomId, groupId, mediaType}) => engine.joinInGroupCall(roomId, groupId, mediaType),
  invite: (engine, {userIds}, params) => engine.inviteUser(userIds, params),
  accept: (engine, {camera}) => engine.accept(camera === undefined ? {} : {camera}),
  reject: (engine, {busy}) => (busy ? engine.ignore() : engine.reject()),
  hangup: engine => engine.hangup(),
  toggleCamera: engine => (isOn(engine.state, 'camera') ? engine.closeCamera() : engine.openCamera()),
  toggleMicrophone: engine =>
    isOn(engine.state, 'microphone') ? engine.closeMicrophone() : engine.openMicrophone(),
  toggleScreen: engine =>
    isOn(engine.state, 'screen') ? engine.stopScreenShare() : engine.startScreenShare(),
  switchMediaType: (engine, {mediaType}) => engine.switchCallMediaType(mediaType),
  acceptVideo: (engine, {camera}) => engine.acceptVideo({camera}),
  rejectVideo: engine => engine.rejectVideo(),
  selectDevice: (engine, {kind, deviceId}) => engine.switchDevice(kind, deviceId),
  view: (engine, {userId, view}) =>
    view === null ? engine.stopRemoteView(userId) : engine.startRemoteView(userId, view),
  resumePlayback: engine => engine.resumePlayback(),
};

/** Carries out one request; rejects with what the engine rejects with. `params` apply to outgoing rings. */
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
