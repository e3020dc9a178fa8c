import type {Backend, Clock, Media, Signaling} from '../engine/index.js';
import {TUICallError} from '../engine/index.js';

/** Who shares a channel can call each other. */
export interface LocalBackendOptions {
  /** 1 to 64 printable characters. Default `tui-call`. */
  readonly channel?: string;
}

/** The channel when none is named. */
export const DEFAULT_CHANNEL = 'tui-call';

const CHANNEL = /^[\x20-\x7e\u00a0-\uffff]{1,64}$/;

/**
 * The embedded backend: calls between the tabs of one browser, by BroadcastChannel and WebRTC. No account, no server.
 *
 * @throws TUICallError -1202 when the channel is not 1 to 64 printable characters.
 */
export function localBackend(options: LocalBackendOptions = {}): Backend {
  const {channel = DEFAULT_CHANNEL} = options;
  if (!CHANNEL.test(channel)) {
    throw TUICallError.invalidParameter('channel', 'expected 1 to 64 printable characters.');
  }
  return {
    name: 'local',
    async createSignaling(clock: Clock): Promise<Signaling> {
      // Not needed before the login.
      const {LocalSignaling} = await import('../signaling/local/local-signaling.js');
      return new LocalSignaling({channel, clock});
    },
    async createMedia(clock: Clock): Promise<Media> {
      // WebRTC is not needed before the first call or ring.
      const {LocalMedia} = await import('../media/local/local-media.js');
      return new LocalMedia({channel, clock});
    },
  };
}
