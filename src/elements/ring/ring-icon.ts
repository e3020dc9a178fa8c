import {BASIC_ICONS} from '../internal/basic-icons.js';

const SIZE = 64;
/** The sides of the square that icons are drawn in. */
const GRID = 24;

/** The address of a picture for a ringing page: a receiver on a disc, in the colours of the button that answers. */
export function ringIcon(host: HTMLElement): string {
  const style = getComputedStyle(host);
  const canvas = host.ownerDocument.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (!pen) return 'data:,';
  pen.fillStyle = style.getPropertyValue('--_color-accept');
  pen.strokeStyle = style.getPropertyValue('--_color-on-danger');
  pen.arc(SIZE / 2, SIZE / 2, SIZE / 2, 0, 2 * Math.PI);
  pen.fill();
  const scale = (SIZE * 0.6) / GRID;
  pen.translate(SIZE * 0.2, SIZE * 0.2);
  pen.scale(scale, scale);
  pen.lineWidth = 2.5;
  for (const [, {d}] of BASIC_ICONS.phone) if (d !== undefined) pen.stroke(new Path2D(d));
  return canvas.toDataURL();
}
