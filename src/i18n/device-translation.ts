import type {TranslationHeader} from './translation-header.js';

/**
 * Every word of the device settings and of the advice when a device cannot be used. A locale is complete when it satisfies
 * this type.
 */
export interface DeviceTranslation extends TranslationHeader {
  /** A camera, as a heading and a label. */
  readonly camera: string;
  /** A microphone, as a heading and a label. */
  readonly microphone: string;
  /** Both, as a heading. */
  readonly cameraAndMicrophone: string;
  /** A loudspeaker, as a heading and a label. */
  readonly loudspeaker: string;
  /** A camera whose name the browser hides, counted from 1. */
  readonly cameraNumber: (number: number) => string;
  /** A microphone whose name the browser hides, counted from 1. */
  readonly microphoneNumber: (number: number) => string;
  /** A device was connected. */
  readonly deviceAdded: (name: string) => string;
  /** A device was disconnected. */
  readonly deviceGone: (name: string) => string;
  /** Asks for camera and microphone, to try them. */
  readonly startDevices: string;
  /** Asks for the microphone, to try it. */
  readonly startMicrophone: string;
  /** Nobody else sees or hears the trial. */
  readonly previewHint: string;
  /** How loud the microphone is: names the meter. */
  readonly microphoneLevel: string;
  /** How to try the microphone. */
  readonly speakHint: string;
  /** Plays a tone on the loudspeaker. */
  readonly playTone: string;
  /** Asks whether the tone was heard. */
  readonly heardTone: string;
  /** It was. */
  readonly yes: string;
  /** It was not. */
  readonly no: string;
  /** What to do when it was not. */
  readonly loudspeakerAdvice: string;
  /** This browser does not let a page choose the loudspeaker. */
  readonly loudspeakerFixed: string;
  /** Whether browser and page can call at all, as a heading. */
  readonly pageCheck: string;
  /** A check that found everything well. */
  readonly checkGood: string;
  /** A check that found a problem. */
  readonly checkProblem: string;
  /** A check that has not been made. */
  readonly checkOpen: string;
  /** Heads the steps against a problem. */
  readonly doctorSteps: string;
  /** The problem is gone. */
  readonly doctorSolved: string;
  /** The page was opened over plain http. */
  readonly 'cause.insecure': string;
  /** The browser cannot capture at all. */
  readonly 'cause.unsupported': string;
  /** The site, or the page around this one, does not pass the permission on. */
  readonly 'cause.withheld': string;
  /** Asked and refused, which the browser remembers. */
  readonly 'cause.refused': string;
  /** Asked, and the question was closed. */
  readonly 'cause.dismissed': string;
  /** The browser may use it for this site, but the system does not let the browser. */
  readonly 'cause.system': string;
  /** In use elsewhere, or it did not start. */
  readonly 'cause.busy': string;
  /** There is none. */
  readonly 'cause.missing': string;
  /** Anything else. */
  readonly 'cause.unknown': string;
  /** Answer the question of the browser. */
  readonly 'step.answer': string;
  /** Where permissions are in Chrome and Edge on a computer. */
  readonly 'step.siteChromium': string;
  /** Where permissions are in Chrome on Android. */
  readonly 'step.siteAndroid': string;
  /** Where permissions are in Firefox. */
  readonly 'step.siteFirefox': string;
  /** Where permissions are in Safari on a Mac. */
  readonly 'step.siteSafari': string;
  /** Where permissions are in Safari on an iPhone or iPad. */
  readonly 'step.siteIos': string;
  /** Where permissions are in any browser. */
  readonly 'step.siteAny': string;
  /** Allow it there. */
  readonly 'step.allow': string;
  /** Where permissions are in Windows. */
  readonly 'step.systemWindows': string;
  /** Where permissions are in macOS. */
  readonly 'step.systemMacos': string;
  /** What may keep a browser away from devices under Linux. */
  readonly 'step.systemLinux': string;
  /** Where permissions are in Android. */
  readonly 'step.systemAndroid': string;
  /** Where permissions are in iOS. */
  readonly 'step.systemIos': string;
  /** Where permissions are in any system. */
  readonly 'step.systemAny': string;
  /** Restart the browser. */
  readonly 'step.restart': string;
  /** Open the page by itself, not inside another one. */
  readonly 'step.ownWindow': string;
  /** For who has embedded the page. */
  readonly 'step.frameAllow': string;
  /** Use https. */
  readonly 'step.https': string;
  /** Ask whoever runs the site. */
  readonly 'step.askSite': string;
  /** Close whatever uses the device. */
  readonly 'step.closeOthers': string;
  /** Plug it in again. */
  readonly 'step.reconnect': string;
  /** Connect one. */
  readonly 'step.connect': string;
  /** Use a current browser. */
  readonly 'step.browser': string;
}
