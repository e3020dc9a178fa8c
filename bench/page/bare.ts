import type {Contender} from './contender.js';
import {Marks, PICTURE, SOUND, watchFrames} from './marks.js';

type Message =
  | {readonly type: 'invite' | 'accept' | 'end'; readonly to: string; readonly from: string}
  | {readonly type: 'description'; readonly to: string; readonly content: RTCSessionDescriptionInit}
  | {readonly type: 'candidate'; readonly to: string; readonly content: RTCIceCandidateInit};

/**
 * A party that calls as one would write it in an afternoon: nothing is done before the call is accepted. Then both open
 * their devices, the caller makes a connection and offers, the callee answers; candidates follow as they are found.
 */
export class Bare implements Contender {
  readonly #channel = new BroadcastChannel('bare');
  #userId = '';
  #peer = '';
  #marks = new Marks();
  #ringing = 0;
  #connection: RTCPeerConnection | undefined;
  #stream: Promise<MediaStream> | undefined;
  #steps: Promise<unknown> = Promise.resolve();

  async init(userId: string): Promise<void> {
    this.#userId = userId;
    this.#channel.onmessage = ({data}: MessageEvent<Message>) => {
      if (data.to !== userId) return;
      if (data.type === 'end') void this.#close();
      else this.#steps = this.#steps.then(() => this.#receive(data));
    };
    return Promise.resolve();
  }

  prepare(marks: Marks, ringing: number): void {
    this.#marks = marks;
    this.#ringing = ringing;
  }

  call(userId: string): void {
    this.#marks.set('start');
    this.#peer = userId;
    this.#post({type: 'invite', to: userId, from: this.#userId});
  }

  async end(): Promise<void> {
    this.#post({type: 'end', to: this.#peer, from: this.#userId});
    await this.#close();
  }

  async #receive(message: Message): Promise<void> {
    switch (message.type) {
      case 'invite':
        this.#peer = message.from;
        setTimeout(() => {
          this.#marks.set('accepted');
          this.#stream = open();
          this.#post({type: 'accept', to: message.from, from: this.#userId});
        }, this.#ringing);
        break;
      case 'accept': {
        this.#stream = open();
        const connection = await this.#connect();
        await connection.setLocalDescription(await connection.createOffer());
        this.#describe(connection);
        break;
      }
      case 'description':
        await this.#takeDescription(message.content);
        break;
      case 'candidate':
        await this.#connection?.addIceCandidate(message.content);
        break;
      case 'end':
    }
  }

  async #takeDescription(description: RTCSessionDescriptionInit): Promise<void> {
    if (description.type === 'answer') {
      await this.#connection?.setRemoteDescription(description);
      return;
    }
    const connection = await this.#connect();
    await connection.setRemoteDescription(description);
    await connection.setLocalDescription(await connection.createAnswer());
    this.#describe(connection);
  }

  async #connect(): Promise<RTCPeerConnection> {
    const stream = await this.#stream;
    const marks = this.#marks;
    const connection = new RTCPeerConnection();
    this.#connection = connection;
    connection.onicecandidate = ({candidate}) => {
      if (candidate) this.#post({type: 'candidate', to: this.#peer, content: candidate.toJSON()});
    };
    connection.onconnectionstatechange = () => {
      if (connection.connectionState === 'connected') marks.set('begun');
    };
    const video = document.createElement('video');
    video.autoplay = true;
    video.muted = true;
    video.className = 'view';
    document.body.replaceChildren(video);
    watchFrames(video, marks);
    connection.ontrack = ({streams: [remote]}) => {
      video.srcObject = remote ?? null;
    };
    for (const track of stream?.getTracks() ?? []) connection.addTrack(track, stream ?? new MediaStream());
    return connection;
  }

  #describe({localDescription}: RTCPeerConnection): void {
    if (localDescription)
      this.#post({type: 'description', to: this.#peer, content: localDescription.toJSON()});
  }

  #post(message: Message): void {
    this.#channel.postMessage(message);
  }

  async #close(): Promise<void> {
    this.#connection?.close();
    this.#connection = undefined;
    // A step that was under way at a connection now closed never ends.
    this.#steps = Promise.resolve();
    const stream = await this.#stream;
    for (const track of stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
    document.body.replaceChildren();
  }
}

function open(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({video: PICTURE, audio: SOUND});
}
