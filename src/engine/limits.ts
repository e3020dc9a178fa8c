/** How many people a call may have, oneself included, when nothing else is said. */
export const DEFAULT_MAX_MEMBERS = 9;
