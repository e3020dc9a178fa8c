import type {Clock, MediaEvent} from '../../engine/ports.js';
import {listen} from './listen.js';
import type {Line} from './line.js';
import {encodeQuality, QUALITY_MESSAGE, QualityBook} from './quality.js';

/** How often volumes are reported, in milliseconds. */
const VOLUME_INTERVAL = 300;

/** What meters need to know. */
export interface MetersOptions {
  /** The line to the service. */
  readonly line: Line;
  /** Time. */
  readonly clock: Clock;
  /** One's own id. */
  readonly selfId: string;
  /** Whether one can be heard. */
  readonly isSpeaking: () => boolean;
  /** The others in the room, with whether they can be heard. */
  readonly others: () => ReadonlyMap<string, boolean>;
  /** Where to report. */
  readonly tell: (event: MediaEvent) => void;
}

/** Reports how loud everyone is and how good their network is, once started. */
export class Meters {
  readonly #options: MetersOptions;
  readonly #book: QualityBook;
  #isStarted = false;

  constructor(options: MetersOptions) {
    const {line, clock} = options;
    this.#options = options;
    this.#book = new QualityBook(clock);
    listen(line.trtc, 'audio-volume', ({result}) => {
      if (this.#isStarted) this.#reportVolumes(new Map(result.map(({userId, volume}) => [userId, volume])));
    });
    listen(line.trtc, 'network-quality', detail => {
      if (this.#isStarted) this.#reportQuality(detail.uplinkNetworkQuality, detail.downlinkNetworkQuality);
    });
    listen(line.trtc, 'custom-message', ({userId, cmdId, data}) => {
      if (cmdId === QUALITY_MESSAGE) this.#book.note(userId, data);
    });
  }

  /** The room has been entered. */
  start(): void {
    this.#isStarted = true;
    this.#options.line.trtc.enableAudioVolumeEvaluation(VOLUME_INTERVAL, true);
  }

  /** Somebody left. */
  forget(userId: string): void {
    this.#book.forget(userId);
  }

  #reportVolumes(loudness: ReadonlyMap<string, number>): void {
    const {selfId, isSpeaking, others, tell} = this.#options;
    // The SDK's name for oneself is the empty one.
    const volumes = new Map([[selfId, isSpeaking() ? percent(loudness.get('')) : 0]]);
    for (const [userId, isAudible] of others()) {
      volumes.set(userId, isAudible ? percent(loudness.get(userId)) : 0);
    }
    tell({type: 'volumes', volumes});
  }

  #reportQuality(uplink: number, downlink: number): void {
    const {line, selfId, others, tell} = this.#options;
    tell({type: 'quality', list: this.#book.list(selfId, others().keys(), {uplink, downlink})});
    const message = {cmdId: QUALITY_MESSAGE, data: encodeQuality(uplink)};
    // Nobody waits for it, and the next one comes in 2 s.
    line
      .ask('quality', () => Promise.resolve().then(() => line.trtc.sendCustomMessage(message)))
      .catch(() => undefined);
  }
}

function percent(volume = 0): number {
  return Number.isFinite(volume) ? Math.round(Math.min(100, Math.max(0, volume))) : 0;
}
