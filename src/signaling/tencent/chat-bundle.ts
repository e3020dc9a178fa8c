/**
 * The Chat SDK with the parts that calls need. Big (160 kB after gzip): imported at the first login and never before.
 *
 * @module
 */
import TencentCloudChat from '@tencentcloud/chat/index.es.js';
import group from '@tencentcloud/chat/modules/group-module.js';
import signaling from '@tencentcloud/chat/modules/signaling-module.js';

/** Makes the Chat SDK's instance for an application, or gives back the one there is; null when it refuses. */
export function create({SDKAppID}: {readonly SDKAppID: number}): unknown {
  // Without its modules the SDK drops signaling listeners without a word.
  return TencentCloudChat.create({
    SDKAppID,
    modules: {'signaling-module': signaling, 'group-module': group},
  });
}
