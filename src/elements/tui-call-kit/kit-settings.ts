import type {VideoConsent, VideoRenderParams, VideoResolution} from '../../engine/types.js';

/** How long to ring when nothing else is said, in seconds. */
export const DEFAULT_TIMEOUT = 30;
/** The local backend's channel when nothing else is said. */
export const DEFAULT_CHANNEL = 'tui-call';

/** How pictures fill their tiles. */
export type FillMode = NonNullable<VideoRenderParams['fillMode']>;

/** What a kit is asked for by its attributes and properties. */
export interface KitSettings {
  /** The backend's name. */
  readonly backend: string;
  /** The local backend's channel. */
  readonly channel: string;
  /** Who logs in; empty for nobody. */
  readonly userId: string;
  /** Proof of identity. */
  readonly userSig: string;
  /** The Tencent application's number; 0 when there is none. */
  readonly sdkAppId: number;
  /** Whether the same user may be logged in more than once. */
  readonly multiDevice: boolean;
  /** One's own name. */
  readonly nickname: string;
  /** One's own picture. */
  readonly avatar: string;
  /** How large a picture is sent; empty for the engine's default. */
  readonly videoResolution: VideoResolution | '';
  /** How pictures fill their tiles; empty for the engine's default. */
  readonly fillMode: FillMode | '';
  /** The address of the page's own ringtone; empty for the built-in one. */
  readonly ringtone: string;
  /** A ring makes no sound. */
  readonly mutedRingtone: boolean;
  /** How long to ring, in seconds. */
  readonly callTimeout: number;
  /** A second call waits. */
  readonly callWaiting: boolean;
  /** Who decides when the other side wants video. */
  readonly videoConsent: VideoConsent;
  /** Not lent to elements outside the kit. */
  readonly scoped: boolean;
  /** A `@tencentcloud/chat` instance of the page. */
  readonly chat?: object | undefined;
  /** Gives a UserSig. */
  readonly getUserSig?: (() => Promise<string>) | undefined;
}

/** The settings as a kit has them: whatever an attribute, a script or a framework has put there. */
export type RawSettings = {readonly [K in keyof KitSettings]: KitSettings[K] | null | undefined};

/** The settings with the defaults for what is missing or was removed. */
export function completeSettings(raw: RawSettings): KitSettings {
  const sdkAppId = numberOf(raw.sdkAppId, 0);
  return {
    backend: textOf(raw.backend, sdkAppId === 0 ? 'local' : 'tencent'),
    channel: textOf(raw.channel, DEFAULT_CHANNEL),
    userId: textOf(raw.userId),
    userSig: textOf(raw.userSig),
    sdkAppId,
    multiDevice: raw.multiDevice === true,
    nickname: textOf(raw.nickname),
    avatar: textOf(raw.avatar),
    videoResolution: raw.videoResolution ?? '',
    fillMode: raw.fillMode ?? '',
    ringtone: textOf(raw.ringtone),
    mutedRingtone: raw.mutedRingtone === true,
    callTimeout: numberOf(raw.callTimeout, DEFAULT_TIMEOUT),
    callWaiting: raw.callWaiting === true,
    videoConsent: raw.videoConsent === 'always' ? 'always' : 'ask',
    scoped: raw.scoped === true,
    chat: raw.chat ?? undefined,
    getUserSig: raw.getUserSig ?? undefined,
  };
}

function textOf(value: string | null | undefined, missing = ''): string {
  return value === null || value === undefined || value === '' ? missing : value;
}

function numberOf(value: number | null | undefined, missing: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : missing;
}
