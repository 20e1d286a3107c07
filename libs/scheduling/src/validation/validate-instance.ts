import type { Instance } from '../model/instance';
import { checkExclusions } from './check-exclusions';
import { checkFrame } from './check-frame';
import { checkLocks } from './check-locks';
import { checkPeople } from './check-people';
import { checkPrecedences } from './check-precedences';
import { checkRequests } from './check-requests';
import { checkResources } from './check-resources';
import type { InstanceProblem } from './instance-problem';

/**
 * Everything that is wrong with an instance, before any solving: an empty list means that `solve` accepts it. Locks and
 * precedences are only looked at once every single request is sound.
 */
export function validateInstance(instance: Instance): InstanceProblem[] {
  const single = [...checkFrame(instance), ...checkResources(instance), ...checkPeople(instance)];
  if (single.length > 0) return single;
  const requests = [...checkRequests(instance), ...checkExclusions(instance)];
  if (requests.length > 0) return requests;
  return [...checkLocks(instance), ...checkPrecedences(instance)];
}
