import { useEffect, useRef } from 'react';
import { timeOfDay } from '../../shared/times';
import { entryOf, mayReload, type DisplayMoment } from './quiet-reload';

/** Each display looks at moments of its own, so that a new version does not bring them all at once. */
const LOOK_MILLISECONDS = 8 * 60_000;
const SPREAD_MILLISECONDS = 4 * 60_000;

type Doing = Pick<DisplayMoment, 'busy' | 'lastMomentAt' | 'connected'>;

/** Loads the page anew when nobody looks: for a new version, or at night. */
export function useQuietReload(doing: Doing, timeZone: string, now: () => number): void {
  const latest = useRef(doing);
  useEffect(() => {
    latest.current = doing;
  });
  useEffect(() => {
    const startedAt = now();
    const entry = entryOf(document.documentElement.outerHTML);
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const newVersion = entry !== null && isAnother(entry, await entryOnServer());
      const at = now();
      const hour = Number.parseInt(timeOfDay(new Date(at).toISOString(), 'en', timeZone), 10);
      if (mayReload({ ...latest.current, now: at, startedAt, newVersion, hour })) window.location.reload();
      else lookAgain();
    };
    const lookAgain = () => {
      timer = setTimeout(() => void look(), LOOK_MILLISECONDS + Math.random() * SPREAD_MILLISECONDS);
    };
    lookAgain();
    return () => clearTimeout(timer);
  }, [timeZone, now]);
}

const isAnother = (entry: string, other: string | null) => other !== null && other !== entry;

async function entryOnServer(): Promise<string | null> {
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    return answer.ok ? entryOf(await answer.text()) : null;
  } catch {
    return null;
  }
}
