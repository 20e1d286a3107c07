import { jobProgress } from '@handsel/contracts';
import { runProgress } from './run-progress';

describe('the progress of a run', () => {
  it('never goes back from phase to phase', () => {
    const phases = ['bound', 'construction', 'weight', 'breaks', 'tables'] as const;
    const steps = phases.flatMap((phase) => [0, 0.5, 1].map((fraction) => runProgress({ phase, fraction })));
    const fractions = steps.map((step) => jobProgress.parse(step).fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(0)).toBe(0);
    expect(fractions.at(-1)).toBe(1);
  });

  it('stays within its phase whatever the solver says', () => {
    expect(runProgress({ phase: 'weight', fraction: 7 })).toEqual({ fraction: 0.55, phase: 'weight' });
    expect(runProgress({ phase: 'weight', fraction: -1 })).toEqual({ fraction: 0.15, phase: 'weight' });
  });
});
