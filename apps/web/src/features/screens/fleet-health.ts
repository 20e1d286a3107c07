import type { FleetScreen, ScreenShow } from '@handsel/contracts';

/** Three reports of a screen would have come in this time. */
const AWAY_MILLISECONDS = 60_000;
const CLOCK_OFF_MILLISECONDS = 2_000;

interface Health {
  /** `away`: not heard of for a minute; `never`: not once since it was paired. */
  state: 'live' | 'stale' | 'away' | 'never';
  /** When it was last there, ISO 8601. */
  seenAt: string | null;
  /** Events that it lacks; 0 where nobody has to mind. */
  eventsBehind: number;
  /** Whole seconds that its clock is ahead, negative where it is behind; 0 as long as that is within two. */
  clockAheadSeconds: number;
}

/** How a screen is. @param now milliseconds of the server's clock */
export function healthOf({ report, lastSeenAt, eventsBehind }: FleetScreen, now: number): Health {
  const seenAt =
    [report?.at, lastSeenAt]
      .filter((at) => typeof at === 'string')
      .toSorted()
      .at(-1) ?? null;
  const off = report?.clockAheadMilliseconds ?? 0;
  return {
    state: stateOf(seenAt, report?.connection, now),
    seenAt,
    eventsBehind: eventsBehind ?? 0,
    clockAheadSeconds: Math.abs(off) > CLOCK_OFF_MILLISECONDS ? Math.round(off / 1_000) : 0,
  };
}

function stateOf(seenAt: string | null, connection: string | undefined, now: number): Health['state'] {
  if (seenAt === null) return 'never';
  if (now - Date.parse(seenAt) > AWAY_MILLISECONDS) return 'away';
  return connection === 'live' ? 'live' : 'stale';
}

/** What a screen is told to show now, and until when, if it is taken over. @param now milliseconds of the server's clock */
export function showNow(
  { show, takeover }: Pick<FleetScreen, 'show' | 'takeover'>,
  now: number,
): { show: ScreenShow; until: string | null } {
  return takeover && Date.parse(takeover.until) > now ? takeover : { show, until: null };
}

/** Of the name of a page's script what tells one build from another: "index-Dnr6BEOj" is "Dnr6BEOj". */
export const shortVersion = (version: string): string => /-([\w-]{4,})\.js$/.exec(version)?.[1] ?? version.slice(-12);
