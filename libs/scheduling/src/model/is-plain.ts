import type { Instance } from './instance';

/**
 * True where time, people and one pool of tables say everything: the model of the bit-mask search and of the exact
 * solvers. Shifts, attended talks and pairs that must never meet are only absences, so they stay plain.
 */
export function isPlain({ people, requests, halls, booths, exclusions = [] }: Instance): boolean {
  if (halls || booths?.length) return false;
  if (exclusions.some(({ kind }) => kind !== 'never-meet')) return false;
  if (people.some(({ minimum, buffer, rest }) => (minimum ?? 0) > 0 || (buffer ?? 0) > 0 || rest)) return false;
  return !requests.some(({ length, place, interpretation }) => (length ?? 1) > 1 || place || interpretation);
}
