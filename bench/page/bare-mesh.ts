import {forOtherTab} from '../../src/media/local/sdp.js';
import {SOUND} from './marks.js';
import {showIn, type MeshContender} from './mesh-contender.js';

type Message =
  | {readonly type: 'gather'; readonly people: number; readonly to?: undefined; readonly from: string}
  | {readonly type: 'hello'; readonly to?: string; readonly from: string}
  | {
      readonly type: 'description';
      readonly to: string;
      readonly from: string;
      readonly content: RTCSessionDescriptionInit;
    }
  | {
      readonly type: 'candidate';
      readonly to: string;
      readonly from: string;
      readonly content: RTCIceCandidateInit;
    };

/**
 * A party of a bare mesh that captures and sends what this package does for so many people, in packets of the same length:
 * everyone opens the devices, says hello, and of each two the one whose name comes first offers. Nothing is measured, shown
 * or adapted on the way.
 */
export class BareMesh implements MeshContender {
  readonly #channel = new BroadcastChannel('bare-mesh');
  readonly #peers = new Map<string, RTCPeerConnection>();
  #userId = '';
  #people = 0;
  #stream = new MediaStream();
  #steps: Promise<unknown> = Promise.resolve();

  async init(userId: string): Promise<void> {
    this.#userId = userId;
    this.#channel.onmessage = ({data}: MessageEvent<Message>) => {
      if (data.to === undefined || data.to === userId)
        this.#steps = this.#steps.then(() => this.#receive(data));
    };
    return Promise.resolve();
  }

  gather(others: readonly string[]): void {
    const gather: Message = {type: 'gather', people: others.length + 1, from: this.#userId};
    this.#channel.postMessage(gather);
    this.#steps = this.#steps.then(() => this.#receive(gather));
  }

  async #receive(message: Message): Promise<void> {
    switch (message.type) {
      case 'gather':
        this.#people = message.people;
        this.#stream = await navigator.mediaDevices.getUserMedia({video: this.#picture, audio: SOUND});
        this.#post({type: 'hello', from: this.#userId});
        break;
      case 'hello':
        await this.#greet(message);
        break;
      case 'description':
        await this.#takeDescription(message.from, message.content);
        break;
      case 'candidate':
        await this.#peers.get(message.from)?.addIceCandidate(message.content);
    }
  }

  async #greet({from, to}: Message): Promise<void> {
    // Who has not opened the devices yet will say hello later.
    if (this.#people === 0 || this.#peers.has(from)) return;
    if (from < this.#userId) {
      if (to === undefined) this.#post({type: 'hello', to: from, from: this.#userId});
      return;
    }
    await this.#describe(from, this.#connect(from));
  }

  async #takeDescription(from: string, content: RTCSessionDescriptionInit): Promise<void> {
    const connection = this.#peers.get(from) ?? this.#connect(from);
    await connection.setRemoteDescription(content);
    if (content.type !== 'offer') return;
    this.#limit(connection);
    await this.#describe(from, connection);
  }

  async #describe(to: string, connection: RTCPeerConnection): Promise<void> {
    await connection.setLocalDescription();
    const {type = 'offer', sdp = ''} = connection.localDescription ?? {};
    this.#post({type: 'description', to, from: this.#userId, content: {type, sdp: forOtherTab(sdp)}});
  }

  #connect(userId: string): RTCPeerConnection {
    const connection = new RTCPeerConnection({bundlePolicy: 'max-bundle'});
    this.#peers.set(userId, connection);
    connection.onicecandidate = ({candidate}) => {
      if (candidate)
        this.#post({type: 'candidate', to: userId, from: this.#userId, content: candidate.toJSON()});
    };
    const video = showIn(document.createElement('video'));
    video.autoplay = true;
    connection.ontrack = ({streams: [remote]}) => {
      video.srcObject = remote ?? null;
    };
    for (const track of this.#stream.getTracks()) connection.addTrack(track, this.#stream);
    this.#limit(connection);
    return connection;
  }

  get #isCrowd(): boolean {
    return this.#people > 6;
  }

  get #picture(): MediaTrackConstraints {
    const [width, height, rate] = this.#isCrowd ? [160, 120, 8] : [320, 240, 15];
    return {width: {ideal: width}, height: {ideal: height}, frameRate: {ideal: rate, max: rate}};
  }

  #limit(connection: RTCPeerConnection): void {
    for (const sender of connection.getSenders()) {
      if (sender.track?.kind !== 'video') continue;
      const parameters = sender.getParameters();
      for (const encoding of parameters.encodings) {
        encoding.maxFramerate = this.#isCrowd ? 8 : 15;
        encoding.maxBitrate = this.#isCrowd ? 120_000 : 350_000;
      }
      void sender.setParameters(parameters);
    }
  }

  #post(message: Message): void {
    this.#channel.postMessage(message);
  }
}
