/** Opens devices and lists them: the part of `navigator.mediaDevices` that is used. */
export interface CaptureDevices {
  /** Opens a camera, a microphone or both. */
  getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream>;
  /** Lists every device; names are empty until the person allowed their use. */
  enumerateDevices(): Promise<MediaDeviceInfo[]>;
  /** Asks the person for a screen, a window or a tab; absent where the browser cannot share. */
  getDisplayMedia?(options?: DisplayMediaStreamOptions): Promise<MediaStream>;
}

/** What local media needs of the browser, injected so that tests can take parts of it away. */
export interface LocalMediaEnvironment {
  /** Camera, microphone and screen; undefined where the page may not use them, as over plain http. */
  readonly mediaDevices: CaptureDevices | undefined;
  /** Makes a peer connection; undefined in a browser without WebRTC. */
  readonly createConnection: (() => RTCPeerConnection) | undefined;
  /** Locks that the browser frees when a page is gone; undefined where there are none. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  /** Tells without a prompt what the person allowed; undefined where the browser cannot tell. */
  readonly permissions: Pick<Permissions, 'query'> | undefined;
  /** Opens the channel between the members of a room. */
  readonly openChannel: (name: string) => BroadcastChannel;
  /** Makes the hidden element that plays one member's sound. */
  readonly createAudio: () => HTMLAudioElement;
  /** Reports `pagehide`. */
  readonly page: EventTarget;
}

/** The environment of the page this code runs in. */
export function browserEnvironment(): LocalMediaEnvironment {
  // Insecure pages lack some of these although the type library says that they are always there.
  const {mediaDevices, locks, permissions}: Partial<Navigator> = navigator;
  const canConnect = 'RTCPeerConnection' in globalThis;
  return {
    mediaDevices,
    // One transport for everything: fewer candidates, one handshake.
    createConnection: canConnect ? () => new RTCPeerConnection({bundlePolicy: 'max-bundle'}) : undefined,
    locks,
    permissions,
    openChannel: name => new BroadcastChannel(name),
    createAudio: () => new Audio(),
    page: globalThis,
  };
}

/** A random id of 128 bits; unlike `crypto.randomUUID` it also works on insecure pages. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
