import {Listeners} from './listeners.js';
import type {Clock, Signaling, Stop} from './ports.js';
import type {Runtime} from './runtime.js';
import type {RunningGroupCall} from './types.js';
import {checkGroupId} from './validate.js';

/**
 * Follows the running call of a group through every login, as far as the signaling adapter can tell. Without a login
 * nothing is known of it.
 */
export function watchGroupCall(
  runtime: Runtime,
  clock: Clock,
  groupId: string,
  listener: (call: RunningGroupCall | undefined) => void,
): Stop {
  checkGroupId(groupId);
  const listeners = new Listeners<typeof listener>(clock);
  listeners.add(listener);
  let isRunning = false;
  let followed: Signaling | undefined;
  let stopFollowing: Stop = () => undefined;
  const tell = (call: RunningGroupCall | undefined): void => {
    if (call === undefined && !isRunning) return;
    isRunning = call !== undefined;
    listeners.each(each => {
      each(call);
    });
  };
  const follow = (signaling: Signaling | undefined): void => {
    if (signaling === followed) return;
    followed = signaling;
    stopFollowing();
    stopFollowing = signaling?.watchGroup?.(groupId, tell) ?? (() => undefined);
    if (!signaling) tell(undefined);
  };
  const followLogin = (): void => {
    follow(runtime.state.session === 'ready' ? runtime.signaling : undefined);
  };
  const unsubscribe = runtime.subscribers.add(followLogin);
  followLogin();
  return () => {
    unsubscribe();
    stopFollowing();
    listeners.delete(listener);
  };
}
