import {OwnSource, succeeds, type OwnContext} from './own-source.js';
import type {TrtcAudioConfig} from './trtc-sdk.js';

/** One's own microphone in one room. Muting keeps the device, so that speaking again is instant. */
export class OwnMicrophone {
  readonly #context: OwnContext;
  readonly #source: OwnSource;
  #isStarted = false;
  #isMuted = false;
  #isSent = false;

  constructor(context: OwnContext) {
    const {trtc} = context.line;
    this.#context = context;
    this.#source = new OwnSource(
      context.line,
      () => trtc.getAudioTrack(),
      () => trtc.stopLocalAudio(),
    );
  }

  /** Whether one can be heard. */
  get isOpen(): boolean {
    return this.#isStarted && !this.#isMuted;
  }

  /** Opens the microphone, or unmutes. Rejects with the device's error. */
  open(): Promise<void> {
    return this.#source.run(async () => {
      if (this.isOpen) return;
      if (this.#isStarted) await this.#mute(false);
      else await this.#start();
      await this.#send();
    });
  }

  /** Mutes: others see it. */
  close(): Promise<void> {
    return this.#source.run(async () => {
      if (this.isOpen) await this.#mute(true);
    });
  }

  /** Uses exactly this microphone if one is in use at all; on failure the previous one goes on. */
  use(deviceId: string): Promise<void> {
    return this.#source.run(async () => {
      if (!this.#isStarted) return;
      const before = this.#source.track?.getSettings().deviceId;
      try {
        await this.#switch(deviceId);
      } catch (cause) {
        // The SDK has ended the previous microphone when it cannot open the next one.
        const isBack = await succeeds(this.#switch(before ?? 'default'));
        if (!isBack) await this.#giveUp();
        throw cause;
      }
    });
  }

  /** Starts to send. */
  publish(): Promise<void> {
    return this.#source.run(() => this.#send());
  }

  /** The device has gone: goes on with another one. Resolves with whether one can be heard as before. */
  async replaceLost(deviceId: string): Promise<boolean> {
    let isWell = true;
    await this.#source.run(async () => {
      if (!this.#isStarted || this.#source.track?.getSettings().deviceId !== deviceId) return;
      const wasOpen = this.isOpen;
      const other = await this.#context.devices.other('microphone', deviceId);
      const isReplaced = other !== undefined && (await succeeds(this.#switch(other.deviceId)));
      if (!isReplaced) await this.#stop();
      else if (wasOpen) this.#context.replaced(other);
      isWell = isReplaced || !wasOpen;
    });
    return isWell;
  }

  /** The SDK has given the device up. */
  abandon(): Promise<void> {
    return this.#source.run(async () => {
      if (this.#isStarted) await this.#stop();
    });
  }

  /** Lets go of the device for good. */
  release(): Promise<void> {
    return this.#source.release();
  }

  async #start(): Promise<void> {
    const {line, devices, preferences} = this.#context;
    const microphoneId = await devices.present('microphone', preferences.microphoneId);
    const option = microphoneId === undefined ? {} : {microphoneId};
    await line.open('microphone', () => line.trtc.startLocalAudio({publish: false, option}));
    this.#isStarted = true;
    this.#isMuted = false;
    this.#context.changed();
  }

  async #mute(isMuted: boolean): Promise<void> {
    await this.#update(isMuted ? 'closeMicrophone' : 'openMicrophone', {
      mute: isMuted,
      publish: this.#isSent,
    });
    this.#isMuted = isMuted;
    this.#context.changed();
  }

  async #send(): Promise<void> {
    if (!this.#isStarted || this.#isSent || !this.#context.isPublished()) return;
    await this.#update('publish', {publish: true, mute: this.#isMuted});
    this.#isSent = true;
  }

  async #switch(microphoneId: string): Promise<void> {
    const {line} = this.#context;
    const config = {publish: this.#isSent, mute: this.#isMuted, option: {microphoneId}};
    await line.open('microphone', () => line.trtc.updateLocalAudio(config));
  }

  async #update(what: string, config: TrtcAudioConfig): Promise<void> {
    const {line} = this.#context;
    await line.ask(what, () => line.trtc.updateLocalAudio(config));
  }

  async #giveUp(): Promise<void> {
    if (this.isOpen) this.#context.lost({microphone: false});
    await this.#stop().catch(() => undefined);
  }

  async #stop(): Promise<void> {
    this.#isStarted = false;
    this.#isSent = false;
    this.#context.changed();
    await this.#source.close('closeMicrophone');
  }
}
