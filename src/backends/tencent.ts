import type {Backend, Clock, Identity, Media, Signaling} from '../engine/index.js';
import {TUICallError} from '../engine/index.js';
import type {TrtcCredentials} from '../media/trtc/room-line.js';

/** Where the SDKs come from. Everything is optional: a page with no wishes gets the SDKs of this package, when needed. */
export interface TencentBackendOptions {
  /**
   * A Chat SDK instance that the page owns (any object with the API of `@tencentcloud/chat` 3.x, signaling included).
   * It is used and never logged out; it is logged in only when nobody is. Logged in as somebody else it is refused.
   */
  readonly chat?: object | undefined;
  /** Gives the default export of `@tencentcloud/chat`, at each login. Default: a lazy `import()` of this package's own. */
  readonly loadChat?: () => Promise<unknown>;
  /** Gives the default export of `trtc-sdk-v5`, at the first call or ring. Default: as for `loadChat`. */
  readonly loadTrtc?: () => Promise<unknown>;
  /** Whether TRTC may report to Tencent how good its calls are. Default false. */
  readonly telemetry?: boolean;
  /** Where the page serves the `assets` folder of `trtc-sdk-v5` from; the SDK's plugins need it. */
  readonly assetsPath?: string;
}

/**
 * Calls over Tencent Cloud, between any devices, official TUICallKit clients included: `@tencentcloud/chat` carries rings
 * and answers, `trtc-sdk-v5` sound and picture. Chat is loaded at the login, TRTC at the first call or ring.
 *
 * `init` needs `sdkAppId` and `userSig`. The Chat SDK has one instance for each application on a page, so two users of one
 * application cannot be logged in on the same page.
 */
export function tencentBackend(options: TencentBackendOptions = {}): Backend {
  const {chat, loadChat = ownChat, loadTrtc = ownTrtc, telemetry = false, assetsPath} = options;
  return {
    name: 'tencent',
    async createSignaling(clock: Clock): Promise<Signaling> {
      const {TencentSignaling} = await import('../signaling/tencent/tencent-signaling.js');
      return new TencentSignaling({clock, loadChat, chat});
    },
    async createMedia(clock: Clock, identity: () => Identity): Promise<Media> {
      const [{TrtcMedia}, {loadTrtcSdk}] = await Promise.all([
        import('../media/trtc/trtc-media.js'),
        import('../media/trtc/load-trtc.js'),
      ]);
      const trtc = await loadTrtcSdk(loadTrtc);
      const credentials = (): TrtcCredentials => credentialsOf(identity());
      return new TrtcMedia({
        clock,
        trtc,
        credentials,
        telemetry,
        ...(assetsPath === undefined ? {} : {assetsPath}),
      });
    },
  };
}

const ownChat = (): Promise<unknown> => import('../signaling/tencent/chat-bundle.js');
const ownTrtc = async (): Promise<unknown> => (await import('../media/trtc/trtc-bundle.js')).TRTC;

/** Entering a room takes a proof of its own, also where the page's own Chat SDK needed none. */
function credentialsOf({userId, sdkAppId, userSig}: Identity): TrtcCredentials {
  if (sdkAppId === undefined || userSig === undefined || userSig === '') {
    throw TUICallError.notInitialised(
      'A call over Tencent Cloud needs sdkAppId and userSig. Pass both to init().',
    );
  }
  return {userId, sdkAppId, userSig};
}
