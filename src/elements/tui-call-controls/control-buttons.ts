import type {ActiveState, CallState} from '../../engine/call-state.js';
import type {Translation} from '../../i18n/translation.js';
import type {CallRequest} from '../internal/call-request.js';
import type {IconName} from '../internal/icons.js';
import type {SurfaceState} from '../internal/provider.js';
import {CONTROL_ACTIONS, type ControlAction} from './control-actions.js';

/** The words that need nothing filled in. */
type PlainWord = {[K in keyof Translation]: Translation[K] extends string ? K : never}[keyof Translation];

/** One button as it is to be shown now. */
export interface ControlButton {
  /** Which button. */
  readonly action: ControlAction;
  /** Its accessible name. While a button stays pressed its name stays the same, as assistive technology expects. */
  readonly name: PlainWord;
  /** Its tooltip: what a press does now. */
  readonly hint: PlainWord;
  /** Its picture. */
  readonly icon: IconName;
  /** For a button that stays pressed: whether it is. */
  readonly isPressed?: boolean;
  /** It is there, but cannot do anything yet. */
  readonly isDisabled?: boolean;
  /** What a press asks for; `speakers` opens the list of loudspeakers, `settings` the settings of devices. */
  readonly request: CallRequest | 'speakers' | 'settings';
}

type Builder = (call: ActiveState, surface: SurfaceState) => ControlButton | undefined;

const BUILDERS: Readonly<Record<ControlAction, Builder>> = {
  microphone: call => {
    if (isRingingHere(call)) return undefined;
    const words = ['muteMicrophone', 'unmuteMicrophone'] as const;
    const icons = ['microphone', 'microphoneOff'] as const;
    return device(call, toggle('microphone', words, icons, !call.self.microphone, 'toggleMicrophone'));
  },
  camera: call => {
    if (isRingingHere(call) || call.mediaType === 'audio') return undefined;
    const words = ['turnCameraOff', 'turnCameraOn'] as const;
    return device(call, toggle('camera', words, ['video', 'videoOff'], !call.self.camera, 'toggleCamera'));
  },
  speaker: ({status}) =>
    status === 'connected' && canChooseSpeaker()
      ? plain('speaker', 'chooseSpeaker', 'speaker', 'speakers')
      : undefined,
  screen: ({status, mediaType, self}) => {
    if (status === 'calling' || mediaType === 'audio' || !canShareScreen()) return undefined;
    return toggle(
      'screen',
      ['shareScreen', 'stopSharing'],
      ['screen', 'screen'],
      self.screen,
      'toggleScreen',
    );
  },
  invite: (call, {canInvite, isMinimized}) => {
    const isRung = call.status === 'connected' || (call.role === 'caller' && call.phase === 'ringing');
    if (!canInvite || isMinimized || !isRung || isOneToOne(call)) return undefined;
    return plain('invite', 'invitePeople', 'invite', {type: 'askWhomToInvite'});
  },
  media: call => {
    if (call.status === 'calling' || !isOneToOne(call)) return undefined;
    return call.mediaType === 'video'
      ? plain('media', 'switchToAudio', 'audio', {type: 'switchMediaType', mediaType: 'audio'})
      : plain('media', 'switchToVideo', 'video', {type: 'switchMediaType', mediaType: 'video'});
  },
  pip: (_call, {canPip, isPip}) =>
    canPip || isPip ? toggle('pip', ['openPip', 'closePip'], ['pip', 'pip'], isPip, 'pip') : undefined,
  settings: ({status}, {isMinimized}) =>
    status === 'connected' && !isMinimized
      ? plain('settings', 'deviceSettings', 'settings', 'settings')
      : undefined,
  minimize: (_call, {canMinimize, isMinimized}) => {
    if (!canMinimize) return undefined;
    return isMinimized
      ? plain('minimize', 'restoreCall', 'restore', {type: 'restore'})
      : plain('minimize', 'minimizeCall', 'minimize', {type: 'minimize'});
  },
  fullscreen: (_call, {canFullscreen, isMinimized, isFullscreen}) => {
    if (!canFullscreen || isMinimized) return undefined;
    const words = ['enterFullScreen', 'leaveFullScreen'] as const;
    return toggle('fullscreen', words, ['fullScreen', 'fullScreen'], isFullscreen, 'fullscreen');
  },
  hangup: call => {
    if (isRingingHere(call)) return plain('hangup', 'rejectCall', 'phone', {type: 'reject'});
    const isCancel = call.status === 'calling' && call.role === 'caller';
    return plain('hangup', isCancel ? 'cancelCall' : 'hangUp', 'phone', {type: 'hangup'});
  },
};

/** The names in an `actions` attribute, in its order; what is no name, or comes twice, is left out. */
export function parseActions(actions: string): readonly ControlAction[] {
  const words = new Set(actions.split(/\s+/));
  return [...words].filter(isControlAction);
}

/** The buttons to show: those asked for that can do something in this state, on this surface. */
export function buttonsFor(
  state: CallState,
  surface: SurfaceState,
  actions: readonly ControlAction[],
): readonly ControlButton[] {
  if (state.status === 'idle') return [];
  return actions.map(action => BUILDERS[action](state, surface)).filter(button => button !== undefined);
}

type Pair<Value> = readonly [released: Value, pressed: Value];

/** A button that stays pressed. Its words: its name, and what a press does while it is pressed. */
function toggle(
  action: ControlAction,
  words: Pair<PlainWord>,
  icons: Pair<IconName>,
  isPressed: boolean,
  type: 'toggleMicrophone' | 'toggleCamera' | 'toggleScreen' | 'fullscreen' | 'pip',
): ControlButton {
  const now = isPressed ? 1 : 0;
  return {action, name: words[0], hint: words[now], icon: icons[now], isPressed, request: {type}};
}

/** The button of a device: until this side has entered the room nothing is off, it only cannot be pressed yet. */
function device(call: ActiveState, button: ControlButton): ControlButton {
  if (isInRoom(call)) return {...button, isDisabled: false};
  const icon = button.action === 'microphone' ? 'microphone' : 'video';
  return {...button, hint: button.name, icon, isPressed: false, isDisabled: true};
}

/** A button that does one thing. */
function plain(
  action: ControlAction,
  name: PlainWord,
  icon: IconName,
  request: ControlButton['request'],
): ControlButton {
  return {action, name, hint: name, icon, request};
}

/** Devices can be switched once this side has entered the room. */
function isInRoom(call: ActiveState): boolean {
  return call.status === 'connected' || (call.role === 'caller' && call.phase === 'ringing');
}

function isRingingHere(call: ActiveState): boolean {
  return call.status === 'calling' && call.role === 'callee' && call.phase === 'ringing';
}

function isOneToOne(call: ActiveState): boolean {
  return call.groupId === '' && call.participants.size === 1;
}

function canChooseSpeaker(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

function canShareScreen(): boolean {
  // Absent on pages that are not secure, and on telephones.
  return 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
}

function isControlAction(word: string): word is ControlAction {
  return CONTROL_ACTIONS.some(action => action === word);
}
