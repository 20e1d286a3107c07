import type { Disturbance } from './disturbance';

export interface Counts {
  readonly personCount: number;
  readonly slotCount: number;
  readonly tableCount: number;
  readonly requestCount: number;
  /** Absent in a plan without resources, to which such a disturbance is nothing. */
  readonly interpreterCount?: number;
  readonly boothCount?: number;
}

/** @throws RangeError if a disturbance names a person, slot, table, request, booth or interpreter that there is not */
export function checkDisturbances(disturbances: readonly Disturbance[], counts: Counts): void {
  const isIndex = (n: number, limit = Number.POSITIVE_INFINITY): boolean => Number.isInteger(n) && n >= 0 && n < limit;
  const person = (p: number): boolean => isIndex(p, counts.personCount);
  const areSlots = (slots: readonly number[] = []): boolean => slots.every((s) => isIndex(s, counts.slotCount));
  const sound: { [K in Disturbance['kind']]: (what: Extract<Disturbance, { kind: K }>) => boolean } = {
    away: (away) => person(away.person),
    'interpreter-away': ({ interpreter }) => isIndex(interpreter, counts.interpreterCount),
    'closed-table': ({ table, slots }) => isIndex(table, counts.tableCount) && areSlots(slots),
    'closed-booth': ({ booth, slots }) => isIndex(booth, counts.boothCount) && areSlots(slots),
    'cancelled-slot': ({ slot }) => isIndex(slot, counts.slotCount),
    'cancelled-meeting': ({ request }) => isIndex(request, counts.requestCount),
    'wanted-pairing': ({ request }) => isIndex(request, counts.requestCount),
    'added-pairing': ({ pairing: { a, b } }) => person(a) && person(b) && a !== b,
  };
  for (const what of disturbances) {
    if ((sound[what.kind] as (what: Disturbance) => boolean)(what)) continue;
    throw new RangeError(`No such person, slot, table, request, booth or interpreter: ${JSON.stringify(what)}`);
  }
}
