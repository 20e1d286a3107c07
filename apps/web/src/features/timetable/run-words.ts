import type { UnplacedReason } from '@handsel/contracts';
import type { Bilingual, Language } from '@handsel/kernel';

/**
 * The gap of a timetable in per cent, rounded up so that "at most" stays true, with one decimal more for small ones;
 * null when there is none.
 */
export function gapWords(gapPercent: number, language: Language): string | null {
  if (gapPercent <= 0) return null;
  const places = gapPercent < 1 ? 2 : 1;
  const factor = 10 ** places;
  const rounded = Math.ceil(gapPercent * factor - 1e-9) / factor;
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: places }).format(
    rounded,
  );
}

/** As many reasons as one reads. */
const MOST_REASONS = 30;

interface UnplacedGroup {
  message: Bilingual;
  /** The smallest change that would help. */
  change: Bilingual | null;
  times: number;
}

/** The same reason once, with how often it occurs, most frequent first; `hidden` pairings have reasons beyond those shown. */
export function groupUnplaced(unplaced: readonly UnplacedReason[]): {
  shown: UnplacedGroup[];
  hidden: number;
} {
  const groups = new Map<string, UnplacedGroup>();
  for (const { message, change = null } of unplaced) {
    const key = JSON.stringify([message.en, message.zh, change?.en, change?.zh]);
    const group = groups.get(key);
    if (group) group.times += 1;
    else groups.set(key, { message, change, times: 1 });
  }
  const shown = [...groups.values()].sort((a, b) => b.times - a.times).slice(0, MOST_REASONS);
  return { shown, hidden: unplaced.length - shown.reduce((sum, { times }) => sum + times, 0) };
}
