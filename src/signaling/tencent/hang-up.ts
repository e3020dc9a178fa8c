import type {SessionLink} from './session-link.js';
import {encodeHangup} from './wire-encode.js';

/**
 * Tells people that a call is over, and forgets it. `seconds` is how long it lasted. Rejects when one of them could not
 * be told.
 */
export async function hangUpCall(
  {requests, calls, selfId}: SessionLink,
  callId: string,
  userIds: readonly string[],
  seconds: number,
): Promise<void> {
  const {groupId = '', mediaType = 'audio', inviter = selfId} = calls.get(callId) ?? {};
  calls.end(callId);
  if (userIds.length === 0) return;
  const data = encodeHangup({mediaType, inviter}, seconds);
  // Timeout 0: it is a message more than a ring, nobody answers it.
  if (groupId !== '') {
    await requests.invite({groupID: groupId, inviteeList: [...userIds], data, timeout: 0}).sent;
    return;
  }
  await Promise.all(userIds.map(userID => requests.invite({userID, data, timeout: 0}).sent));
}
