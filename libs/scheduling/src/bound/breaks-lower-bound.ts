import type { Problem } from '../model/problem';

/**
 * Fewest breaks that person p can have while holding exactly `meetings` meetings, looking at p alone: p meets only in
 * slots that one of p's requests can use, and is busy in every slot that holds a locked one. Dynamic programme over the
 * slots of each day (state: meetings so far; nothing met yet, just met, or idle since), then over the days.
 */
export function fewestBreaks(problem: Problem, p: number, meetings: number): number {
  const { dayStart } = problem.layout;
  const usable = usableSlots(problem, p);
  let best: number[] = [0];
  for (let day = 0; day + 1 < dayStart.length; day += 1) {
    const ofDay = fewestInDay(usable.subarray(dayStart[day]!, dayStart[day + 1]!), meetings);
    const next: number[] = Array.from({ length: meetings + 1 }, () => Number.POSITIVE_INFINITY);
    best.forEach((breaks, held) => {
      ofDay.forEach((more, n) => {
        if (held + n <= meetings) next[held + n] = Math.min(next[held + n]!, breaks + more);
      });
    });
    best = next;
  }
  return best[meetings] ?? Number.POSITIVE_INFINITY;
}

/** What a slot is to a person: bit 1 a meeting can be held, bit 2 being idle in it counts, bit 4 a meeting must be. */
function usableSlots(problem: Problem, p: number): Uint8Array {
  const { layout, firstRequest, requestsOf, allowed, idleCounts, locked } = problem;
  const { wordCount, wordOf, bitOf } = layout;
  const usable = new Uint8Array(layout.slotCount);
  const union = new Int32Array(wordCount);
  for (let i = firstRequest[p]!; i < firstRequest[p + 1]!; i += 1) {
    const r = requestsOf[i]!;
    for (let w = 0; w < wordCount; w += 1) union[w]! |= allowed[r * wordCount + w]!;
    if (locked[r]! >= 0) usable[locked[r]!] = 4;
  }
  for (let s = 0; s < usable.length; s += 1) {
    if (union[wordOf[s]!]! & bitOf[s]!) usable[s]! |= 1;
    if (idleCounts[p * wordCount + wordOf[s]!]! & bitOf[s]!) usable[s]! |= 2;
  }
  return usable;
}

/** Entry n: fewest breaks of a day with n meetings, Infinity where n cannot be held. */
function fewestInDay(usable: Uint8Array, meetings: number): number[] {
  const never = Number.POSITIVE_INFINITY;
  const size = Math.min(usable.length, meetings) + 1;
  const row = (): Float64Array => new Float64Array(size).fill(never);
  // before: no meeting yet; met: the slot just passed was busy or away since; run: an idle run has been opened and
  // `wait` remembers that idling is only a break once another meeting follows.
  let before = 0;
  let met = row();
  let run = row();
  let done = row();
  for (const slot of usable) {
    const nextMet = row();
    const nextRun = row();
    const nextDone = row();
    const canMeet = (slot & 1) !== 0;
    const canIdle = (slot & 4) === 0;
    const idleCounts = (slot & 2) !== 0;
    for (let n = 0; n < size; n += 1) {
      if (canMeet && n > 0) nextMet[n] = Math.min(met[n - 1]!, run[n - 1]!, n === 1 ? before : never);
      if (!canIdle) continue;
      nextDone[n] = Math.min(done[n]!, met[n]!, run[n]!);
      if (idleCounts) nextRun[n] = Math.min(met[n]! + 1, run[n]!);
      else nextMet[n] = Math.min(nextMet[n]!, met[n]!, run[n]!);
    }
    if (!canIdle) before = never;
    met = nextMet;
    run = nextRun;
    done = nextDone;
  }
  return Array.from({ length: size }, (_, n) => Math.min(met[n]!, done[n]!, n === 0 ? before : never));
}

/** True if p can meet in every slot that counts as idle and has no lock: then any number of meetings fits in one run. */
function isUnhampered(problem: Problem, p: number): boolean {
  const { layout, firstRequest, requestsOf, allowed, idleCounts, available, locked } = problem;
  const { wordCount } = layout;
  if (idleCounts !== available) return false;
  for (let w = 0; w < wordCount; w += 1) {
    let missing = available[p * wordCount + w]!;
    for (let i = firstRequest[p]!; i < firstRequest[p + 1]!; i += 1) {
      if (locked[requestsOf[i]!]! >= 0) return false;
      missing &= ~allowed[requestsOf[i]! * wordCount + w]!;
      if (missing === 0) break;
    }
    if (missing !== 0) return false;
  }
  return true;
}

/** Sum of `fewestBreaks` over all people, given how many meetings each one has. */
export function breaksLowerBound(problem: Problem, counts: ArrayLike<number>): { total: number; least: number } {
  let total = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let p = 0; p < problem.personCount; p += 1) {
    const breaks = counts[p]! <= 1 || isUnhampered(problem, p) ? 0 : fewestBreaks(problem, p, counts[p]!);
    total += breaks;
    least = Math.min(least, breaks);
  }
  return { total, least: Number.isFinite(least) ? least : 0 };
}
