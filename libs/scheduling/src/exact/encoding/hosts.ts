import type { Problem } from '../../model/problem';

/**
 * Gives each request to one of its two people, so that few people have any: greedily to who has most that are not given
 * yet. Returns the requests of each of them.
 */
export function hostsOf({ a, b, personCount, requestCount }: Problem): number[][] {
  const open = new Set(Array.from({ length: requestCount }, (_, r) => r));
  const left = new Int32Array(personCount);
  for (const r of open) for (const p of [a[r]!, b[r]!]) left[p]! += 1;
  const hosted: number[][] = [];
  while (open.size > 0) {
    const host = left.indexOf(left.reduce((most, n) => Math.max(most, n), 0));
    const own = [...open].filter((r) => a[r] === host || b[r] === host);
    for (const r of own) {
      open.delete(r);
      for (const p of [a[r]!, b[r]!]) left[p]! -= 1;
    }
    hosted.push(own);
  }
  return hosted;
}
