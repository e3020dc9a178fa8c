import type {
  CallFacts,
  CallState,
  ConnectedState,
  CallingState,
  WaitingCall,
} from '../../src/engine/call-state.js';
import {INITIAL_STATE} from '../../src/engine/call-state.js';
import type {CallCommands} from '../../src/engine/commands.js';
import type {
  CallInfo,
  ObserverArguments,
  ObserverCallback,
  TUICallObserver,
} from '../../src/engine/observer.js';
import type {RunningGroupCall} from '../../src/engine/types.js';

/** An engine that does nothing by itself: a test sets its state, fires its callbacks and reads what it was told to do. */
export class StubEngine implements CallCommands {
  state: CallState = {...INITIAL_STATE, userId: 'alice', session: 'ready'};
  speakerId = '';
  /** Every command with its arguments, as it came. */
  readonly commands: [name: string, ...args: unknown[]][] = [];
  /** What the next command rejects with. */
  failure: Error | undefined;
  readonly observers = new Set<TUICallObserver>();
  readonly subscribers = new Set<(state: CallState) => void>();

  /** Calls every observer. */
  fire<K extends ObserverCallback>(callback: K, args: ObserverArguments[K], info: CallInfo = {}): void {
    for (const observer of [...this.observers]) {
      const method: unknown = observer[callback];
      if (typeof method === 'function') method.call(observer, ...args, info);
    }
  }

  /** Changes the state. */
  become(state: CallState): void {
    this.state = state;
    for (const subscriber of [...this.subscribers]) subscriber(state);
  }

  maxMembers = 9;
  /** Who follows which group. */
  readonly groupWatches = new Map<(call: RunningGroupCall | undefined) => void, string>();

  watchGroupCall(groupId: string, listener: (call: RunningGroupCall | undefined) => void): () => void {
    this.groupWatches.set(listener, groupId);
    return () => {
      this.groupWatches.delete(listener);
    };
  }

  /** Tells who follows its group that a call runs, or that none does. */
  run(groupId: string, call: RunningGroupCall | undefined): void {
    for (const [listener, watched] of this.groupWatches) if (watched === groupId) listener(call);
  }

  subscribe(listener: (state: CallState) => void): () => void {
    this.subscribers.add(listener);
    return () => {
      this.subscribers.delete(listener);
    };
  }

  addObserver(observer: TUICallObserver): void {
    this.observers.add(observer);
  }

  removeObserver(observer: TUICallObserver): void {
    this.observers.delete(observer);
  }

  init = this.#command('init');
  unInit = this.#command('unInit');
  setSelfInfo = this.#command('setSelfInfo');
  call = this.#command('call');
  groupCall = this.#command('groupCall');
  calls = this.#command('calls');
  inviteUser = this.#command('inviteUser');
  joinInGroupCall = this.#command('joinInGroupCall');
  accept = this.#command('accept');
  reject = this.#command('reject');
  ignore = this.#command('ignore');
  hangup = this.#command('hangup');
  switchCallMediaType = this.#command('switchCallMediaType');
  acceptVideo = this.#command('acceptVideo');
  rejectVideo = this.#command('rejectVideo');
  openCamera = this.#command('openCamera');
  closeCamera = this.#command('closeCamera');
  switchCamera = this.#command('switchCamera');
  openMicrophone = this.#command('openMicrophone');
  closeMicrophone = this.#command('closeMicrophone');
  switchDevice = this.#command('switchDevice');
  selectAudioPlaybackDevice = this.#command('selectAudioPlaybackDevice');
  startScreenShare = this.#command('startScreenShare');
  stopScreenShare = this.#command('stopScreenShare');
  startRemoteView = this.#command('startRemoteView');
  stopRemoteView = this.#command('stopRemoteView');
  setVideoRenderParams = this.#command('setVideoRenderParams');
  setVideoEncoderParams = this.#command('setVideoEncoderParams');
  resumePlayback = this.#command('resumePlayback');

  async getDeviceList(kind: string): Promise<[]> {
    await this.#command('getDeviceList')(kind);
    return [];
  }

  #command(name: string): (...args: readonly unknown[]) => Promise<void> {
    return (...args) => {
      this.commands.push([name, ...args]);
      const {failure} = this;
      this.failure = undefined;
      return failure ? Promise.reject(failure) : Promise.resolve();
    };
  }
}

const FACTS: CallFacts = {
  ...INITIAL_STATE,
  userId: 'alice',
  session: 'ready',
  serial: 1,
  callId: 'call-1',
  inviteId: '',
  groupId: '',
  roomId: {intRoomId: 7},
  mediaType: 'video',
  role: 'callee',
  callerId: 'bob',
  userData: '',
  timeout: 30,
  participants: new Map(),
  furtherRings: [],
  self: {camera: false, microphone: false, screen: false},
  resumesCamera: false,
  isPlaybackBlocked: false,
};

/** Bob's ring at Alice. */
export function ringing(change: Partial<CallingState> = {}): CallingState {
  return {...FACTS, status: 'calling', phase: 'ringing', command: 0, ...change};
}

/** Carol's ring at Alice, who is in a call with Bob. */
export function waiting(change: Partial<WaitingCall> = {}): WaitingCall {
  const own = {serial: 2, callId: 'call-2', inviteId: 'invite-2', callerId: 'carol', mediaHint: ''};
  return {...ringing(), ...own, ...change};
}

/** Alice in a call with Bob. */
export function connected(change: Partial<ConnectedState> = {}): ConnectedState {
  return {...FACTS, status: 'connected', beganAt: 0, ...change};
}
