import type {CallActions} from './commands.js';
import {TUICallError} from './errors.js';
import type {Runtime} from './runtime.js';
import type {
  AcceptOptions,
  AcceptVideoOptions,
  CallMediaType,
  CallParams,
  InviteParams,
  RoomId,
} from './types.js';
import {
  checkCallParams,
  checkGroupId,
  checkMediaType,
  checkMembers,
  checkRoomId,
  checkUserId,
  checkUserIds,
} from './validate.js';

/** The commands about the call itself: they check their arguments, and the rules do the rest. */
export class TalkCommands implements CallActions {
  readonly #runtime: Runtime;
  readonly #maxMembers: number;

  /** @param maxMembers how many people a call may have, oneself included. */
  constructor(runtime: Runtime, maxMembers: number) {
    this.#runtime = runtime;
    this.#maxMembers = maxMembers;
  }

  async call(userId: string, mediaType: CallMediaType, params?: CallParams): Promise<void> {
    checkUserId('userId', userId);
    if (userId === this.#runtime.state.userId) {
      throw TUICallError.invalidParameter('userId', 'you cannot call yourself.');
    }
    return this.#ring('', [userId], mediaType, params);
  }

  async groupCall(
    groupId: string,
    userIds: readonly string[],
    mediaType: CallMediaType,
    params?: CallParams,
  ): Promise<void> {
    checkGroupId(groupId);
    return this.#ring(groupId, this.#several(userIds), mediaType, params);
  }

  async calls(userIds: readonly string[], mediaType: CallMediaType, params?: CallParams): Promise<void> {
    return this.#ring('', this.#several(userIds), mediaType, params);
  }

  async inviteUser(userIds: readonly string[], params: InviteParams = {}): Promise<void> {
    const {timeout, userData} = checkCallParams(params);
    const checked = checkUserIds(userIds, this.#runtime.state.userId);
    return this.#runtime.command(command => ({
      type: 'inviteUser',
      command,
      userIds: checked,
      userData,
      timeout,
      maxMembers: this.#maxMembers,
    }));
  }

  async joinInGroupCall(roomId: RoomId, groupId: string, mediaType: CallMediaType): Promise<void> {
    const checked = checkRoomId(roomId);
    checkGroupId(groupId);
    checkMediaType(mediaType);
    return this.#runtime.command(command => ({
      type: 'joinInGroupCall',
      command,
      roomId: checked,
      groupId,
      mediaType,
    }));
  }

  accept(options: AcceptOptions = {}): Promise<void> {
    return this.#runtime.command(command => ({type: 'accept', command, ...options}));
  }

  reject(): Promise<void> {
    return this.#runtime.command(command => ({type: 'reject', command, busy: false}));
  }

  ignore(): Promise<void> {
    return this.#runtime.command(command => ({type: 'reject', command, busy: true}));
  }

  hangup(): Promise<void> {
    return this.#runtime.command(command => ({type: 'hangup', command}));
  }

  async switchCallMediaType(mediaType: CallMediaType): Promise<void> {
    checkMediaType(mediaType);
    return this.#runtime.command(command => ({type: 'switchMediaType', command, mediaType}));
  }

  acceptVideo({camera = true}: AcceptVideoOptions = {}): Promise<void> {
    return this.#runtime.command(command => ({type: 'acceptVideo', command, camera}));
  }

  rejectVideo(): Promise<void> {
    return this.#runtime.command(command => ({type: 'rejectVideo', command}));
  }

  #several(userIds: readonly string[]): readonly string[] {
    const checked = checkUserIds(userIds, this.#runtime.state.userId);
    checkMembers(1 + checked.length, this.#maxMembers);
    return checked;
  }

  #ring(
    groupId: string,
    calleeIds: readonly string[],
    mediaType: CallMediaType,
    params: CallParams = {},
  ): Promise<void> {
    checkMediaType(mediaType);
    const checked = checkCallParams(params);
    return this.#runtime.command(command => ({
      type: 'call',
      command,
      calleeIds,
      groupId,
      mediaType,
      ...checked,
    }));
  }
}
