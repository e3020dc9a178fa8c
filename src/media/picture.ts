import type {MediaView} from '../engine/ports.js';

/** How a picture is shown. */
export interface PictureStyle {
  /** How it fills its element. */
  readonly fillMode: 'cover' | 'contain' | 'fill';
  /** Clockwise turn in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Mirrored left to right, as seen. */
  readonly mirror: boolean;
}

/** Whether a view is an element, of whatever window. */
export function isElement(view: MediaView): view is HTMLElement {
  return 'ownerDocument' in view && 'append' in view && 'style' in view;
}

/** Puts a silent picture that fills it into an element, after what is there. */
export function createPicture(view: HTMLElement): HTMLVideoElement {
  const video = view.ownerDocument.createElement('video');
  video.autoplay = true;
  video.playsInline = true;
  video.muted = true;
  video.style.display = 'block';
  view.append(video);
  return video;
}

/** Shows a picture in a style. */
export function dressPicture(video: HTMLElement, {fillMode, rotation, mirror}: PictureStyle): void {
  const isLying = rotation === 90 || rotation === 270;
  const view = video.parentElement;
  // A lying picture takes its element's sides the other way round; container units know them.
  if (view) view.style.containerType = isLying ? 'size' : '';
  video.style.objectFit = fillMode;
  video.style.width = isLying ? '100cqh' : '100%';
  video.style.height = isLying ? '100cqw' : '100%';
  video.style.transform = [
    ...(isLying ? ['translate(calc((100cqw - 100cqh) / 2), calc((100cqh - 100cqw) / 2))'] : []),
    ...(mirror ? ['scaleX(-1)'] : []),
    ...(rotation === 0 ? [] : [`rotate(${rotation}deg)`]),
  ].join(' ');
}

/** Shows a track, or nothing. */
export function fillPicture(video: HTMLVideoElement, track: MediaStreamTrack | undefined): void {
  video.srcObject = track ? new MediaStream([track]) : null;
  if (track) playPicture(video);
}

/** Plays a picture, again if need be. */
export function playPicture(video: HTMLVideoElement): void {
  // Silent pictures may always play; a refusal means that the element has gone meanwhile.
  video.play().catch(() => undefined);
}

/** Takes a picture out of its element, which is left as it was found. */
export function removePicture(video: HTMLVideoElement): void {
  if (video.parentElement) video.parentElement.style.containerType = '';
  video.srcObject = null;
  video.remove();
}
