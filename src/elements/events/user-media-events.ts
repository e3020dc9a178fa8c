import type {CallbackDetail, EventScope} from './detail.js';

/** Somebody's picture came or went. */
export class TuiUserVideoAvailableEvent extends CustomEvent<CallbackDetail<'onUserVideoAvailable'>> {
  /** The event's name. */
  static readonly type = 'tui-user-video-available';

  constructor(detail: CallbackDetail<'onUserVideoAvailable'>, scope?: EventScope) {
    super(TuiUserVideoAvailableEvent.type, {...scope, detail});
  }
}

/** Somebody's sound came or went. */
export class TuiUserAudioAvailableEvent extends CustomEvent<CallbackDetail<'onUserAudioAvailable'>> {
  /** The event's name. */
  static readonly type = 'tui-user-audio-available';

  constructor(detail: CallbackDetail<'onUserAudioAvailable'>, scope?: EventScope) {
    super(TuiUserAudioAvailableEvent.type, {...scope, detail});
  }
}

/** How loud everyone is: `detail.volumeMap`, 0..100 by user id, one's own included. */
export class TuiUserVoiceVolumeChangedEvent extends CustomEvent<CallbackDetail<'onUserVoiceVolumeChanged'>> {
  /** The event's name. */
  static readonly type = 'tui-user-voice-volume-changed';

  constructor(detail: CallbackDetail<'onUserVoiceVolumeChanged'>, scope?: EventScope) {
    super(TuiUserVoiceVolumeChangedEvent.type, {...scope, detail});
  }
}

/** How good everyone's network is. */
export class TuiUserNetworkQualityChangedEvent extends CustomEvent<
  CallbackDetail<'onUserNetworkQualityChanged'>
> {
  /** The event's name. */
  static readonly type = 'tui-user-network-quality-changed';

  constructor(detail: CallbackDetail<'onUserNetworkQualityChanged'>, scope?: EventScope) {
    super(TuiUserNetworkQualityChangedEvent.type, {...scope, detail});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tui-user-video-available': TuiUserVideoAvailableEvent;
    'tui-user-audio-available': TuiUserAudioAvailableEvent;
    'tui-user-voice-volume-changed': TuiUserVoiceVolumeChangedEvent;
    'tui-user-network-quality-changed': TuiUserNetworkQualityChangedEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-user-video-available': TuiUserVideoAvailableEvent;
    'tui-user-audio-available': TuiUserAudioAvailableEvent;
    'tui-user-voice-volume-changed': TuiUserVoiceVolumeChangedEvent;
    'tui-user-network-quality-changed': TuiUserNetworkQualityChangedEvent;
  }
}
