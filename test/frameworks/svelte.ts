/** Not run: the compiler checks what markup takes and what it refuses. */
import type {SvelteHTMLElements} from 'svelte/elements';
import '../../src/frameworks/svelte.js';

type Kit = SvelteHTMLElements['tui-call-kit'];

export const good: Kit[] = [
  {'user-id': 'alice', 'call-timeout': '20', scoped: '', class: 'kit'},
  {'ontui-call-begin': event => event.detail.roomId.intRoomId?.toFixed()},
];

export const bad: Kit[] = [
  // @ts-expect-error There is no such arrangement.
  {layout: 'circle'},
  // @ts-expect-error A listener, not a value.
  {'ontui-call-begin': 'begin'},
];
