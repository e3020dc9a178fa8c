import {numbered} from '../counted.js';
import type {DeviceTranslation} from '../device-translation.js';

/** Indonesian: the words about devices. */
export const words: DeviceTranslation = {
  $code: 'id',
  $name: 'Bahasa Indonesia',
  $dir: 'ltr',

  camera: 'Kamera',
  microphone: 'Mikrofon',
  cameraAndMicrophone: 'Kamera dan mikrofon',
  loudspeaker: 'Pengeras suara',
  cameraNumber: numbered('id', 'Kamera #'),
  microphoneNumber: numbered('id', 'Mikrofon #'),
  deviceAdded: name => `${name} tersambung.`,
  deviceGone: name => `${name} terputus.`,
  startDevices: 'Coba kamera dan mikrofon',
  startMicrophone: 'Coba mikrofon',
  previewHint: 'Tidak ada orang lain yang melihat atau mendengarnya.',
  microphoneLevel: 'Tingkat suara mikrofon',
  speakHint: 'Ucapkan sesuatu: bilahnya akan bergerak.',
  playTone: 'Putar nada uji',
  heardTone: 'Apakah nadanya terdengar?',
  yes: 'Ya',
  no: 'Tidak',
  loudspeakerAdvice: 'Naikkan volume atau pilih pengeras suara lain.',
  loudspeakerFixed: 'Peramban ini memakai pengeras suara yang dipilih sistem.',
  pageCheck: 'Peramban dan halaman',
  checkGood: 'Siap',
  checkProblem: 'Perlu diperiksa',
  checkOpen: 'Belum diperiksa',
  doctorSteps: 'Yang dapat Anda lakukan',
  doctorSolved: 'Sekarang sudah berfungsi.',
  'cause.insecure':
    'Halaman ini dibuka lewat koneksi yang tidak aman. Peramban hanya mengizinkan panggilan lewat https.',
  'cause.unsupported': 'Peramban ini tidak menyediakan akses.',
  'cause.withheld': 'Situs web tidak memberi akses ke halaman ini.',
  'cause.refused': 'Akses diblokir untuk situs ini, dan peramban tidak bertanya lagi.',
  'cause.dismissed': 'Peramban bertanya, tetapi pertanyaannya ditutup tanpa jawaban.',
  'cause.system': 'Sistem tidak memberi akses kepada peramban.',
  'cause.busy': 'Perangkat sedang dipakai program atau tab lain, atau gagal dimulai.',
  'cause.missing': 'Tidak ada perangkat yang ditemukan.',
  'cause.unknown': 'Perangkat tidak dapat dimulai.',
  'step.answer': 'Tekan “Coba lagi”, lalu izinkan akses saat peramban bertanya.',
  'step.siteChromium': 'Pilih ikon di sebelah kiri alamat halaman.',
  'step.siteAndroid': 'Ketuk ikon di sebelah kiri alamat halaman, lalu “Izin”.',
  'step.siteFirefox': 'Pilih ikon yang dicoret di samping alamat halaman dan hapus pemblokirannya.',
  'step.siteSafari': 'Di bilah menu, pilih “Safari”, lalu pengaturan untuk situs web ini.',
  'step.siteIos': 'Ketuk tombol di bilah alamat, lalu pengaturan situs web.',
  'step.siteAny': 'Buka izin situs ini: pada umumnya ada di samping alamat.',
  'step.allow': 'Izinkan kamera dan mikrofon di sana.',
  'step.systemWindows':
    'Di setelan Windows, pada “Privasi & keamanan”, izinkan kamera dan mikrofon untuk aplikasi desktop.',
  'step.systemMacos':
    'Di pengaturan sistem, pada “Privasi & Keamanan”, izinkan kamera dan mikrofon untuk peramban ini.',
  'step.systemLinux':
    'Pastikan sakelar privasi komputer tidak aktif dan paket peramban boleh memakai kamera dan mikrofon.',
  'step.systemAndroid':
    'Di setelan Android, pada “Aplikasi”, izinkan kamera dan mikrofon untuk peramban ini.',
  'step.systemIos':
    'Di aplikasi Pengaturan, pada “App”, pilih peramban ini, lalu izinkan kamera dan mikrofon.',
  'step.systemAny': 'Di pengaturan sistem Anda, izinkan kamera dan mikrofon untuk peramban ini.',
  'step.restart': 'Jika tidak ada yang berubah, mulai ulang peramban.',
  'step.ownWindow': 'Buka halaman ini di jendela tersendiri.',
  'step.frameAllow':
    'Jika Anda mengelola situs di sekelilingnya: tambahkan allow="camera; microphone" pada bingkainya.',
  'step.https': 'Tambahkan https:// di depan alamat halaman.',
  'step.askSite': 'Jika tidak membantu, hubungi pengelola situs.',
  'step.closeOthers': 'Tutup program dan tab lain yang mungkin memakainya.',
  'step.reconnect': 'Cabut perangkat, lalu sambungkan lagi.',
  'step.connect': 'Sambungkan perangkat atau nyalakan.',
  'step.browser': 'Gunakan versi terbaru Chrome, Edge, Firefox, atau Safari.',
};
