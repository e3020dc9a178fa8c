import {html, nothing, svg} from 'lit';
import type {SVGTemplateResult, TemplateResult} from 'lit';

/** The shapes of an icon: element names with their attributes. */
export type IconShapes = readonly (readonly [string, Readonly<Record<string, string>>])[];

/**
 * An icon, hidden from assistive technology: the words beside it or the button's name say the same. It takes the colour of
 * the text and 1.5 times its size.
 */
export function iconTemplate(name: string, shapes: IconShapes): TemplateResult {
  return html`<svg
    class="icon icon-${name}"
    aria-hidden="true"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${merge(shapes).map(shape)}
  </svg>`;
}

/** Paths that begin at a place of their own make one path: an icon that comes and goes is that much less to lay out and paint. */
function merge(shapes: IconShapes): IconShapes {
  const isFree = ([tag, {d}]: IconShapes[number]): boolean => tag === 'path' && d?.startsWith('M') === true;
  const d = shapes.filter(isFree).map(([, path]) => path.d);
  const others = shapes.filter(each => !isFree(each));
  return d.length === 0 ? others : [...others, ['path', {d: d.join('')}]];
}

function shape([tag, a]: IconShapes[number]): SVGTemplateResult | typeof nothing {
  if (tag === 'path') return svg`<path d=${a.d ?? ''} />`;
  if (tag === 'circle') return svg`<circle cx=${a.cx ?? ''} cy=${a.cy ?? ''} r=${a.r ?? ''} />`;
  if (tag !== 'rect') return nothing;
  return svg`<rect x=${a.x ?? ''} y=${a.y ?? ''} width=${a.width ?? ''} height=${a.height ?? ''} rx=${a.rx ?? ''} />`;
}
