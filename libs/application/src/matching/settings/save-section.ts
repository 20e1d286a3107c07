import { failure, type Failure, type MatchRun } from '@handsel/contracts';
import { fail, type Result } from '@handsel/kernel';
import type { Environment } from '../../ports/environment';
import type { Transaction } from '../../ports/unit-of-work.port';
import { beginMatchRun } from '../begin-match-run';
import type { MatchSettingsSections, SettingsSection } from './match-settings.repository';

const eventOf = {
  weights: 'match-weights.changed',
  complements: 'complements.changed',
  rules: 'match-settings.changed',
} as const;

/**
 * Saves a section, tells staff, and has everybody matched anew. A run under way ranks by what is no longer so: it is
 * stopped.
 */
export async function saveSection<S extends SettingsSection>(
  { tx, environment }: { tx: Transaction; environment: Environment },
  conventionId: string,
  section: S,
  value: MatchSettingsSections[S],
  version: number,
): Promise<Result<MatchRun, Failure>> {
  if (!(await tx.conventions.find(conventionId))) return fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
  const now = environment.clock.now();
  if (!(await tx.matchSettings.save(conventionId, section, value, version, now))) return fail(failure('VERSION_STALE'));
  await tx.events.append<(typeof eventOf)[SettingsSection]>({
    conventionId,
    type: eventOf[section],
    audience: ['staff'],
    payload: { version: version + 1 },
  });
  return beginMatchRun(tx, conventionId, now, 'is-replaced');
}
