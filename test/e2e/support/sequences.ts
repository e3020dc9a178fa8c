/** What both sides of a one-to-one call hear, in the short form of the test page. */

/** The caller's side of a ring. */
export const RING_OUT = 'user-inviting(bob)';

/** The callee's side of a ring. */
export const ringIn = (media = 'video'): string => `call-received(alice bob ${media})`;

/** The end of a call that never began. */
export const never = (reason: string, userId: string): readonly string[] => [
  `call-cancelled(${userId})`,
  `call-not-connected(${reason} ${userId})`,
];

/** The caller's side of a connected call. */
export const talkingOut = (media = 'video'): readonly string[] => [
  RING_OUT,
  `call-begin(${media} caller)`,
  'user-join(bob)',
  'user-audio-available(bob true)',
  ...(media === 'video' ? ['user-video-available(bob true)'] : []),
];

/** The callee's side of a connected call. */
export const talkingIn = (media = 'video'): readonly string[] => [
  ringIn(media),
  `call-begin(${media} callee)`,
  'user-join(alice)',
  'user-audio-available(alice true)',
  ...(media === 'video' ? ['user-video-available(alice true)'] : []),
];

/** Somebody comes into a call that runs, and can be heard and seen. */
export const comes = (userId: string, media = 'video'): readonly string[] => [
  `user-join(${userId})`,
  `user-audio-available(${userId} true)`,
  ...(media === 'video' ? [`user-video-available(${userId} true)`] : []),
];
