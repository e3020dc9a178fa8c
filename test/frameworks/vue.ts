/** Not run: the compiler checks what templates take and what they refuse. */
import type {GlobalComponents} from 'vue';
import type {TuiCallBeginEvent} from '../../src/frameworks/vue.js';

type Kit = InstanceType<GlobalComponents['tui-call-kit']>;

export const good: Kit['$props'][] = [
  {'user-id': 'alice', 'sdk-app-id': 1400000001, theme: 'dark', 'muted-ringtone': '', class: 'kit'},
  {userId: 'alice', inviteable: [{userId: 'carol'}], getUserSig: () => Promise.resolve('')},
];

export const bad: Kit['$props'][] = [
  // @ts-expect-error There is no such theme.
  {theme: 'blue'},
  // @ts-expect-error The answer is the UserSig itself.
  {getUserSig: () => ''},
];

export function hear(kit: Kit, event: TuiCallBeginEvent): void {
  kit.$emit('tui-call-begin', event);
  void kit.call('bob', 'audio');
  // @ts-expect-error There is no such event.
  kit.$emit('tui-call-begun', event);
}
