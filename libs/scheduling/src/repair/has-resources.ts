import type { Instance } from '../model/instance';
import { isPlain } from '../model/is-plain';

/**
 * True where halls, booths, interpreters, long meetings, buffers, rest or exclusions of requests count: such a plan is
 * repaired by `RichRepairPlanner`. Personal minimums are only wished for, so they do not matter to a repair.
 */
export function hasResources(instance: Instance): boolean {
  return !isPlain({ ...instance, people: instance.people.map((person) => ({ ...person, minimum: undefined })) });
}
