import type { Wish } from '@handsel/contracts';

const FULL_SCORE = 10_000;
const STEPS = 100;

/**
 * What holding a meeting is worth to the timetable: 1 to 101 by the match's score in hundredths of the full score (half
 * of it for pairs that were never matched), doubled where one side must meet the other. Everything is worth something,
 * so that of two timetables with the same matches the fuller one wins. Small whole numbers keep the proof of the bound
 * fast.
 */
export function pairingWeight({ score, wish }: { score: number | null; wish: Wish }): number {
  const share = Math.min(1, Math.max(0, (score ?? FULL_SCORE / 2) / FULL_SCORE));
  const weight = 1 + Math.round(share * STEPS);
  return wish === 'must-meet' ? 2 * weight : weight;
}
