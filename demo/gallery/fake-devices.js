/** What a machine has. */
export const DEVICES = [
  ['videoinput', 'camera-1', 'Built-in camera'],
  ['videoinput', 'camera-2', 'Conference camera with a long name (1bcf:2284)'],
  ['audioinput', 'microphone-1', 'Built-in microphone'],
  ['audioinput', 'microphone-2', 'Headset'],
  ['audiooutput', 'speaker-1', 'Built-in loudspeaker'],
  ['audiooutput', 'speaker-2', 'Headset'],
];

/**
 * Puts devices that stand still in the place of this machine's.
 * @param {{permission?: PermissionState, error?: string, devices?: string[][], only?: string}} options `error` is what
 * opening a device rejects with; with `only`, that kind of device alone.
 */
export function fakeDevices({permission = 'granted', error, devices = DEVICES, only} = {}) {
  const {mediaDevices, permissions} = navigator;
  const isHidden = permission !== 'granted';
  const list = devices.map(([kind, deviceId, label]) =>
    isHidden ? {kind, deviceId: '', label: ''} : {kind, deviceId, label},
  );
  replace(mediaDevices, 'enumerateDevices', async () => list);
  replace(mediaDevices, 'getUserMedia', async ({audio, video}) => {
    const isMeant = only === undefined || (only === 'camera' ? video : audio);
    if (error && isMeant) throw new DOMException('', error);
    return stillStream(audio, video);
  });
  replace(permissions, 'query', async () => Object.assign(new EventTarget(), {state: permission}));
}

/** Devices come or go. */
export function changeDevices(change) {
  fakeDevices({devices: change(DEVICES)});
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
}

function replace(target, name, value) {
  Object.defineProperty(target, name, {configurable: true, value});
}

/** A picture that does not move, and silence. */
function stillStream(audio, video) {
  const tracks = [];
  if (video) {
    const canvas = Object.assign(document.createElement('canvas'), {width: 640, height: 360});
    const pen = canvas.getContext('2d');
    const light = pen.createLinearGradient(0, 0, 640, 360);
    light.addColorStop(0, '#8fa79b');
    light.addColorStop(1, '#3d6fb4');
    pen.fillStyle = light;
    pen.fillRect(0, 0, 640, 360);
    tracks.push(...canvas.captureStream().getTracks());
  }
  if (audio) tracks.push(...new AudioContext().createMediaStreamDestination().stream.getTracks());
  return new MediaStream(tracks);
}
