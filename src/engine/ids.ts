const USER_ID = /^[A-Za-z0-9_-]{1,32}$/;
const GROUP_ID = /^\P{Cc}{1,64}$/u;

/** Whether a text is a well-formed user id: 1 to 32 of `A-Z a-z 0-9 _ -`. */
export function isUserId(value: unknown): value is string {
  return typeof value === 'string' && USER_ID.test(value);
}

/** Whether a text is a well-formed group id: 1 to 64 printable characters. */
export function isGroupId(value: unknown): value is string {
  return typeof value === 'string' && GROUP_ID.test(value);
}
