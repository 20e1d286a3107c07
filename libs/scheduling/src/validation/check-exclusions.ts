import type { Instance } from '../model/instance';
import type { InstanceProblem } from './instance-problem';

/** Exclusions name people and requests that exist, two different ones each. */
export function checkExclusions({ exclusions = [], people, requests }: Instance): InstanceProblem[] {
  return exclusions.flatMap((exclusion, index): InstanceProblem[] => {
    const isAboutRequests = exclusion.kind === 'not-both';
    const named = isAboutRequests ? exclusion.requests : exclusion.people;
    const limit = isAboutRequests ? requests.length : people.length;
    const word = isAboutRequests ? 'request' : 'person';
    const fail = (detail: string): InstanceProblem[] => [
      { code: 'EXCLUSION_UNKNOWN', message: `exclusion ${index} (${exclusion.kind}): ${detail}` },
    ];
    const unknown = named.find((one) => !(Number.isInteger(one) && one >= 0 && one < limit));
    if (unknown !== undefined) return fail(`there is no ${word} ${unknown}`);
    return named[0] === named[1] ? fail(`${word} ${named[0]} twice`) : [];
  });
}
