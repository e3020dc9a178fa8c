/** Somebody who can be invited into a call. */
export interface InviteablePerson {
  /** 1 to 32 of `A-Z a-z 0-9 _ -`. */
  readonly userId: string;
  /** The name to show. Default: what the backend knows, else the id. */
  readonly nickname?: string;
  /** The address of a picture. Default: what the backend knows. */
  readonly avatar?: string;
}

/** Who can be invited: people, or ids, also as one text with spaces between them. */
export type Inviteable = string | readonly (string | InviteablePerson)[];
