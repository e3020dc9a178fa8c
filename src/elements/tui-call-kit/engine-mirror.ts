import {LitElement} from 'lit';
import type {CallCommands} from '../../engine/commands.js';

type Mirrored = Omit<
  CallCommands,
  | 'state'
  | 'maxMembers'
  | 'speakerId'
  | 'subscribe'
  | 'addObserver'
  | 'removeObserver'
  | 'init'
  | 'unInit'
  | 'setSelfInfo'
>;

type Args<K extends keyof Mirrored> = Parameters<Mirrored[K]>;

/** The engine's commands as methods of an element that owns an engine. They settle and reject as the engine's do. */
export abstract class EngineMirror extends LitElement implements Mirrored {
  /** The engine. */
  abstract get engine(): CallCommands;
  abstract set engine(engine: CallCommands | null | undefined);

  /** The engine once a login that is under way is done, and how long its calls ring, in seconds. */
  protected abstract readyToCall(): Promise<{readonly engine: CallCommands; readonly timeout: number}>;

  /** Rings one person. Waits for a login that is under way. Resolves when the ring is on its way. */
  async call(...[userId, mediaType, params]: Args<'call'>): Promise<void> {
    const {engine, timeout} = await this.readyToCall();
    return engine.call(userId, mediaType, {timeout, ...params});
  }

  /** Rings several people of a group. Waits for a login that is under way. Resolves when the ring is on its way. */
  async groupCall(...[groupId, userIds, mediaType, params]: Args<'groupCall'>): Promise<void> {
    const {engine, timeout} = await this.readyToCall();
    return engine.groupCall(groupId, userIds, mediaType, {timeout, ...params});
  }

  /** Rings several people without a group; with one id it is the same as `call`. */
  async calls(...[userIds, mediaType, params]: Args<'calls'>): Promise<void> {
    const {engine, timeout} = await this.readyToCall();
    return engine.calls(userIds, mediaType, {timeout, ...params});
  }

  /** Rings more people into the call; not in a one-to-one call. Resolves when the ring is on its way. */
  async inviteUser(...[userIds, params]: Args<'inviteUser'>): Promise<void> {
    const {engine, timeout} = await this.readyToCall();
    return engine.inviteUser(userIds, {timeout, ...params});
  }

  /** Enters a running call of a group without having been rung. Waits for a login that is under way. */
  async joinInGroupCall(...args: Args<'joinInGroupCall'>): Promise<void> {
    const {engine} = await this.readyToCall();
    return engine.joinInGroupCall(...args);
  }

  /** Follows the running call of a group, by the engine that the kit has now; the stop ends it. */
  watchGroupCall(...args: Args<'watchGroupCall'>): ReturnType<CallCommands['watchGroupCall']> {
    return this.engine.watchGroupCall(...args);
  }

  /** Answers the ringing call. Resolves when it is connected. */
  accept(...args: Args<'accept'>): Promise<void> {
    return this.engine.accept(...args);
  }

  /** Declines the ringing call. */
  reject(): Promise<void> {
    return this.engine.reject();
  }

  /** Declines the ringing call as if the line were busy. */
  ignore(): Promise<void> {
    return this.engine.ignore();
  }

  /** Ends the call: before its start cancels it (caller) or declines it (callee). */
  hangup(): Promise<void> {
    return this.engine.hangup();
  }

  /** Changes a connected one-to-one call between audio and video: to audio at once, to video when the other side agrees. */
  switchCallMediaType(...args: Args<'switchCallMediaType'>): Promise<void> {
    return this.engine.switchCallMediaType(...args);
  }

  /** Agrees to video, for which the other side asks; `camera: false` with one's own camera off. */
  acceptVideo(...args: Args<'acceptVideo'>): Promise<void> {
    return this.engine.acceptVideo(...args);
  }

  /** Stays with audio when the other side asks for video. */
  rejectVideo(): Promise<void> {
    return this.engine.rejectVideo();
  }

  /** Opens the camera in the running call. */
  openCamera(...args: Args<'openCamera'>): Promise<void> {
    return this.engine.openCamera(...args);
  }

  /** Closes the camera: its light goes out. */
  closeCamera(): Promise<void> {
    return this.engine.closeCamera();
  }

  /** Turns to the front or the back camera. */
  switchCamera(...args: Args<'switchCamera'>): Promise<void> {
    return this.engine.switchCamera(...args);
  }

  /** Unmutes. */
  openMicrophone(): Promise<void> {
    return this.engine.openMicrophone();
  }

  /** Mutes. */
  closeMicrophone(): Promise<void> {
    return this.engine.closeMicrophone();
  }

  /** The devices of one kind, also without a call. */
  getDeviceList(...args: Args<'getDeviceList'>): ReturnType<CallCommands['getDeviceList']> {
    return this.engine.getDeviceList(...args);
  }

  /** Uses another device, now and in later calls. On failure the previous one goes on. */
  switchDevice(...args: Args<'switchDevice'>): Promise<void> {
    return this.engine.switchDevice(...args);
  }

  /** Plays on another loudspeaker. */
  selectAudioPlaybackDevice(...args: Args<'selectAudioPlaybackDevice'>): Promise<void> {
    return this.engine.selectAudioPlaybackDevice(...args);
  }

  /** Shares the screen in place of the camera's picture; call it inside the person's gesture. */
  startScreenShare(): Promise<void> {
    return this.engine.startScreenShare();
  }

  /** Stops sharing the screen. */
  stopScreenShare(): Promise<void> {
    return this.engine.stopScreenShare();
  }

  /** Shows a person's picture inside an element of the page. The kit's own view needs no such call. */
  startRemoteView(...args: Args<'startRemoteView'>): Promise<void> {
    return this.engine.startRemoteView(...args);
  }

  /** Shows it no longer. */
  stopRemoteView(...args: Args<'stopRemoteView'>): Promise<void> {
    return this.engine.stopRemoteView(...args);
  }

  /** How pictures are shown. */
  setVideoRenderParams(...args: Args<'setVideoRenderParams'>): Promise<void> {
    return this.engine.setVideoRenderParams(...args);
  }

  /** How the picture is sent. */
  setVideoEncoderParams(...args: Args<'setVideoEncoderParams'>): Promise<void> {
    return this.engine.setVideoEncoderParams(...args);
  }

  /** Plays sound that the browser had blocked; call it inside the person's gesture. */
  resumePlayback(): Promise<void> {
    return this.engine.resumePlayback();
  }
}
