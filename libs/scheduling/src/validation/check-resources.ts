import type { Instance } from '../model/instance';
import { isRange, isSoundRest } from './check-people';
import type { InstanceProblem } from './instance-problem';
import { isCount } from './is-count';

/** Halls with their tables and ways, booths and interpreters. */
export function checkResources(instance: Instance): InstanceProblem[] {
  return [...checkHalls(instance), ...checkWalking(instance), ...checkBooths(instance), ...checkInterpreters(instance)];
}

function checkHalls({ halls, tables, slotCount }: Instance): InstanceProblem[] {
  if (!halls) return [];
  if (halls.length === 0) return [{ code: 'HALLS_INVALID', message: 'the list of halls is empty: there must be one' }];
  const problems = halls.flatMap((hall, h): InstanceProblem[] => {
    if (hall.tables.length === slotCount && hall.tables.every((count) => isCount(count, 0))) return [];
    const message = `hall ${h}: tables must be ${slotCount} numbers of 0 or more, one a slot`;
    return [{ code: 'HALLS_INVALID', message }];
  });
  if (problems.length > 0) return problems;
  return tables.flatMap((count, slot): InstanceProblem[] => {
    const sum = halls.reduce((total, hall) => total + hall.tables[slot]!, 0);
    if (sum === count) return [];
    const message = `slot ${slot}: the halls have ${sum} tables, but ${count} are given in all`;
    return [{ code: 'HALLS_INVALID', message, slot }];
  });
}

function checkWalking({ walking, halls }: Instance): InstanceProblem[] {
  if (!walking) return [];
  const size = halls?.length ?? 1;
  const isSound =
    walking.length === size && walking.every((row) => row.length === size && row.every((n) => isCount(n, 0)));
  if (!isSound) {
    const message = `walking must be ${size} rows of ${size} numbers of slots, one for each hall`;
    return [{ code: 'WALKING_INVALID', message }];
  }
  for (let via = 0; via < size; via += 1) {
    for (const [x, row] of walking.entries()) {
      // The search relies on it: leaving a meeting out must never make a way too long.
      const y = row.findIndex((ways, to) => ways > row[via]! + walking[via]![to]!);
      if (y < 0) continue;
      const message = `walking from hall ${x} to ${y} takes longer than through hall ${via}`;
      return [{ code: 'WALKING_INVALID', message }];
    }
  }
  return walking.flatMap((row, h): InstanceProblem[] =>
    row[h] === 0
      ? []
      : [{ code: 'WALKING_INVALID', message: `hall ${h}: the way from the hall to itself is ${row[h]}` }],
  );
}

function checkBooths({ booths = [], halls, slotCount }: Instance): InstanceProblem[] {
  return booths.flatMap(({ hall, places, available }, booth): InstanceProblem[] => {
    const fail = (detail: string): InstanceProblem[] => [
      { code: 'BOOTH_INVALID', message: `booth ${booth}: ${detail}`, booth },
    ];
    if (hall !== undefined && !(hall in (halls ?? [0]))) return fail(`there is no hall ${hall}`);
    if (places !== undefined && !isCount(places, 1)) return fail(`${places} places`);
    if (available === undefined || available.length === slotCount) return [];
    return fail(`availability has ${available.length} entries for ${slotCount} slots`);
  });
}

function checkInterpreters(instance: Instance): InstanceProblem[] {
  return (instance.interpreters ?? []).flatMap((one, interpreter): InstanceProblem[] => {
    const { pairs, available, shifts = [], maximum, rest } = one;
    const fail = (detail: string): InstanceProblem => ({
      code: 'INTERPRETER_INVALID',
      message: `interpreter ${interpreter}: ${detail}`,
      interpreter,
    });
    const problems: InstanceProblem[] = [];
    if (pairs.length === 0) problems.push(fail('no pair of languages'));
    const same = pairs.find(([from, to]) => from === to);
    if (same) problems.push(fail(`the pair ${same.join('-')} is one language`));
    if (available !== undefined && available.length !== instance.slotCount) {
      problems.push(fail(`availability has ${available.length} entries for ${instance.slotCount} slots`));
    }
    const unknown = shifts.find((shift) => !isRange(instance, shift));
    if (unknown) problems.push(fail(`there is no shift from slot ${unknown.from} to ${unknown.to}`));
    if (maximum !== undefined && !isCount(maximum, 0)) problems.push(fail(`a maximum of ${maximum} meetings`));
    if (rest && !isSoundRest(rest)) problems.push(fail(`a rest of ${rest.pause ?? 1} after ${rest.most} slots`));
    return problems;
  });
}
