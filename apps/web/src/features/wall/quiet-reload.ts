/** Nothing has happened for so long: nobody waits for the next moment. */
const QUIET_MILLISECONDS = 15 * 60_000;
/** A page that runs longer than this is loaded anew at night, whatever it has gathered. */
const FRESH_MILLISECONDS = 20 * 3_600_000;
/** By the clocks of the convention. */
const NIGHT_HOUR = 4;

export interface DisplayMoment {
  /** Milliseconds of the server's clock. */
  now: number;
  startedAt: number;
  /** When something was last shown that people came for; null where there is no such thing. */
  lastMomentAt: number | null;
  /** Something is on stage or waits for it. */
  busy: boolean;
  /** Reloading without a server would be a risk for nothing. */
  connected: boolean;
  newVersion: boolean;
  /** Hour of the day at the convention. */
  hour: number;
}

/** Whether a display may load itself anew now: for a new version or at night, and never during a ceremony. */
export function mayReload(moment: DisplayMoment): boolean {
  const { now, startedAt, lastMomentAt, busy, connected, newVersion, hour } = moment;
  if (!connected || busy) return false;
  if (lastMomentAt !== null && now - lastMomentAt < QUIET_MILLISECONDS) return false;
  return newVersion || (hour === NIGHT_HOUR && now - startedAt > FRESH_MILLISECONDS);
}

/** The script that a page starts with; its name changes with each build. Null where it is not built, as in development. */
export const entryOf = (html: string): string | null => /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? null;
