import {INITIAL_STATE, type CallState} from '../../engine/call-state.js';
import type {
  CallActions,
  CallCommands,
  DeviceActions,
  EngineReports,
  SessionActions,
} from '../../engine/commands.js';
import {TUICallError} from '../../engine/errors.js';
import {DEFAULT_MAX_MEMBERS} from '../../engine/limits.js';
import type {TUICallObserver} from '../../engine/observer.js';
import type {Stop} from '../../engine/ports.js';

type Args<K extends keyof CallCommands> = CallCommands[K] extends (...args: infer A) => unknown ? A : never;

/**
 * An engine that is there at once, while its code comes with the first command. Until then it is in the state before the
 * first login, and remembers who listens.
 */
export class LazyEngine implements CallCommands, EngineReports, SessionActions, CallActions, DeviceActions {
  readonly #load: () => Promise<CallCommands>;
  readonly #observers = new Set<TUICallObserver>();
  readonly #listeners = new Map<object, (engine: CallCommands) => void>();
  #engine: CallCommands | undefined;
  #loading: Promise<CallCommands> | undefined;
  /** Commands that wait for the code; those that come meanwhile must not overtake them. */
  #waiting = 0;

  /** @param load fetches the code and makes the engine; tried again when it failed. */
  constructor(load: () => Promise<CallCommands>) {
    this.#load = load;
  }

  get state(): CallState {
    return this.#engine?.state ?? INITIAL_STATE;
  }

  get maxMembers(): number {
    return this.#engine?.maxMembers ?? DEFAULT_MAX_MEMBERS;
  }

  get speakerId(): string {
    return this.#engine?.speakerId ?? '';
  }

  subscribe(listener: (state: CallState) => void): Stop {
    return this.#listen(engine => engine.subscribe(listener));
  }

  watchGroupCall(...args: Args<'watchGroupCall'>): Stop {
    return this.#listen(engine => engine.watchGroupCall(...args));
  }

  addObserver(observer: TUICallObserver): void {
    if (this.#engine) this.#engine.addObserver(observer);
    else this.#observers.add(observer);
  }

  removeObserver(observer: TUICallObserver): void {
    this.#engine?.removeObserver(observer);
    this.#observers.delete(observer);
  }

  init(...args: Args<'init'>): Promise<void> {
    return this.#run(engine => engine.init(...args));
  }

  unInit(): Promise<void> {
    // What has not been loaded has logged nobody in; what is being loaded may be about to.
    return this.#engine || this.#loading ? this.#run(engine => engine.unInit()) : Promise.resolve();
  }

  setSelfInfo(...args: Args<'setSelfInfo'>): Promise<void> {
    return this.#run(engine => engine.setSelfInfo(...args));
  }

  call(...args: Args<'call'>): Promise<void> {
    return this.#run(engine => engine.call(...args));
  }

  groupCall(...args: Args<'groupCall'>): Promise<void> {
    return this.#run(engine => engine.groupCall(...args));
  }

  calls(...args: Args<'calls'>): Promise<void> {
    return this.#run(engine => engine.calls(...args));
  }

  inviteUser(...args: Args<'inviteUser'>): Promise<void> {
    return this.#run(engine => engine.inviteUser(...args));
  }

  joinInGroupCall(...args: Args<'joinInGroupCall'>): Promise<void> {
    return this.#run(engine => engine.joinInGroupCall(...args));
  }

  accept(...args: Args<'accept'>): Promise<void> {
    return this.#run(engine => engine.accept(...args));
  }

  reject(): Promise<void> {
    return this.#run(engine => engine.reject());
  }

  ignore(): Promise<void> {
    return this.#run(engine => engine.ignore());
  }

  hangup(): Promise<void> {
    return this.#run(engine => engine.hangup());
  }

  switchCallMediaType(...args: Args<'switchCallMediaType'>): Promise<void> {
    return this.#run(engine => engine.switchCallMediaType(...args));
  }

  acceptVideo(...args: Args<'acceptVideo'>): Promise<void> {
    return this.#run(engine => engine.acceptVideo(...args));
  }

  rejectVideo(): Promise<void> {
    return this.#run(engine => engine.rejectVideo());
  }

  openCamera(...args: Args<'openCamera'>): Promise<void> {
    return this.#run(engine => engine.openCamera(...args));
  }

  closeCamera(): Promise<void> {
    return this.#run(engine => engine.closeCamera());
  }

  switchCamera(...args: Args<'switchCamera'>): Promise<void> {
    return this.#run(engine => engine.switchCamera(...args));
  }

  openMicrophone(): Promise<void> {
    return this.#run(engine => engine.openMicrophone());
  }

  closeMicrophone(): Promise<void> {
    return this.#run(engine => engine.closeMicrophone());
  }

  getDeviceList(...args: Args<'getDeviceList'>): ReturnType<CallCommands['getDeviceList']> {
    return this.#run(engine => engine.getDeviceList(...args));
  }

  switchDevice(...args: Args<'switchDevice'>): Promise<void> {
    return this.#run(engine => engine.switchDevice(...args));
  }

  selectAudioPlaybackDevice(...args: Args<'selectAudioPlaybackDevice'>): Promise<void> {
    return this.#run(engine => engine.selectAudioPlaybackDevice(...args));
  }

  startScreenShare(): Promise<void> {
    return this.#run(engine => engine.startScreenShare());
  }

  stopScreenShare(): Promise<void> {
    return this.#run(engine => engine.stopScreenShare());
  }

  startRemoteView(...args: Args<'startRemoteView'>): Promise<void> {
    return this.#run(engine => engine.startRemoteView(...args));
  }

  stopRemoteView(...args: Args<'stopRemoteView'>): Promise<void> {
    return this.#run(engine => engine.stopRemoteView(...args));
  }

  setVideoRenderParams(...args: Args<'setVideoRenderParams'>): Promise<void> {
    return this.#run(engine => engine.setVideoRenderParams(...args));
  }

  setVideoEncoderParams(...args: Args<'setVideoEncoderParams'>): Promise<void> {
    return this.#run(engine => engine.setVideoEncoderParams(...args));
  }

  resumePlayback(): Promise<void> {
    return this.#run(engine => engine.resumePlayback());
  }

  /** Starts to listen now, or as soon as the engine is there. */
  #listen(start: (engine: CallCommands) => Stop): Stop {
    if (this.#engine) return start(this.#engine);
    const key = {};
    let stop: Stop = () => {
      this.#listeners.delete(key);
    };
    this.#listeners.set(key, engine => {
      stop = start(engine);
    });
    return () => {
      stop();
    };
  }

  /** At once when the engine is there and nothing waits, so that what needs the person's gesture still has it. */
  #run<Value>(command: (engine: CallCommands) => Promise<Value>): Promise<Value> {
    return this.#engine && this.#waiting === 0 ? command(this.#engine) : this.#runLater(command);
  }

  async #runLater<Value>(command: (engine: CallCommands) => Promise<Value>): Promise<Value> {
    this.#waiting += 1;
    let engine: CallCommands;
    try {
      engine = await this.#fetch();
    } finally {
      this.#waiting -= 1;
    }
    return command(engine);
  }

  #fetch(): Promise<CallCommands> {
    this.#loading ??= this.#load().then(
      engine => this.#adopt(engine),
      (cause: unknown) => {
        this.#loading = undefined;
        throw TUICallError.from(cause, 'browser');
      },
    );
    return this.#loading;
  }

  #adopt(engine: CallCommands): CallCommands {
    this.#engine = engine;
    for (const observer of this.#observers) engine.addObserver(observer);
    for (const attach of this.#listeners.values()) attach(engine);
    this.#observers.clear();
    this.#listeners.clear();
    return engine;
  }
}
