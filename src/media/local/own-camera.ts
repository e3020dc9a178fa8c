import {CALL_ERROR_CODES, TUICallError} from '../../engine/errors.js';
import type {CameraFacing, CameraOptions, DeviceInfo} from '../../engine/types.js';
import type {Capture} from './capture.js';
import {deviceError} from '../device-errors.js';
import type {DeviceChoice} from './devices.js';
import {modeOf, type CaptureWishes} from './capture-wishes.js';
import {Serial} from '../serial.js';

/** What an own device reports. */
export interface OwnDeviceListener {
  /** Another track, or none, by a command. */
  changed(): void;
  /** The track ended without a command, and nothing goes on in its place. */
  lost(): void;
  /** The track ended without a command, and this device goes on in its place. */
  replaced(device: DeviceInfo): void;
}

/** One's own camera in one room. Commands run one after the other. */
export class OwnCamera {
  readonly #capture: Capture;
  readonly #wishes: CaptureWishes;
  readonly #choice: DeviceChoice;
  readonly #listener: OwnDeviceListener;
  readonly #commands = new Serial();
  #track: MediaStreamTrack | undefined;
  #facing: CameraFacing = 'front';

  constructor(capture: Capture, wishes: CaptureWishes, choice: DeviceChoice, listener: OwnDeviceListener) {
    this.#capture = capture;
    this.#wishes = wishes;
    this.#choice = choice;
    this.#listener = listener;
  }

  /** The picture; undefined while the camera is closed. */
  get track(): MediaStreamTrack | undefined {
    return this.#track;
  }

  /** Whether it looks at the person. */
  get isFront(): boolean {
    return this.#facing === 'front';
  }

  /** Takes over a track that was opened elsewhere; closes the camera with undefined. */
  adopt(track: MediaStreamTrack | undefined, facing: CameraFacing = 'front'): void {
    const before = this.#track;
    this.#track = track;
    this.#facing = facingOf(track) ?? facing;
    track?.addEventListener('ended', () => {
      if (this.#track === track) void this.#replaceLost(track);
    });
    this.#listener.changed();
    this.#capture.release(before);
  }

  /** Opens the camera, or another one if it is open. */
  open(options: CameraOptions): Promise<void> {
    return this.#commands.run(async () => {
      const isWished = options.deviceId !== undefined || options.facing !== undefined;
      if (this.#track && !isWished) return;
      await this.#replace(await this.#choice.camera(options), options.facing ?? 'front');
    });
  }

  /** Closes the camera: its light goes out. */
  close(): Promise<void> {
    return this.#commands.run(() => {
      if (this.#track) this.adopt(undefined);
    });
  }

  /** Turns to the camera that looks the other way. Rejects with 60004 when there is none; this one goes on. */
  turn(facing: CameraFacing): Promise<void> {
    return this.#commands.run(async () => {
      const track = this.#track;
      if (!track) throw TUICallError.refused('switchCamera: the camera is closed. Open it first.');
      if (facing === this.#facing) return;
      const {picture} = this.#wishes;
      try {
        await this.#replace({...picture, facingMode: {exact: modeOf(facing)}}, facing);
      } catch (cause) {
        // Cameras of desktops do not say which way they look: then the other one is meant.
        const [other] = isMissing(cause) ? await this.#choice.others('camera', idOf(track)) : [];
        if (other === undefined) throw cause;
        await this.#replace({...picture, deviceId: {exact: other.deviceId}}, facing);
      }
    });
  }

  /** Uses exactly this camera if the camera is open. */
  use(deviceId: string): Promise<void> {
    return this.#commands.run(async () => {
      if (this.#track) await this.#replace(this.#wishes.camera({deviceId}), 'front');
    });
  }

  /** Takes over a changed size or frame rate. */
  resize(): Promise<void> {
    return this.#commands.run(async () => {
      try {
        await this.#track?.applyConstraints(this.#wishes.picture);
      } catch (cause) {
        throw deviceError(cause, 'camera');
      }
    });
  }

  async #replace(constraints: MediaTrackConstraints, facing: CameraFacing): Promise<void> {
    const before = this.#track;
    try {
      this.adopt(await this.#openTrack(constraints), facing);
    } catch (cause) {
      if (!before || !isBusy(cause)) throw cause;
      await this.#replaceInTurn(before, constraints, facing);
    }
  }

  /** Some machines run one camera at a time: the old one has to go first, and comes back when the new one fails. */
  async #replaceInTurn(
    before: MediaStreamTrack,
    constraints: MediaTrackConstraints,
    facing: CameraFacing,
  ): Promise<void> {
    const deviceId = idOf(before);
    const facingBefore = this.#facing;
    this.#capture.release(before);
    try {
      this.adopt(await this.#openTrack(constraints), facing);
    } catch (cause) {
      await this.#openTrack(this.#wishes.camera({deviceId})).then(
        track => {
          this.adopt(track, facingBefore);
        },
        () => {
          this.#lose();
        },
      );
      throw cause;
    }
  }

  async #openTrack(constraints: MediaTrackConstraints): Promise<MediaStreamTrack | undefined> {
    return (await this.#capture.open({camera: constraints})).camera;
  }

  /** Others go on seeing the last frame meanwhile: a picture that goes and comes would be worse. */
  #replaceLost(lost: MediaStreamTrack): Promise<void> {
    return this.#commands.run(async () => {
      if (this.#track !== lost) return;
      const open = (deviceId: string): Promise<MediaStreamTrack | undefined> =>
        this.#openTrack(this.#wishes.camera({deviceId}));
      const standIn = await this.#choice.standIn('camera', lost, open);
      if (!standIn) {
        this.#lose();
        return;
      }
      this.adopt(standIn.track);
      this.#listener.replaced(standIn.device);
    });
  }

  #lose(): void {
    this.adopt(undefined);
    this.#listener.lost();
  }
}

function idOf(track: MediaStreamTrack): string {
  return track.getSettings().deviceId ?? '';
}

function facingOf(track: MediaStreamTrack | undefined): CameraFacing | undefined {
  const mode = track?.getSettings().facingMode;
  if (mode === 'environment') return 'back';
  return mode === 'user' ? 'front' : undefined;
}

function isMissing(cause: unknown): boolean {
  return cause instanceof TUICallError && cause.code === CALL_ERROR_CODES.ERROR_NO_CAMERA;
}

function isBusy(cause: unknown): boolean {
  return cause instanceof TUICallError && cause.code === CALL_ERROR_CODES.ERROR_CAMERA_OCCUPIED;
}
