import {TUICallError} from '../../engine/errors.js';
import type {Clock, JoinParams, MediaEvent, SelfMedia, Sink, Stop} from '../../engine/ports.js';
import {until} from '../abort.js';
import {leftMeanwhile, notSupported} from '../device-errors.js';
import {randomId, type LocalMediaEnvironment} from './environment.js';
import type {MediaState} from './frames.js';
import type {PreparedAnswer} from './hint.js';
import type {PictureCeiling} from './ladder.js';
import {Mesh} from './mesh.js';
import {startMeters} from './meters.js';
import {OwnMedia} from './own-media.js';
import {People} from './people.js';
import {Playback} from './playback.js';
import type {Preferences} from './preferences.js';
import {Room} from './room.js';
import type {Views} from './views.js';
import {VOLUME_INTERVAL} from './volume-meter.js';
import {Wants} from './wants.js';

/** What a stay in a room needs. */
export interface SessionOptions {
  /** The channel that callers and callees share. */
  readonly channel: string;
  /** The room's key. */
  readonly roomKey: string;
  /** How to enter. */
  readonly params: JoinParams;
  /** Time. */
  readonly clock: Clock;
  /** The browser. */
  readonly environment: LocalMediaEnvironment;
  /** What the person chose. */
  readonly preferences: Preferences;
  /** Who is shown where. */
  readonly views: Views;
  /** Where to report. */
  readonly sink: Sink<MediaEvent>;
}

const NOTHING: MediaState = {audio: false, video: false};

/** One stay in one room, from the first device to the last goodbye. */
export class Session {
  /** One's own camera, microphone and screen. */
  readonly own: OwnMedia;
  /** The sound of the others. */
  readonly playback: Playback;
  readonly #options: SessionOptions;
  readonly #life = new AbortController();
  readonly #mesh: Mesh;
  readonly #people: People;
  readonly #room: Room;
  readonly #wants: Wants;
  #stopMeters: Stop = () => undefined;
  #isPublished = false;

  /** Throws 60006 in a browser without WebRTC. Nothing is opened yet but the room's channel. */
  constructor(options: SessionOptions) {
    const {params, environment, preferences, views} = options;
    const memberId = randomId();
    this.#options = options;
    this.#mesh = this.#createMesh(memberId);
    this.playback = new Playback(environment.createAudio, preferences.speakerId, blocked => {
      this.#tell({type: 'playbackBlocked', blocked});
    });
    this.#wants = this.#createWants();
    this.#people = new People(
      {mesh: this.#mesh, views, playback: this.playback, wants: this.#wants},
      {
        tell: event => {
          this.#tell(event);
        },
        expelled: () => {
          this.#fail('The same user entered this room elsewhere.');
        },
      },
    );
    this.#room = new Room({...options, selfId: params.selfId, memberId}, this.#people);
    this.own = new OwnMedia(environment, preferences, this.#life.signal, {
      changed: () => {
        this.#sync();
      },
      lost: (changed, error) => {
        this.#tellLoss(changed, error);
      },
      replaced: device => {
        this.#tell({type: 'deviceReplaced', device});
      },
    });
    this.own.limit(this.#mesh.ceiling);
    this.#watchPage();
  }

  /** Whether the stay is over. */
  get isClosed(): boolean {
    return this.#life.signal.aborted;
  }

  /** Opens the devices, then enters. An answer that is being prepared since it rang is sent as soon as it is ready. */
  async open(prepared: Promise<PreparedAnswer | undefined> | undefined): Promise<void> {
    const {signal} = this.#life;
    const opened = this.own.open(this.#options.params);
    if (!prepared && !this.#isGathering) this.#mesh.makeSpare();
    await Promise.all([opened, until(signal, this.#room.ready), this.#answer(prepared)]);
    if (signal.aborted) throw leftMeanwhile();
    this.#room.enter(NOTHING);
    this.#startMeters();
  }

  /** A note to travel with the ring; undefined when it could not be made, or the room was left meanwhile. */
  hintFor(userId: string): Promise<string | undefined> {
    // What is under way at a connection never ends once the connection is closed.
    return until(this.#life.signal, this.#mesh.hintFor(userId)).catch(() => undefined);
  }

  /** Sends from now on. */
  publish(): void {
    this.#isPublished = true;
    this.#sync();
  }

  /** Takes over a changed size or frame rate. */
  async resize(): Promise<void> {
    await this.own.camera.resize();
    this.#mesh.setBudget(this.#options.preferences);
  }

  /** Says goodbye and lets go of everything; nothing is reported any more. */
  close(): void {
    if (this.isClosed) return;
    this.#life.abort();
    this.#room.leave();
    this.#stopMeters();
    this.#wants.stop();
    this.#mesh.close();
    this.playback.close();
    this.#options.views.clear();
  }

  /** A ring of several carries no offer. */
  get #isGathering(): boolean {
    return (this.#options.params.people ?? 1) > 2;
  }

  #createMesh(memberId: string): Mesh {
    const {clock, environment, preferences, params} = this.#options;
    const {people = 1} = params;
    const {createConnection} = environment;
    if (!createConnection) throw notSupported('This browser has no WebRTC. Use a current browser.');
    return new Mesh(
      {
        memberId,
        clock,
        people,
        createConnection,
        send: (to, signal) => {
          this.#room.signal(to, signal);
        },
        trackReceived: (from, kind, track) => {
          this.#people.receive(from, kind, track);
        },
        failed: error => {
          this.#tell({type: 'warning', error});
        },
        ceilingChanged: ceiling => {
          this.#capture(ceiling);
        },
      },
      preferences,
    );
  }

  /** One smaller picture for all costs less than one that is made smaller for each. */
  #capture(ceiling: PictureCeiling): void {
    this.own.limit(ceiling);
    // A camera that refuses goes on as it is; then every sender makes the picture smaller by itself.
    this.resize().catch(() => undefined);
  }

  #createWants(): Wants {
    const {clock, views} = this.#options;
    const wants = new Wants({
      clock,
      places: views,
      members: () => this.#people.members,
      send: (to, height) => {
        this.#room.want(to, height);
      },
    });
    views.follow(userId => {
      wants.reconsider(userId);
    }, this.#life.signal);
    return wants;
  }

  async #answer(prepared: Promise<PreparedAnswer | undefined> = Promise.resolve(undefined)): Promise<void> {
    const answer = await until(this.#life.signal, prepared, late => {
      late?.wire.close();
    });
    if (answer && !this.isClosed) this.#mesh.answerEarly(answer);
  }

  /** One's own media changed: shows it, and sends it if it is time to. */
  #sync(): void {
    if (this.isClosed) return;
    const {outgoing, media, isMirrored} = this.own;
    const {views, params} = this.#options;
    views.setTrack(params.selfId, outgoing.video ?? undefined, isMirrored);
    if (!this.#isPublished) return;
    // First the word, then the deed: others hear of a mute before the sound stops.
    this.#room.announce(media);
    this.#mesh.send(outgoing);
  }

  #startMeters(): void {
    const {clock, params, views} = this.#options;
    const stopMeters = startMeters({
      clock,
      selfId: params.selfId,
      isSpeaking: () => this.own.media.audio,
      members: () => this.#people.members,
      mesh: this.#mesh,
      tell: event => {
        this.#tell(event);
      },
    });
    const stopRefresh = clock.setInterval(() => {
      views.refresh();
    }, VOLUME_INTERVAL);
    this.#stopMeters = () => {
      stopMeters();
      stopRefresh();
    };
  }

  /** Says goodbye while the page still can; a page that may come back hears that its room is lost. */
  #watchPage(): void {
    const {page} = this.#options.environment;
    const leave = (event: Event): void => {
      if ('persisted' in event && event.persisted === true) this.#fail('The page was put to sleep.');
      else this.close();
    };
    page.addEventListener('pagehide', leave, {signal: this.#life.signal});
  }

  #tellLoss(changed: Partial<SelfMedia>, error: TUICallError | undefined): void {
    this.#tell({type: 'selfMedia', changed});
    if (error) this.#tell({type: 'warning', error});
  }

  #tell(event: MediaEvent): void {
    if (!this.isClosed) this.#options.sink(event);
  }

  #fail(message: string): void {
    this.close();
    this.#options.sink({type: 'failed', error: TUICallError.of('ERROR_UNKNOWN', message, 'webrtc')});
  }
}
