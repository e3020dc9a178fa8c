import {numbered} from '../counted.js';
import type {DeviceTranslation} from '../device-translation.js';

/** German: the words about devices. */
export const words: DeviceTranslation = {
  $code: 'de',
  $name: 'Deutsch',
  $dir: 'ltr',

  camera: 'Kamera',
  microphone: 'Mikrofon',
  cameraAndMicrophone: 'Kamera und Mikrofon',
  loudspeaker: 'Lautsprecher',
  cameraNumber: numbered('de', 'Kamera #'),
  microphoneNumber: numbered('de', 'Mikrofon #'),
  deviceAdded: name => `${name} wurde angeschlossen.`,
  deviceGone: name => `${name} wurde getrennt.`,
  startDevices: 'Kamera und Mikrofon ausprobieren',
  startMicrophone: 'Mikrofon ausprobieren',
  previewHint: 'Niemand sonst sieht oder hört das.',
  microphoneLevel: 'Mikrofonpegel',
  speakHint: 'Sagen Sie etwas: Der Balken sollte sich bewegen.',
  playTone: 'Testton abspielen',
  heardTone: 'Haben Sie den Ton gehört?',
  yes: 'Ja',
  no: 'Nein',
  loudspeakerAdvice: 'Stellen Sie den Ton lauter oder wählen Sie einen anderen Lautsprecher.',
  loudspeakerFixed: 'Dieser Browser verwendet den Lautsprecher, den das System gewählt hat.',
  pageCheck: 'Browser und Seite',
  checkGood: 'Bereit',
  checkProblem: 'Braucht Aufmerksamkeit',
  checkOpen: 'Noch nicht geprüft',
  doctorSteps: 'Was Sie tun können',
  doctorSolved: 'Jetzt funktioniert es.',
  'cause.insecure':
    'Diese Seite wurde über eine unsichere Verbindung geöffnet. Browser erlauben Anrufe nur über https.',
  'cause.unsupported': 'Dieser Browser bietet keinen Zugriff.',
  'cause.withheld': 'Die Website gibt dieser Seite keinen Zugriff.',
  'cause.refused': 'Der Zugriff ist für diese Seite gesperrt, und der Browser fragt nicht mehr nach.',
  'cause.dismissed': 'Der Browser hat gefragt, und die Frage wurde ohne Antwort geschlossen.',
  'cause.system': 'Das System gibt dem Browser keinen Zugriff.',
  'cause.busy': 'Ein anderes Programm oder ein anderer Tab verwendet das Gerät, oder es ist nicht gestartet.',
  'cause.missing': 'Es wurde kein Gerät gefunden.',
  'cause.unknown': 'Das Gerät konnte nicht gestartet werden.',
  'step.answer': 'Drücken Sie „Erneut versuchen“ und erlauben Sie den Zugriff, wenn der Browser fragt.',
  'step.siteChromium': 'Wählen Sie das Symbol links neben der Adresse der Seite.',
  'step.siteAndroid':
    'Tippen Sie auf das Symbol links neben der Adresse der Seite und dann auf „Berechtigungen“.',
  'step.siteFirefox':
    'Wählen Sie das durchgestrichene Symbol neben der Adresse der Seite und heben Sie die Sperre auf.',
  'step.siteSafari': 'Wählen Sie in der Menüleiste „Safari“ und dann die Einstellungen für diese Website.',
  'step.siteIos': 'Tippen Sie auf die Taste in der Adressleiste und dann auf die Website-Einstellungen.',
  'step.siteAny': 'Öffnen Sie die Berechtigungen dieser Seite: Meist finden sie sich neben der Adresse.',
  'step.allow': 'Erlauben Sie dort Kamera und Mikrofon.',
  'step.systemWindows':
    'Erlauben Sie in den Windows-Einstellungen unter „Datenschutz und Sicherheit“ Kamera und Mikrofon für Desktop-Apps.',
  'step.systemMacos':
    'Erlauben Sie in den Systemeinstellungen unter „Datenschutz & Sicherheit“ Kamera und Mikrofon für diesen Browser.',
  'step.systemLinux':
    'Prüfen Sie, dass kein Schutzschalter am Computer aktiv ist und das Paket des Browsers Kamera und Mikrofon verwenden darf.',
  'step.systemAndroid':
    'Erlauben Sie in den Android-Einstellungen unter „Apps“ Kamera und Mikrofon für diesen Browser.',
  'step.systemIos':
    'Wählen Sie in der App „Einstellungen“ unter „Apps“ diesen Browser und erlauben Sie Kamera und Mikrofon.',
  'step.systemAny': 'Erlauben Sie in den Einstellungen Ihres Systems Kamera und Mikrofon für diesen Browser.',
  'step.restart': 'Wenn sich nichts ändert, starten Sie den Browser neu.',
  'step.ownWindow': 'Öffnen Sie diese Seite in einem eigenen Fenster.',
  'step.frameAllow':
    'Wenn Sie die umgebende Website betreiben: Ergänzen Sie den Rahmen um allow="camera; microphone".',
  'step.https': 'Setzen Sie https:// vor die Adresse der Seite.',
  'step.askSite': 'Wenn das nicht hilft, wenden Sie sich an den Betreiber der Website.',
  'step.closeOthers': 'Schließen Sie andere Programme und Tabs, die das Gerät verwenden könnten.',
  'step.reconnect': 'Trennen Sie das Gerät und schließen Sie es wieder an.',
  'step.connect': 'Schließen Sie ein Gerät an oder schalten Sie es ein.',
  'step.browser': 'Verwenden Sie eine aktuelle Version von Chrome, Edge, Firefox oder Safari.',
};
