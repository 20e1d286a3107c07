import { isPlain } from '../model/is-plain';
import type { Instance } from '../model/instance';
import type { Problem } from '../model/problem';

/** Pairs (request, slot) up to which an event is encoded: about 2,000 meetings in 20 slots. */
const MOST_CHOICES = 40_000;

/** Why an event is not given to the exact solver, in words; undefined where it is. */
export function whyNotProvable(instance: Instance, { choices }: Problem): string | undefined {
  if (!isPlain(instance)) return 'not supported for proving: halls, booths, interpreters, long meetings or rests';
  const size = choices.reduce((sum, n) => sum + n, 0);
  if (size > MOST_CHOICES) return `too large for proving: ${size} pairs of request and slot, at most ${MOST_CHOICES}`;
  return undefined;
}
