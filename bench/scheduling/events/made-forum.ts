import type { Instance } from '@handsel/scheduling';
import { numbersFrom } from '../yardsticks/numbers-from';

const SHAPES: Record<string, { people: number; meetings: number; slots: number; morning: number; tables: number }> = {
  'all-tic': { people: 47, meetings: 180, slots: 10, morning: 10, tables: 19 },
  'all-forum': { people: 70, meetings: 154, slots: 21, morning: 13, tables: 12 },
};

export const isMadeForum = (name: string): boolean => name in SHAPES;

/**
 * An event from a seed in which every meeting has to be held, of the kind and the sizes of the published ones: drawn
 * around a timetable that holds all, so that there is one, and with idle slots that count whoever is away.
 */
export function madeForum(name: string, seed: number): Instance {
  const { people, meetings, slots, morning, tables } = SHAPES[name]!;
  const below = numbersFrom(seed);
  const busy = Array.from({ length: people }, () => new Uint8Array(slots));
  const inUse = new Uint16Array(slots);
  const windows = Array.from({ length: people }, () => {
    const length = 3 + below(slots - 3);
    const from = below(slots - length + 1);
    return { from, to: from + length };
  });
  const seen = new Set<number>();
  const requests: Instance['requests'][number][] = [];
  for (let tries = 0; requests.length < meetings; tries += 1) {
    const [slot, a, b] = [below(slots), below(people), below(people)];
    const key = Math.min(a, b) * people + Math.max(a, b);
    if (a === b || seen.has(key) || inUse[slot]! >= tables || busy[a]![slot] || busy[b]![slot]) continue;
    const outside = [a, b].some((p) => slot < windows[p]!.from || slot >= windows[p]!.to);
    if (outside && tries < 2000 * meetings) continue;
    seen.add(key);
    inUse[slot]! += 1;
    busy[a]![slot] = 1;
    busy[b]![slot] = 1;
    const inSession = morning < slots && below(3) === 0;
    const [from, to] = slot < morning ? [0, morning] : [morning, slots];
    const session = Array.from({ length: to - from }, (_, i) => from + i);
    requests.push({ a, b, weight: 1, allowedSlots: inSession ? session : undefined });
  }
  return {
    slotCount: slots,
    days: [slots],
    tables: Array.from({ length: slots }, () => tables),
    people: busy.map(() => ({ role: 'X', available: '1'.repeat(slots) })),
    requests,
    fairness: 2,
    awayCountsAsIdle: true,
  };
}
