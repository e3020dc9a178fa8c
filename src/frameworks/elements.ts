/**
 * The names in the templates of frameworks. Generated from the sources by `npm run manifest`.
 *
 * @module
 */

/** What every element dispatches that has an engine. */
type CallbackEvents =
  | 'tui-call-begin'
  | 'tui-call-cancelled'
  | 'tui-call-end'
  | 'tui-call-media-type-changed'
  | 'tui-call-not-connected'
  | 'tui-call-received'
  | 'tui-error'
  | 'tui-kicked-offline'
  | 'tui-user-audio-available'
  | 'tui-user-inviting'
  | 'tui-user-join'
  | 'tui-user-leave'
  | 'tui-user-line-busy'
  | 'tui-user-network-quality-changed'
  | 'tui-user-no-response'
  | 'tui-user-reject'
  | 'tui-user-sig-expired'
  | 'tui-user-video-available'
  | 'tui-user-voice-volume-changed';

/** By tag: what can be set, which attributes have a name of their own, and what is heard. */
export interface TemplateElements {
  /** The names of `<tui-call-button>`. */
  'tui-call-button': {
    /** Properties that can be set. */
    properties:
      'userId' | 'userIds' | 'groupId' | 'roomId' | 'joins' | 'media' | 'label' | 'disabled' | 'engine';
    /** Attributes that are called otherwise than their property. */
    attributes: {userId: 'user-id'; userIds: 'user-ids'; groupId: 'group-id'; roomId: 'room-id'};
    /** Events. */
    events: CallbackEvents | 'tui-before-call';
  };
  /** The names of `<tui-call-controls>`. */
  'tui-call-controls': {
    /** Properties that can be set. */
    properties: 'actions' | 'engine';
    /** Attributes that are called otherwise than their property. */
    attributes: object;
    /** Events. */
    events: CallbackEvents | 'tui-before-hangup' | 'tui-before-minimize';
  };
  /** The names of `<tui-call-kit>`. */
  'tui-call-kit': {
    /** Properties that can be set. */
    properties:
      | 'backend'
      | 'channel'
      | 'sdkAppId'
      | 'userId'
      | 'userSig'
      | 'multiDevice'
      | 'nickname'
      | 'avatar'
      | 'language'
      | 'theme'
      | 'ringtone'
      | 'mutedRingtone'
      | 'callTimeout'
      | 'callWaiting'
      | 'videoConsent'
      | 'videoResolution'
      | 'fillMode'
      | 'layout'
      | 'actions'
      | 'inviteable'
      | 'noFloating'
      | 'noFullscreen'
      | 'noShortcuts'
      | 'scoped'
      | 'getUserSig'
      | 'notificationWorker'
      | 'chat'
      | 'engine';
    /** Attributes that are called otherwise than their property. */
    attributes: {
      sdkAppId: 'sdk-app-id';
      userId: 'user-id';
      userSig: 'user-sig';
      multiDevice: 'multi-device';
      mutedRingtone: 'muted-ringtone';
      callTimeout: 'call-timeout';
      callWaiting: 'call-waiting';
      videoConsent: 'video-consent';
      videoResolution: 'video-resolution';
      fillMode: 'fill-mode';
      noFloating: 'no-floating';
      noFullscreen: 'no-fullscreen';
      noShortcuts: 'no-shortcuts';
    };
    /** Events. */
    events:
      | CallbackEvents
      | 'tui-call-state-change'
      | 'tui-video-request'
      | 'tui-before-call'
      | 'tui-before-accept'
      | 'tui-before-reject'
      | 'tui-before-hangup'
      | 'tui-before-minimize'
      | 'tui-ring-blocked';
  };
  /** The names of `<tui-call-tile>`. */
  'tui-call-tile': {
    /** Properties that can be set. */
    properties: 'userId' | 'engine';
    /** Attributes that are called otherwise than their property. */
    attributes: {userId: 'user-id'};
    /** Events. */
    events: CallbackEvents;
  };
  /** The names of `<tui-call-view>`. */
  'tui-call-view': {
    /** Properties that can be set. */
    properties: 'engine' | 'clock' | 'endDelay' | 'layout' | 'inviteable' | 'actions' | 'state' | 'media';
    /** Attributes that are called otherwise than their property. */
    attributes: {endDelay: 'end-delay'};
    /** Events. */
    events: CallbackEvents | 'tui-call-view-close' | 'tui-before-call';
  };
  /** The names of `<tui-device-settings>`. */
  'tui-device-settings': {
    /** Properties that can be set. */
    properties: 'engine' | 'check' | 'media';
    /** Attributes that are called otherwise than their property. */
    attributes: object;
    /** Events. */
    events: CallbackEvents | 'tui-device-check';
  };
  /** The names of `<tui-incoming-call>`. */
  'tui-incoming-call': {
    /** Properties that can be set. */
    properties: 'engine';
    /** Attributes that are called otherwise than their property. */
    attributes: object;
    /** Events. */
    events: CallbackEvents | 'tui-before-accept' | 'tui-before-reject';
  };
}
