const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 24 * 60 * MINUTE_MILLISECONDS;

/** How long each way in stays open. */
export const lifetimes = {
  sessionMilliseconds: 14 * DAY_MILLISECONDS,
  signInLinkMilliseconds: 14 * DAY_MILLISECONDS,
  screenPairingMilliseconds: 10 * MINUTE_MILLISECONDS,
} as const;

export const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
