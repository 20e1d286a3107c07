import { isAvailable, isOpen, type Instance } from '../model/instance';
import type { Disturbance } from '../repair/disturbance';
import { tableRanges } from '../repair/rich/table-ranges';

/** For specs: an instance after disturbances, and the tables that are closed: `slot * tableCount + table`. */
export interface DisturbedInstance {
  readonly instance: Instance;
  readonly closed: ReadonlySet<number>;
}

/** Makes disturbances part of the instance from `frozenBefore` on; added pairings get the next indices of requests. */
export function disturbedInstance(
  instance: Instance,
  disturbances: readonly Disturbance[],
  frozenBefore: number,
): DisturbedInstance {
  const { slotCount } = instance;
  const { rangeOf, tableCount } = tableRanges(instance);
  const people = [...instance.people];
  const requests = [...instance.requests];
  const closed = new Set<number>();
  const halls = (instance.halls ?? [{ tables: instance.tables }]).map(({ tables }) => [...tables]);
  const close = (s: number, hall: number, table: number): void => {
    const cell = s * tableCount + table;
    if (s < frozenBefore || closed.has(cell)) return;
    closed.add(cell);
    halls[hall]![s] = Math.max(0, halls[hall]![s]! - 1);
  };
  const all = Array.from({ length: slotCount }, (_, s) => s);
  for (const what of disturbances) {
    if (what.kind === 'added-pairing') requests.push(what.pairing);
    if (what.kind === 'away') {
      const { person, fromSlot = 0, untilSlot = slotCount } = what;
      const one = people[person]!;
      const entries = Array.from({ length: slotCount }, (_, s) => (isAvailable(one, s) ? 1 : 0));
      people[person] = {
        ...one,
        available: Uint8Array.from(entries).fill(
          0,
          Math.max(fromSlot, frozenBefore),
          Math.max(untilSlot, frozenBefore),
        ),
      };
    }
    if (what.kind === 'closed-table') {
      const hall = rangeOf.findIndex(({ from, to }) => what.table >= from && what.table < to);
      if (hall >= 0) for (const s of what.slots ?? all) close(s, hall, what.table);
    }
    if (what.kind === 'cancelled-slot') {
      rangeOf.forEach(({ from, to }, hall) => {
        for (let table = from; table < to; table += 1) close(what.slot, hall, table);
      });
    }
  }
  // A cancelled slot is cancelled at the booths too.
  const gone = disturbances.flatMap((what) =>
    what.kind === 'cancelled-slot' && what.slot >= frozenBefore ? [what.slot] : [],
  );
  const booths = instance.booths?.map((booth, b) => {
    const entries = Array.from({ length: slotCount }, (_, s) => Number(booth.available?.[s] ?? 1));
    for (const s of gone) entries[s] = 0;
    for (const what of disturbances) {
      if (what.kind !== 'closed-booth' || what.booth !== b || (booth.places ?? 1) > 1) continue;
      for (const s of what.slots ?? all) if (s >= frozenBefore) entries[s] = 0;
    }
    return { ...booth, available: Uint8Array.from(entries) };
  });
  const interpreters = instance.interpreters?.map((one, i) => {
    const entries = Array.from({ length: slotCount }, (_, s) => Number(isOpen(one, s)));
    for (const what of disturbances) {
      if (what.kind !== 'interpreter-away' || what.interpreter !== i) continue;
      const { fromSlot = 0, untilSlot = slotCount } = what;
      entries.fill(0, Math.max(fromSlot, frozenBefore), Math.max(untilSlot, frozenBefore));
    }
    return { ...one, available: Uint8Array.from(entries) };
  });
  const tables = instance.tables.map((_, s) => halls.reduce((sum, own) => sum + own[s]!, 0));
  const withHalls = instance.halls && { halls: halls.map((own) => ({ tables: own })) };
  return { instance: { ...instance, people, requests, tables, booths, interpreters, ...withHalls }, closed };
}
