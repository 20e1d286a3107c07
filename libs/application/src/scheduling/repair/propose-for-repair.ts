import type { Transaction } from '../../ports/unit-of-work.port';
import type { PlaceNames } from '../schedule-run.repository';
import type { RepairPlan } from './plan-repair';

export interface RepairOffer {
  pairingId: string;
  slotIndex: number;
  tableIndex: number;
}

/**
 * Who should have the places that a repair frees, as things stand once it is done; a pair once, a place once, nobody twice
 * in one slot. Who has an open offer, was asked about the very place, declined another one at that time, or gave up a
 * meeting then, is left out.
 */
export async function offersAfter(
  tx: Transaction,
  conventionId: string,
  { lost, freed, waiting }: Pick<RepairPlan, 'lost' | 'freed' | 'waiting'>,
  names: PlaceNames,
  now: Date,
): Promise<RepairOffer[]> {
  const earlier = await tx.offers.list(conventionId, undefined, now);
  const asked = new Set(
    earlier.map(({ pairingId, startsAt, table, status }) =>
      status === 'declined' ? `${pairingId} ${startsAt}` : `${pairingId} ${startsAt} ${table.id}`,
    ),
  );
  const givenUp = new Set(
    (await tx.offers.givenUp(conventionId)).flatMap((meeting) =>
      slotsFrom(meeting).map((slot) => `${meeting.pairingId} ${slot}`),
    ),
  );
  const offers: RepairOffer[] = [];
  const taken = new Set<string>();
  // Who has just lost a meeting is not asked to be glad of the very place.
  const busy = new Set([
    ...earlier.filter(({ status }) => status === 'open').map(({ pairingId }) => pairingId),
    ...lost.map(({ pairingId }) => pairingId),
  ]);
  for (const freedSlot of new Set(freed.map(({ slotIndex }) => slotIndex))) {
    const freedTables = freed.filter(({ slotIndex }) => slotIndex === freedSlot).map(({ tableIndex }) => tableIndex);
    let left = freedTables.length;
    for (const { pairingId, participantIds, slotIndex, slotCount, tables } of waiting.get(freedSlot) ?? []) {
      const span = slotsFrom({ slotIndex, slotCount });
      const cells = (who: string | number): string[] => span.map((slot) => `${slot} ${who}`);
      const isTaken = (who: string | number): boolean => cells(who).some((cell) => taken.has(cell));
      const time = `${pairingId} ${startOf(names, slotIndex)}`;
      const wasAsked = (table: number): boolean =>
        asked.has(time) || asked.has(`${time} ${names.tables.get(table)?.id}`);
      if (left === 0 || busy.has(pairingId) || participantIds.some(isTaken)) continue;
      if (span.some((slot) => givenUp.has(`${pairingId} ${slot}`))) continue;
      const freedFirst = [...freedTables.filter((table) => tables.includes(table)), ...tables];
      const tableIndex = freedFirst.find((table) => names.tables.has(table) && !isTaken(table) && !wasAsked(table));
      if (tableIndex === undefined) continue;
      for (const who of [...participantIds, tableIndex]) for (const cell of cells(who)) taken.add(cell);
      busy.add(pairingId);
      offers.push({ pairingId, slotIndex, tableIndex });
      left -= 1;
    }
  }
  return offers;
}

const slotsFrom = ({ slotIndex, slotCount }: { slotIndex: number; slotCount: number }): number[] =>
  Array.from({ length: slotCount }, (_, k) => slotIndex + k);

const startOf = (names: PlaceNames, slotIndex: number): string => {
  const startsAt = names.startsAt.get(slotIndex);
  return startsAt === undefined ? '' : new Date(startsAt).toISOString();
};
