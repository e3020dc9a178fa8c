import {TUICallError} from '../../engine/errors.js';
import type {Identity} from '../../engine/ports.js';
import {chatError} from './chat-errors.js';
import {isChatSdk, isChatStatic, missingMethods, type ChatSdk, type ChatStatic} from './chat-sdk.js';

/** Where an instance of the SDK comes from. */
export interface ChatSource {
  /** Gives the SDK's default export, or a module that exports `create`. */
  readonly loadChat: () => Promise<unknown>;
  /** The page's own instance: used, never destroyed and never logged out. */
  readonly chat?: unknown;
}

/**
 * The page's own instance of the Chat SDK, or a new one. Rejects with -1202 when the SDKAppID or the UserSig is
 * missing, with 2998 when the SDK's code could not be loaded, with -1003 when it lacks a method. `isWanted` is asked when
 * the code is there; if not, no instance is made.
 */
export async function createChat(
  source: ChatSource,
  identity: Identity,
  isWanted: () => boolean,
): Promise<ChatSdk | undefined> {
  if (source.chat !== undefined) return checked(source.chat);
  const {sdkAppId, userSig} = identity;
  if (sdkAppId === undefined) {
    throw TUICallError.invalidParameter('sdkAppId', 'expected the number of your Tencent application.');
  }
  if (userSig === undefined || userSig === '') {
    throw TUICallError.invalidParameter(
      'userSig',
      'expected a UserSig: the Tencent backend needs one to log in.',
    );
  }
  const sdk = await load(source);
  if (!isWanted()) return undefined;
  const chat = sdk.create({SDKAppID: sdkAppId});
  if (chat === null || chat === undefined) {
    throw TUICallError.invalidParameter('sdkAppId', `the Chat SDK refused ${sdkAppId}.`);
  }
  const instance = checked(chat);
  quieten(instance);
  return instance;
}

async function load({loadChat}: ChatSource): Promise<ChatStatic> {
  let loaded: unknown;
  try {
    loaded = await loadChat();
  } catch (cause) {
    throw chatError(
      2998,
      'The Chat SDK could not be loaded. Check the network and the path it is served from.',
      cause,
    );
  }
  const inner: unknown =
    typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined;
  for (const candidate of [loaded, inner]) if (isChatStatic(candidate)) return candidate;
  throw chatError(2998, 'What loadChat gave is not the Chat SDK: it has no create().');
}

/** Of an instance of our own, the page's console sees errors only. */
function quieten(chat: ChatSdk): void {
  const ERRORS_ONLY = 3;
  try {
    chat.setLogLevel?.(ERRORS_ONLY);
  } catch {
    // A console that is full harms nobody.
  }
}

function checked(chat: unknown): ChatSdk {
  if (isChatSdk(chat)) return chat;
  throw TUICallError.of(
    'ERROR_TIM_VERSION_OUTDATED',
    `This Chat SDK lacks ${missingMethods(chat).join(', ')}. Use @tencentcloud/chat 3.x.`,
    'chat',
  );
}
