import type { SolveProgress } from '@handsel/scheduling';

/** How the phases of a run share the way, as cumulated fractions from start to end. */
const phases: Record<SolveProgress['phase'], readonly [start: number, end: number]> = {
  bound: [0, 0.1],
  construction: [0.1, 0.15],
  weight: [0.15, 0.55],
  breaks: [0.55, 0.95],
  tables: [0.95, 1],
};

/** Progress of the whole run, 0 to 1, rounded to thousandths. */
export function runProgress({ phase, fraction }: Pick<SolveProgress, 'phase' | 'fraction'>) {
  const [start, end] = phases[phase];
  const within = Math.min(1, Math.max(0, fraction));
  return { fraction: Math.round((start + (end - start) * within) * 1000) / 1000, phase };
}
