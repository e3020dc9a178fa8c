import type {CallState} from '../../engine/call-state.js';
import {Activity} from '../internal/activity.js';
import {beforeEvent} from '../internal/before-event.js';
import type {CallRequest} from '../internal/call-request.js';
import {namesOf, othersIn, pictureOf} from '../internal/people.js';
import type {CallProvider} from '../internal/provider.js';
import {SHORTCUTS} from '../internal/shortcuts.js';
import {CONTROL_ACTIONS} from '../tui-call-controls/control-actions.js';
import {buttonsFor} from '../tui-call-controls/control-buttons.js';
import type {DeskFacts, DeskFollower, DeskOptions} from './desk.js';
import {keepAwake, type ScreenLocks} from './keep-awake.js';
import {MediaKeys, type MediaAction, type MediaFacts, type MediaKeysSession} from './media-keys.js';
import {shortcutOf} from './shortcut-keys.js';

/** What a browser has for a desk; undefined what it has not. */
export interface DeskPorts {
  /** Keeps the screen on. */
  readonly locks: ScreenLocks | undefined;
  /** Headsets, keyboards, and the browser's own windows. */
  readonly session: MediaKeysSession | undefined;
}

const MEDIA_REQUESTS: Readonly<Record<MediaAction, CallRequest>> = {
  hangup: {type: 'hangup'},
  togglemicrophone: {type: 'toggleMicrophone'},
  togglecamera: {type: 'toggleCamera'},
};

/**
 * What surrounds a call at a desk: keys that do what its buttons do, a screen that stays on as long as there is a picture to
 * see (who only talks may let it go dark), and the system's keys for calls.
 */
export class CallDesk implements DeskFollower {
  readonly #options: DeskOptions;
  readonly #awake: Activity<true>;
  readonly #keys: MediaKeys | undefined;
  #facts: DeskFacts | undefined;
  #windows: readonly Window[] = [];

  constructor(options: DeskOptions, {locks, session}: DeskPorts = browserPorts()) {
    this.#options = options;
    const page = options.host.ownerDocument;
    this.#awake = new Activity(() => (locks ? keepAwake(page, locks) : () => undefined));
    this.#keys = session && new MediaKeys(session, action => void this.#ask(MEDIA_REQUESTS[action]));
  }

  follow(facts: DeskFacts | undefined): void {
    const former = this.#facts?.provider;
    this.#facts = facts;
    const state = facts?.provider.state;
    const hasPicture = state?.status === 'connected' && state.mediaType === 'video';
    this.#awake.set(hasPicture || undefined);
    this.#keys?.tell(state && this.#mediaFacts(state));
    const listens = facts?.hasShortcuts === true;
    this.#listenIn(listens ? [window, ...(facts.window ? [facts.window] : [])] : []);
    if (former !== facts?.provider) former?.setSurface({hasShortcuts: false});
    facts?.provider.setSurface({hasShortcuts: listens});
  }

  #listenIn(windows: readonly Window[]): void {
    for (const former of this.#windows)
      if (!windows.includes(former)) former.removeEventListener('keydown', this.#handleKey);
    // Listening twice is listening once.
    for (const next of windows) next.addEventListener('keydown', this.#handleKey);
    this.#windows = windows;
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const letter = shortcutOf(event);
    const provider = this.#facts?.provider;
    if (letter === undefined || !provider) return;
    const button = buttonsFor(provider.state, provider.surface, CONTROL_ACTIONS).find(
      ({request}) => typeof request !== 'string' && SHORTCUTS[request.type] === letter,
    );
    if (!button || typeof button.request === 'string') return;
    event.preventDefault();
    if (button.isDisabled !== true) void this.#ask(button.request);
  };

  async #ask(request: CallRequest): Promise<void> {
    const provider: CallProvider | undefined = this.#facts?.provider;
    if (!provider) return;
    const before = beforeEvent(request, provider.state);
    if (!before || this.#options.host.dispatchEvent(before)) await provider.request(request);
  }

  #mediaFacts(state: CallState): MediaFacts | undefined {
    if (state.status !== 'connected') return undefined;
    const {localize} = this.#options;
    const others = othersIn(state);
    const [only = ''] = others;
    return {
      title: namesOf(state, others, localize),
      kind: localize.term(state.mediaType === 'video' ? 'videoCall' : 'audioCall'),
      picture: others.length === 1 ? pictureOf(state, only) : '',
      microphone: state.self.microphone,
      camera: state.self.camera,
    };
  }
}

function browserPorts(): DeskPorts {
  // Only secure pages keep the screen on.
  const {wakeLock, mediaSession}: {wakeLock?: WakeLock; mediaSession?: MediaSession} = navigator;
  return {locks: wakeLock, session: mediaSession};
}
