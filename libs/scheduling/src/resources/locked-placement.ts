import { Conflicts } from './conflicts';
import type { RichSchedule } from './rich-schedule';

const STEPS_AT_MOST = 200_000;

/** Which place and interpreter the locked requests get, or that there is no way, or that none was found in time. */
export type LockedPlacement = 'placed' | 'impossible' | 'unknown';

/**
 * Places the given locked requests of an empty schedule in their slots. Depth first over places and interpreters with
 * backtracking, requests with the fewest ways first; exact unless it runs out of steps.
 */
export function placeLocked(schedule: RichSchedule, requests: readonly number[]): LockedPlacement {
  const { problem } = schedule;
  const { base, placesOf, interpretersOf } = problem;
  const conflicts = new Conflicts(schedule, () => 0);
  const ways = requests.map((r): (readonly [number, number])[] =>
    placesOf[r]!.flatMap((k) => (interpretersOf[r] ?? [-1]).map((i) => [k, i] as const)),
  );
  const order = requests.map((_, index) => index);
  order.sort((x, y) => base.locked[requests[x]!]! - base.locked[requests[y]!]! || ways[x]!.length - ways[y]!.length);
  const tried = new Int32Array(order.length);
  let steps = 0;
  let depth = 0;
  while (depth < order.length) {
    const r = requests[order[depth]!]!;
    const options = ways[order[depth]!]!;
    let isPlaced = false;
    while (!isPlaced && tried[depth]! < options.length) {
      const [place, interpreter] = options[tried[depth]!]!;
      tried[depth]! += 1;
      steps += 1;
      if (steps > STEPS_AT_MOST) return 'unknown';
      if (base.choices[r] === 0 || !conflicts.collect(r, base.locked[r]!, place, interpreter, 0)) continue;
      schedule.place(r, base.locked[r]!, place, interpreter);
      isPlaced = true;
    }
    if (isPlaced) {
      depth += 1;
      if (depth < order.length) tried[depth] = 0;
      continue;
    }
    depth -= 1;
    if (depth < 0) return 'impossible';
    schedule.remove(requests[order[depth]!]!);
  }
  return 'placed';
}
