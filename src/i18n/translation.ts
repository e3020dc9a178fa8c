import type {DeviceTranslation} from './device-translation.js';
import type {TranslationHeader} from './translation-header.js';

/**
 * Every word that a person can see or hear in the elements. A locale is complete when it satisfies this type. Words that
 * depend on something are functions of it; a `name` is what the person is shown as.
 */
export interface Translation extends TranslationHeader {
  /** A call with sound only. */
  readonly audioCall: string;
  /** A call with sound and picture. */
  readonly videoCall: string;
  /** What the audio call button does. */
  readonly audioCallTo: (name: string) => string;
  /** What the video call button does. */
  readonly videoCallTo: (name: string) => string;
  /** Several people called at once. */
  readonly peopleCount: (count: number) => string;
  /** A call of the group is running: how many talk, and that a press joins them. */
  readonly joinRunningCall: (count: number) => string;
  /** Joins a call of which only the room is known. */
  readonly joinCall: string;

  /** It rings here: sound only. */
  readonly incomingAudioCall: string;
  /** It rings here: sound and picture. */
  readonly incomingVideoCall: string;
  /** It rings here: who calls. */
  readonly incomingFrom: (name: string) => string;
  /** Answers. */
  readonly acceptCall: string;
  /** Answers a video call with the camera off. */
  readonly acceptWithoutCamera: string;
  /** Declines. */
  readonly rejectCall: string;
  /** Ends the running call and answers the one that waits. */
  readonly endAndAccept: string;
  /** What answering a call that waits means. */
  readonly waitingHint: string;
  /** The browser plays no ring before the page is touched. */
  readonly tapForSound: string;

  /** Nobody is in a call. */
  readonly noCall: string;
  /** What to do when nobody is in a call. */
  readonly noCallHint: string;
  /** One's own call gets ready. */
  readonly calling: string;
  /** It rings at the other side. */
  readonly ringing: string;
  /** Answered, not connected yet. */
  readonly connecting: string;
  /** Connected. */
  readonly connected: string;
  /** The call, as a landmark. */
  readonly callRegion: string;
  /** Announced when one's own call gets ready. */
  readonly callingName: (name: string) => string;
  /** Announced when the call is connected. */
  readonly connectedWith: (name: string) => string;
  /** How long the call has lasted. */
  readonly callTimer: string;
  /** Takes one's own ring back. */
  readonly cancelCall: string;
  /** Makes the small picture the large one. */
  readonly showLarge: (name: string) => string;
  /** Holds somebody large in a group call. */
  readonly pin: (name: string) => string;
  /** Holds them large no longer. */
  readonly unpin: (name: string) => string;
  /** Shows all people of a group call alike. */
  readonly gridLayout: string;
  /** Shows whoever speaks in a group call large. */
  readonly speakerLayout: string;
  /** The pages of a group call. */
  readonly pages: string;
  /** Which page is shown, both counted from 1. */
  readonly pageOf: (page: number, pages: number) => string;
  /** To the page before. */
  readonly previousPage: string;
  /** To the page after. */
  readonly nextPage: string;
  /** Somebody has left the call. */
  readonly hasLeft: (name: string) => string;
  /** On the tile of somebody who declined. */
  readonly 'absence.rejected': string;
  /** On the tile of somebody who is in another call. */
  readonly 'absence.busy': string;
  /** On the tile of somebody who did not answer. */
  readonly 'absence.noResponse': string;
  /** On the tile of somebody who has left the call. */
  readonly 'absence.left': string;
  /** Oneself, in place of one's name. */
  readonly you: string;
  /** Nothing comes or goes for the moment. */
  readonly reconnecting: string;
  /** One's own network is poor. */
  readonly weakOwn: string;
  /** Another person's network is poor. */
  readonly weakOther: (name: string) => string;
  /** The browser refuses to play sound until the page is touched. */
  readonly tapToHear: string;
  /** Microphone muted. */
  readonly microphoneOff: string;
  /** No picture. */
  readonly cameraOff: string;
  /** Rung, not here yet. */
  readonly inviting: string;
  /** How long it lasted; `duration` is spelled out. */
  readonly callLasted: (duration: string) => string;
  /** Rings the same people once more. */
  readonly callAgain: string;
  /** Takes the end screen or a notice away. */
  readonly dismiss: string;
  /** Logged in elsewhere, and so no longer here. */
  readonly kickedOffline: string;
  /** Logs in here again. */
  readonly useHere: string;
  /** Tries once more what has failed. */
  readonly tryAgain: string;
  /** Heads the text of an error. */
  readonly callFailed: string;

  /** The bar of buttons. */
  readonly callControls: string;
  /** Stops sending sound. */
  readonly muteMicrophone: string;
  /** Sends sound again. */
  readonly unmuteMicrophone: string;
  /** Stops the camera. */
  readonly turnCameraOff: string;
  /** Starts the camera. */
  readonly turnCameraOn: string;
  /** Opens the list of loudspeakers. */
  readonly chooseSpeaker: string;
  /** A loudspeaker whose name the browser hides, counted from 1. */
  readonly speakerNumber: (number: number) => string;
  /** There is nothing to choose from. */
  readonly noSpeakers: string;
  /** Opens the settings of camera, microphone and loudspeaker; heads them. */
  readonly deviceSettings: string;
  /** The camera stopped by itself, and this one goes on. */
  readonly 'standIn.camera': (name: string) => string;
  /** The microphone stopped by itself, and this one goes on. */
  readonly 'standIn.microphone': (name: string) => string;
  /** Shares the screen. */
  readonly shareScreen: string;
  /** One's own screen is seen by the others. */
  readonly sharingScreen: string;
  /** Stops sharing the screen. */
  readonly stopSharing: string;
  /** Leaves the picture out. */
  readonly switchToAudio: string;
  /** Adds the picture. */
  readonly switchToVideo: string;
  /** The other side asks that the audio call become video. */
  readonly videoAsked: (name: string) => string;
  /** Agrees to video, and turns one's own camera on. */
  readonly videoAccept: string;
  /** Agrees to video, with one's own camera off. */
  readonly videoAcceptWithoutCamera: string;
  /** The other side has been asked for video. */
  readonly videoWaiting: (name: string) => string;
  /** Asks for video no longer. */
  readonly videoWithdraw: string;
  /** The other side did not agree to video. */
  readonly videoRejected: (name: string) => string;
  /** Makes the call a small window. */
  readonly minimizeCall: string;
  /** Makes the small window the whole call again. */
  readonly restoreCall: string;
  /** Fills the screen. */
  readonly enterFullScreen: string;
  /** Fills the screen no longer. */
  readonly leaveFullScreen: string;
  /** Moves the small window of a call. */
  readonly moveWindow: string;
  /** How large the small window of a call is. */
  readonly resizeWindow: string;
  /** How something is moved that can be dragged. */
  readonly moveHint: string;
  /** Where something was moved to. */
  readonly 'corner.topLeft': string;
  /** Where something was moved to. */
  readonly 'corner.topRight': string;
  /** Where something was moved to. */
  readonly 'corner.bottomLeft': string;
  /** Where something was moved to. */
  readonly 'corner.bottomRight': string;
  /** Shows the call in a window of its own, above other programs. */
  readonly openPip: string;
  /** Brings the call back from such a window. */
  readonly closePip: string;
  /** In place of a call that is shown in such a window. */
  readonly inOwnWindow: string;
  /** Brings the call back from such a window, said beside `inOwnWindow`. */
  readonly bringBack: string;
  /** What a press does, and the keys that do the same. */
  readonly withShortcut: (text: string, keys: string) => string;
  /** Opens the menu of what the bar has no room for. */
  readonly moreControls: string;
  /** Ends the call. */
  readonly hangUp: string;

  /** Asks whom to ring into the call; heads the dialog that does. */
  readonly invitePeople: string;
  /** How many more people the call may have. */
  readonly invitePlaces: (count: number) => string;
  /** Finds people by their name. */
  readonly inviteSearch: string;
  /** The list of people is empty. */
  readonly inviteNobody: string;
  /** Nobody has the name that is searched for. */
  readonly inviteNoMatch: string;
  /** The id of somebody, to be typed. */
  readonly inviteUserId: string;
  /** What was typed is no id. */
  readonly inviteBadId: string;
  /** What was typed is one's own id. */
  readonly inviteSelf: string;
  /** Somebody is in the call. */
  readonly inviteInCall: string;
  /** Rings whoever was chosen. */
  readonly inviteNow: string;
  /** Closes the dialog and rings nobody. */
  readonly inviteCancel: string;

  /** Why a call ended or never began; `mine`: this party did it, else `name` did. */
  readonly 'end.unknown': EndText;
  /** Somebody hung up. */
  readonly 'end.hangup': EndText;
  /** Somebody declined. */
  readonly 'end.reject': EndText;
  /** Nobody answered. */
  readonly 'end.noResponse': EndText;
  /** Somebody's connection was lost. */
  readonly 'end.offline': EndText;
  /** Somebody was in another call. */
  readonly 'end.lineBusy': EndText;
  /** The caller took the ring back. */
  readonly 'end.canceled': EndText;
  /** Answered on another of one's own devices. */
  readonly 'end.otherDeviceAccepted': EndText;
  /** Declined on another of one's own devices. */
  readonly 'end.otherDeviceReject': EndText;
  /** The service ended it. */
  readonly 'end.endByServer': EndText;

  /** Not measured yet. */
  readonly 'quality.unknown': string;
  /** Best. */
  readonly 'quality.excellent': string;
  /** Second best. */
  readonly 'quality.good': string;
  /** Third. */
  readonly 'quality.poor': string;
  /** Fourth. */
  readonly 'quality.bad': string;
  /** Worst. */
  readonly 'quality.vBad': string;
  /** No connection. */
  readonly 'quality.down': string;

  /** -1001. */
  readonly ERROR_PACKAGE_NOT_PURCHASED: string;
  /** -1002. */
  readonly ERROR_PACKAGE_NOT_SUPPORTED: string;
  /** -1003. */
  readonly ERROR_TIM_VERSION_OUTDATED: string;
  /** -1101. */
  readonly ERROR_PERMISSION_DENIED: string;
  /** -1102. */
  readonly ERROR_GET_DEVICE_LIST_FAIL: string;
  /** -1201. */
  readonly ERROR_INIT_FAIL: string;
  /** -1202. */
  readonly ERROR_PARAM_INVALID: string;
  /** -1203. */
  readonly ERROR_REQUEST_REFUSED: string;
  /** -1204. */
  readonly ERROR_REQUEST_REPEATED: string;
  /** -1205. */
  readonly ERROR_SCENE_NOT_SUPPORTED: string;
  /** -1316. */
  readonly ERROR_CAMERA_OCCUPIED: string;
  /** -1319. */
  readonly ERROR_MICROPHONE_OCCUPIED: string;
  /** -1406. */
  readonly ERROR_SIGNALING_SEND_FAIL: string;
  /** 60003. */
  readonly ERROR_NO_MICROPHONE: string;
  /** 60004. */
  readonly ERROR_NO_CAMERA: string;
  /** 60006. */
  readonly ERROR_NOT_SUPPORTED: string;
  /** 70001. */
  readonly ERROR_USER_SIG_EXPIRED: string;
  /** 70003. */
  readonly ERROR_USER_SIG_INVALID: string;
  /** 65535. */
  readonly ERROR_UNKNOWN: string;
  /** The service cannot be reached. */
  readonly errorNetwork: string;
  /** The ring was answered, taken back or timed out already. */
  readonly errorCallOver: string;
  /** The service knows no such person, or they have blocked one. */
  readonly errorNoSuchPerson: string;
  /** The service knows no such group, or one is no member of it. */
  readonly errorGroup: string;
  /** Any other code that a vendor's SDK passed through. */
  readonly errorOther: (code: number) => string;
}

/** Says why a call ended: `mine` when this party ended it, else `name` did. */
export type EndText = (name: string, mine: boolean) => string;

/** Some words of a language, to put in place of the built-in ones, or a whole language of one's own. */
export type TranslationOverride = TranslationHeader & Partial<AllWords>;

/** Every word that there is. */
export type AllWords = Translation & DeviceTranslation;
