import {fixture, html, nextFrame} from '@open-wc/testing';
import '../../../src/define/tui-call-view.js';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import {TUICallError} from '../../../src/engine/index.js';
import {find, textOf, type Talk} from '../talk.js';

/** What a device says that may not be used. */
export const NO_PERMISSION = TUICallError.of('ERROR_PERMISSION_DENIED', 'no', 'device');

/** A view of one side of a talk. */
export async function viewOf(
  talk: Talk,
  who: 'alice' | 'bob' = 'alice',
  style = 'inline-size: 640px',
): Promise<TuiCallView> {
  const view = await fixture<TuiCallView>(
    html`<tui-call-view
      style=${style}
      .engine=${talk[who].engine}
      .clock=${talk.world.clock}
    ></tui-call-view>`,
  );
  // What is said before the second frame is not heard.
  await nextFrame();
  await nextFrame();
  await update(talk, view);
  return view;
}

/** Waits until the view and what it is made of have rendered. */
export async function update(talk: Talk, view: TuiCallView): Promise<void> {
  await talk.settle();
  await view.updateComplete;
  for (const child of view.shadowRoot?.querySelectorAll('tui-call-tile, tui-call-controls') ?? []) {
    if ('updateComplete' in child) await child.updateComplete;
  }
}

/** What the view says to assistive technology. */
export function announced(view: TuiCallView): string {
  return textOf(find(view, '[role=status].visually-hidden'));
}

/** Alice's next call finds that she may not use her devices. */
export async function fail(talk: Talk, view: TuiCallView, error = NO_PERMISSION): Promise<void> {
  const media = await talk.world.backend(talk.alice).createMedia(talk.world.clock);
  await media.leave();
  talk.media.failNext('join', error);
  await talk.alice.engine.call('bob', 'video').catch(() => undefined);
  await update(talk, view);
}
