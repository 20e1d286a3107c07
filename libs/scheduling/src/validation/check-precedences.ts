import type { Instance } from '../model/instance';
import type { InstanceProblem } from './instance-problem';

/** Precedences name requests that exist and do not run in a circle; a circle is reported with its requests. */
export function checkPrecedences({ requests, precedences = [] }: Instance): InstanceProblem[] {
  const unknown = precedences.filter(({ before, after }) => !requests[before] || !requests[after]);
  if (unknown.length > 0) {
    return unknown.map(({ before, after }) => ({
      code: 'PRECEDENCE_UNKNOWN',
      message: `precedence of requests ${before} and ${after}: there is no such request`,
      requests: [before, after],
    }));
  }
  const next = new Map<number, number[]>();
  for (const { before, after } of precedences) next.set(before, [...(next.get(before) ?? []), after]);
  const done = new Set<number>();
  for (const start of next.keys()) {
    const cycle = findCycle(start, next, done);
    if (cycle) {
      const message = `requests ${cycle.join(', ')}: each must come before the next, in a circle`;
      return [{ code: 'PRECEDENCE_CYCLE', message, requests: cycle }];
    }
  }
  return [];
}

/** Depth-first without recursion; `done` collects requests from which no circle can be reached. */
function findCycle(start: number, next: ReadonlyMap<number, number[]>, done: Set<number>): number[] | null {
  const path: number[] = [];
  const position = new Map<number, number>();
  const branches: number[][] = [[start]];
  for (;;) {
    const branch = branches.at(-1);
    if (!branch) return null;
    const node = branch.pop();
    if (node === undefined) {
      branches.pop();
      const left = path.pop();
      if (left === undefined) return null;
      position.delete(left);
      done.add(left);
      continue;
    }
    const seenAt = position.get(node);
    if (seenAt !== undefined) return path.slice(seenAt);
    if (done.has(node)) continue;
    position.set(node, path.length);
    path.push(node);
    branches.push([...(next.get(node) ?? [])]);
  }
}
