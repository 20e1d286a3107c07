import { lowestBit } from '../model/slot-layout';
import type { ReasonCode, UnscheduledReason } from '../model/timetable';
import { Conflicts, type Hindrance } from '../resources/conflicts';
import type { RichSchedule } from '../resources/rich-schedule';

/** One reason for each request that a timetable with resources does not hold. */
export function richReasonsOf(schedule: RichSchedule): UnscheduledReason[] {
  const conflicts = new Conflicts(schedule, () => 0);
  const { requestCount, choices } = schedule.problem.base;
  const reasons: UnscheduledReason[] = [];
  for (let r = 0; r < requestCount; r += 1) {
    if (schedule.slotOf[r]! >= 0) continue;
    reasons.push({ request: r, code: reasonOf(schedule, conflicts, r), commonSlots: choices[r]! });
  }
  return reasons;
}

/** In the order in which they are the reason: the first that some free slot shows. */
const BY_HINDRANCE: readonly (readonly [Hindrance, ReasonCode])[] = [
  ['order', 'ORDER'],
  ['place', 'TABLES_FULL'],
  ['interpreter', 'INTERPRETERS_BUSY'],
  ['rest', 'REST'],
  ['walk', 'NO_TIME_TO_WALK'],
  ['exclusion', 'APART'],
];

function reasonOf(schedule: RichSchedule, conflicts: Conflicts, r: number): ReasonCode {
  const { base, rivals, length, limit, placesOf, hallCount } = schedule.problem;
  if (base.choices[r] === 0) return length[r]! > 1 && sharesSlot(schedule, r) ? 'TOO_LONG' : 'NO_COMMON_SLOT';
  if (rivals?.[r]?.some((rival) => schedule.slotOf[rival]! >= 0)) return 'NEVER_TOGETHER';
  const [a, b] = [base.a[r]!, base.b[r]!];
  const [fullA, fullB] = [a, b].map((p) => schedule.count[p]! >= limit[p]!);
  if (fullA && fullB) return 'BOTH_FULL';
  if (fullA) return 'A_FULL';
  if (fullB) return 'B_FULL';
  const seen = whatStandsInTheWay(schedule, conflicts, r);
  if (seen.hindrances.has('none')) return 'OUTWEIGHED';
  for (const [hindrance, code] of BY_HINDRANCE) {
    if (!seen.hindrances.has(hindrance)) continue;
    return code === 'TABLES_FULL' && placesOf[r]!.every((k) => k >= hallCount) ? 'BOOTH_TAKEN' : code;
  }
  if (length[r]! > 1 && seen.isFreeSomewhere) return 'TOO_LONG';
  if (seen.onlyA === seen.onlyB) return 'BOTH_BUSY';
  return seen.onlyA ? 'A_BUSY' : 'B_BUSY';
}

interface Seen {
  readonly hindrances: Set<Hindrance>;
  isFreeSomewhere: boolean;
  onlyA: boolean;
  onlyB: boolean;
}

function whatStandsInTheWay(schedule: RichSchedule, conflicts: Conflicts, r: number): Seen {
  const { base, slotCount, length, placesOf, interpretersOf } = schedule.problem;
  const { layout, allowed, a, b } = base;
  const seen: Seen = { hindrances: new Set(), isFreeSomewhere: false, onlyA: false, onlyB: false };
  for (let w = 0; w < layout.wordCount; w += 1) {
    for (let word = allowed[r * layout.wordCount + w]!; word !== 0; word &= word - 1) {
      const s = layout.firstSlot[w]! + lowestBit(word);
      const span = Array.from({ length: length[r]! }, (_, i) => s + i);
      const isFree = (p: number, t: number): boolean => schedule.at[p * slotCount + t] === -1;
      const [freeA, freeB] = [a[r]!, b[r]!].map((p) => span.every((t) => isFree(p, t)));
      if (!freeA && freeB) seen.onlyA = true;
      if (freeA && !freeB) seen.onlyB = true;
      seen.isFreeSomewhere ||= span.some((t) => isFree(a[r]!, t) && isFree(b[r]!, t));
      if (!freeA || !freeB) continue;
      for (const k of placesOf[r]!) {
        for (const i of interpretersOf[r] ?? [-1]) {
          const fits = conflicts.collect(r, s, k, i, 0);
          seen.hindrances.add(fits ? 'none' : conflicts.hindrance);
        }
      }
    }
  }
  return seen;
}

function sharesSlot({ problem }: RichSchedule, r: number): boolean {
  const { slotCount, present, base } = problem;
  for (let s = 0; s < slotCount; s += 1) {
    if (present[base.a[r]! * slotCount + s] === 1 && present[base.b[r]! * slotCount + s] === 1) return true;
  }
  return false;
}
