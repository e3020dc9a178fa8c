import type {ActiveState, CallState} from '../../engine/call-state.js';
import type {Translation} from '../../i18n/translation.js';
import type {CallRequest} from '../internal/call-request.js';
import type {IconName} from '../internal/icons.js';
import type {SurfaceState} from '../internal/provider.js';

/** The buttons, in their usual order, as the `actions` attribute names them. */
export const CONTROL_ACTIONS = [
  'microphone',
  'camera',
  'speaker',
  'screen',
  'media',
  'minimize',
  'fullscreen',
  'hangup',
] as const;

/** The name of a button, as the `actions` attribute lists it. */
export type ControlAction = (typeof CONTROL_ACTIONS)[number];

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
  /** What a press asks for. */
  readonly request: CallRequest | 'speakers';
}

type Builder = (call: ActiveState, surface: SurfaceState) => ControlButton | undefined;

const BUILDERS: Readonly<Record<ControlAction, Builder>> = {
  microphone: call => (isRingingHere(call) ? undefined : {...microphone(call), isDisabled: !isInRoom(call)}),
  camera: call =>
    isRingingHere(call) || call.mediaType === 'audio'
      ? undefined
      : {...camera(call), isDisabled: !isInRoom(call)},
  speaker: call => (call.status === 'connected' && canChooseSpeaker() ? SPEAKER : undefined),
  screen: call =>
    call.status === 'connected' && call.mediaType === 'video' && canShareScreen() ? screen(call) : undefined,
  media: call => (call.status === 'connected' && isOneToOne(call) ? media(call) : undefined),
  minimize: (_call, surface) => (surface.canMinimize ? minimize(surface) : undefined),
  fullscreen: (_call, surface) =>
    surface.canFullscreen && !surface.isMinimized ? fullscreen(surface) : undefined,
  hangup: call => hangup(call),
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

const SPEAKER: ControlButton = {
  action: 'speaker',
  name: 'chooseSpeaker',
  hint: 'chooseSpeaker',
  icon: 'speaker',
  request: 'speakers',
};

function microphone({self}: ActiveState): ControlButton {
  const isPressed = !self.microphone;
  return {
    action: 'microphone',
    name: 'muteMicrophone',
    hint: isPressed ? 'unmuteMicrophone' : 'muteMicrophone',
    icon: isPressed ? 'microphoneOff' : 'microphone',
    isPressed,
    request: {type: 'toggleMicrophone'},
  };
}

function camera({self}: ActiveState): ControlButton {
  const isPressed = !self.camera;
  return {
    action: 'camera',
    name: 'turnCameraOff',
    hint: isPressed ? 'turnCameraOn' : 'turnCameraOff',
    icon: isPressed ? 'videoOff' : 'video',
    isPressed,
    request: {type: 'toggleCamera'},
  };
}

function screen({self}: ActiveState): ControlButton {
  const isPressed = self.screen;
  return {
    action: 'screen',
    name: 'shareScreen',
    hint: isPressed ? 'stopSharing' : 'shareScreen',
    icon: isPressed ? 'screenOff' : 'screen',
    isPressed,
    request: {type: 'toggleScreen'},
  };
}

function media(call: ActiveState): ControlButton {
  const mediaType = call.mediaType === 'video' ? 'audio' : 'video';
  const name = mediaType === 'audio' ? 'switchToAudio' : 'switchToVideo';
  return {
    action: 'media',
    name,
    hint: name,
    icon: mediaType === 'audio' ? 'audio' : 'video',
    request: {type: 'switchMediaType', mediaType},
  };
}

function minimize({isMinimized}: SurfaceState): ControlButton {
  const name = isMinimized ? 'restoreCall' : 'minimizeCall';
  return {
    action: 'minimize',
    name,
    hint: name,
    icon: isMinimized ? 'restore' : 'minimize',
    request: {type: isMinimized ? 'restore' : 'minimize'},
  };
}

function fullscreen({isFullscreen}: SurfaceState): ControlButton {
  return {
    action: 'fullscreen',
    name: 'enterFullScreen',
    hint: isFullscreen ? 'leaveFullScreen' : 'enterFullScreen',
    icon: isFullscreen ? 'leaveFullScreen' : 'fullScreen',
    isPressed: isFullscreen,
    request: {type: 'fullscreen'},
  };
}

function hangup(call: ActiveState): ControlButton {
  if (isRingingHere(call)) {
    return {
      action: 'hangup',
      name: 'rejectCall',
      hint: 'rejectCall',
      icon: 'phone',
      request: {type: 'reject'},
    };
  }
  const name = call.status === 'calling' && call.role === 'caller' ? 'cancelCall' : 'hangUp';
  return {action: 'hangup', name, hint: name, icon: 'phone', request: {type: 'hangup'}};
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
