import {counted} from '../counted.js';
import type {Translation} from '../translation.js';

const freePlaces = counted('de', {one: '# freier Platz', other: '# freie Plätze'});

/** German. */
export const words: Translation = {
  $code: 'de',
  $name: 'Deutsch',
  $dir: 'ltr',

  audioCall: 'Audioanruf',
  videoCall: 'Videoanruf',
  audioCallTo: name => `Audioanruf an ${name}`,
  videoCallTo: name => `Videoanruf an ${name}`,
  peopleCount: counted('de', {one: '# Person', other: '# Personen'}),

  incomingAudioCall: 'Eingehender Audioanruf',
  incomingVideoCall: 'Eingehender Videoanruf',
  incomingFrom: name => `${name} ruft Sie an`,
  acceptCall: 'Annehmen',
  acceptWithoutCamera: 'Ohne Kamera annehmen',
  rejectCall: 'Ablehnen',
  tapForSound: 'Für den Klingelton irgendwo tippen',

  noCall: 'Kein Anruf',
  noCallHint: 'Ein Anruf erscheint hier, sobald er beginnt.',
  calling: 'Anruf wird gestartet…',
  ringing: 'Es klingelt…',
  connecting: 'Verbindung wird hergestellt…',
  connected: 'Verbunden',
  callRegion: 'Anruf',
  callingName: name => `${name} wird angerufen`,
  connectedWith: name => `Mit ${name} verbunden`,
  callTimer: 'Gesprächsdauer',
  cancelCall: 'Anruf abbrechen',
  showLarge: name => `${name} groß anzeigen`,
  you: 'Ich',
  reconnecting: 'Verbindung wird wiederhergestellt…',
  weakOwn: 'Ihre Verbindung ist schwach',
  weakOther: name => `Schwache Verbindung bei ${name}`,
  tapToHear: 'Zum Hören tippen',
  microphoneOff: 'Mikrofon aus',
  cameraOff: 'Kamera aus',
  inviting: 'Es klingelt…',
  callLasted: duration => `Gesprächsdauer: ${duration}`,
  callAgain: 'Erneut anrufen',
  dismiss: 'Schließen',
  kickedOffline: 'Sie sind anderswo angemeldet. Hier kommen keine Anrufe mehr an.',
  useHere: 'Hier verwenden',
  tryAgain: 'Erneut versuchen',
  callFailed: 'Der Anruf hat nicht funktioniert',

  joinRunningCall: counted('de', {
    one: '# Person spricht – teilnehmen',
    other: '# Personen sprechen – teilnehmen',
  }),
  joinCall: 'Am Anruf teilnehmen',
  pin: name => `${name} anheften`,
  unpin: name => `${name} lösen`,
  gridLayout: 'Alle gleich groß zeigen',
  speakerLayout: 'Sprechende Person groß zeigen',
  pages: 'Seiten',
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
  hasLeft: name => `${name} ist gegangen`,
  'absence.rejected': 'Abgelehnt',
  'absence.busy': 'In einem anderen Anruf',
  'absence.noResponse': 'Keine Antwort',
  'absence.left': 'Hat den Anruf verlassen',
  invitePeople: 'Personen einladen',
  invitePlaces: count => (count === 0 ? 'Der Anruf ist voll' : freePlaces(count)),
  inviteSearch: 'Suchen',
  inviteNobody: 'Es gibt niemanden zum Einladen.',
  inviteNoMatch: 'Niemand mit diesem Namen.',
  inviteUserId: 'Benutzer-ID',
  inviteBadId: 'Eine Benutzer-ID hat 1 bis 32 Buchstaben, Ziffern, _ oder -.',
  inviteSelf: 'Das sind Sie selbst.',
  inviteInCall: 'Im Anruf',
  inviteNow: 'Einladen',
  inviteCancel: 'Abbrechen',

  callControls: 'Anrufsteuerung',
  muteMicrophone: 'Mikrofon stummschalten',
  unmuteMicrophone: 'Stummschaltung aufheben',
  turnCameraOff: 'Kamera ausschalten',
  turnCameraOn: 'Kamera einschalten',
  chooseSpeaker: 'Lautsprecher auswählen',
  speakerNumber: number => `Lautsprecher ${number}`,
  noSpeakers: 'Keine Lautsprecher zur Auswahl',
  shareScreen: 'Bildschirm teilen',
  stopSharing: 'Teilen beenden',
  switchToAudio: 'Zu Audio wechseln',
  switchToVideo: 'Zu Video wechseln',
  minimizeCall: 'Anruf verkleinern',
  restoreCall: 'Anruf vergrößern',
  enterFullScreen: 'Vollbild',
  leaveFullScreen: 'Vollbild beenden',
  moveWindow: 'Anruffenster verschieben',
  resizeWindow: 'Größe des Anruffensters',
  moveHint: 'Ziehen oder mit den Pfeiltasten verschieben',
  'corner.topLeft': 'Oben links',
  'corner.topRight': 'Oben rechts',
  'corner.bottomLeft': 'Unten links',
  'corner.bottomRight': 'Unten rechts',
  openPip: 'Bild im Bild',
  closePip: 'Zurück zur Seite',
  inOwnWindow: 'Der Anruf ist in einem eigenen Fenster.',
  bringBack: 'Hierher zurückholen',
  withShortcut: (text, keys) => `${text} (Tasten: ${keys})`,
  moreControls: 'Mehr',
  hangUp: 'Auflegen',

  'end.unknown': () => 'Der Anruf ist beendet',
  'end.hangup': (name, mine) => (mine ? 'Sie haben aufgelegt' : `${name} hat aufgelegt`),
  'end.reject': (name, mine) => (mine ? 'Sie haben abgelehnt' : `${name} hat abgelehnt`),
  'end.noResponse': (name, mine) =>
    mine ? 'Sie haben einen Anruf verpasst' : `${name} hat nicht geantwortet`,
  'end.offline': (name, mine) =>
    mine ? 'Ihre Verbindung wurde unterbrochen' : `Die Verbindung zu ${name} wurde unterbrochen`,
  'end.lineBusy': (name, mine) => (mine ? 'Sie waren im Gespräch' : `${name} ist in einem anderen Gespräch`),
  'end.canceled': (name, mine) =>
    mine ? 'Sie haben den Anruf abgebrochen' : `${name} hat den Anruf abgebrochen`,
  'end.otherDeviceAccepted': () => 'Auf einem anderen Gerät angenommen',
  'end.otherDeviceReject': () => 'Auf einem anderen Gerät abgelehnt',
  'end.endByServer': () => 'Der Dienst hat den Anruf beendet',

  'quality.unknown': 'Verbindung noch nicht gemessen',
  'quality.excellent': 'Ausgezeichnete Verbindung',
  'quality.good': 'Gute Verbindung',
  'quality.poor': 'Mäßige Verbindung',
  'quality.bad': 'Schwache Verbindung',
  'quality.vBad': 'Sehr schwache Verbindung',
  'quality.down': 'Keine Verbindung',

  ERROR_PACKAGE_NOT_PURCHASED:
    'Diese App hat kein Anrufpaket. Bitten Sie den Betreiber, eines zu aktivieren.',
  ERROR_PACKAGE_NOT_SUPPORTED:
    'Das Anrufpaket dieser App umfasst diese Funktion nicht. Bitten Sie den Betreiber, es zu erweitern.',
  ERROR_TIM_VERSION_OUTDATED:
    'Die Chat-Komponente dieser App ist zu alt. Laden Sie die Seite neu oder bitten Sie um ein Update.',
  ERROR_PERMISSION_DENIED:
    'Kamera oder Mikrofon sind nicht erlaubt. Erlauben Sie sie neben der Adresse der Seite und versuchen Sie es erneut.',
  ERROR_GET_DEVICE_LIST_FAIL:
    'Kameras und Mikrofone konnten nicht ermittelt werden. Prüfen Sie, ob sie angeschlossen und erlaubt sind, und versuchen Sie es erneut.',
  ERROR_INIT_FAIL: 'Sie sind nicht für Anrufe angemeldet. Melden Sie sich an und versuchen Sie es erneut.',
  ERROR_PARAM_INVALID:
    'Dieser Anruf ist so nicht möglich. Prüfen Sie, wen Sie anrufen, und versuchen Sie es erneut.',
  ERROR_REQUEST_REFUSED:
    'Das ist im Moment nicht möglich. Beenden Sie den aktuellen Anruf und versuchen Sie es erneut.',
  ERROR_REQUEST_REPEATED: 'Das läuft bereits. Bitte warten Sie einen Moment.',
  ERROR_SCENE_NOT_SUPPORTED:
    'Das geht bei dieser Art von Anruf nicht. Starten Sie stattdessen einen anderen Anruf.',
  ERROR_CAMERA_OCCUPIED:
    'Ein anderes Programm verwendet die Kamera. Schließen Sie es und versuchen Sie es erneut.',
  ERROR_MICROPHONE_OCCUPIED:
    'Ein anderes Programm verwendet das Mikrofon. Schließen Sie es und versuchen Sie es erneut.',
  ERROR_SIGNALING_SEND_FAIL:
    'Die Gegenseite ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  ERROR_NO_MICROPHONE: 'Es wurde kein Mikrofon gefunden. Schließen Sie eines an und versuchen Sie es erneut.',
  ERROR_NO_CAMERA: 'Es wurde keine Kamera gefunden. Schließen Sie eine an oder führen Sie einen Audioanruf.',
  ERROR_NOT_SUPPORTED:
    'Mit diesem Browser sind auf dieser Seite keine Anrufe möglich. Verwenden Sie einen aktuellen Browser und eine sichere Adresse (https).',
  ERROR_USER_SIG_EXPIRED: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an.',
  ERROR_USER_SIG_INVALID:
    'Ihre Anmeldung wurde nicht akzeptiert. Melden Sie sich erneut an oder wenden Sie sich an den Betreiber der App.',
  ERROR_UNKNOWN: 'Etwas Unerwartetes ist schiefgegangen. Versuchen Sie es erneut.',
  errorNetwork:
    'Der Anrufdienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  errorCallOver: 'Dieser Anruf ist bereits beendet.',
  errorNoSuchPerson: 'Diese Person kann nicht angerufen werden. Prüfen Sie den Namen.',
  errorGroup: 'Diese Gruppe kann nicht angerufen werden. Prüfen Sie, ob Sie dazugehören.',
  errorOther: code =>
    `Der Anrufdienst hat ein Problem gemeldet (Code ${code}). Versuchen Sie es gleich noch einmal.`,
};
