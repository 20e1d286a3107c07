import type { MeetingChange, RunComparison } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import type { PairingParties, PlaceNames } from '../schedule-run.repository';
import type { Placement } from '../timetable-input';

type Differences = Pick<RunComparison, 'held' | 'gained' | 'moved' | 'lost' | 'peopleTouched' | 'changes' | 'complete'>;

/** Where given, another interpreter is a change as well. */
interface Names extends PlaceNames {
  interpreters?: ReadonlyMap<string, Bilingual>;
}

/** The pairings that stand otherwise in `now` than in `before`, by what has become of them. */
export function changedPairings(before: readonly Placement[], now: readonly Placement[], withInterpreters = false) {
  const placeBefore = new Map(before.map((place) => [place.pairingId, place]));
  const placeNow = new Map(now.map((place) => [place.pairingId, place]));
  const isElsewhere = ({ pairingId, slotIndex, tableIndex, interpreterId = null }: Placement) => {
    const old = placeBefore.get(pairingId);
    if (!old) return false;
    const hasOther = withInterpreters && (old.interpreterId ?? null) !== interpreterId;
    return old.slotIndex !== slotIndex || old.tableIndex !== tableIndex || hasOther;
  };
  return {
    gained: now.filter(({ pairingId }) => !placeBefore.has(pairingId)).map((to) => ({ change: 'gained' as const, to })),
    moved: now
      .filter(isElsewhere)
      .map((to) => ({ change: 'moved' as const, from: placeBefore.get(to.pairingId)!, to })),
    lost: before.filter(({ pairingId }) => !placeNow.has(pairingId)).map((from) => ({ change: 'lost' as const, from })),
  };
}

/** The difference between two timetables for people to read, the first `limit` changes by time. */
export function compareTimetables(
  before: readonly Placement[],
  now: readonly Placement[],
  parties: readonly PairingParties[],
  names: Names,
  limit: number,
): Differences {
  const { gained, moved, lost } = changedPairings(before, now, names.interpreters !== undefined);
  const partiesOf = new Map(parties.map((row) => [row.pairingId, row]));
  const all: { change: MeetingChange['change']; from?: Placement; to?: Placement }[] = [...lost, ...moved, ...gained];
  const touched = new Set(all.flatMap(({ from, to }) => partiesOf.get((to ?? from)!.pairingId)?.participantIds ?? []));
  const timeOf = ({ from, to }: (typeof all)[number]) => (from ?? to)!.slotIndex;
  const shown = [...all].sort((one, other) => timeOf(one) - timeOf(other)).slice(0, limit);
  const place = (at: Placement | undefined): MeetingChange['from'] => {
    const startsAt = at && names.startsAt.get(at.slotIndex);
    if (!at || !startsAt) return null;
    const interpreter = names.interpreters?.get(at.interpreterId ?? '');
    return { startsAt, table: names.tables.get(at.tableIndex)?.label ?? '', ...(interpreter && { interpreter }) };
  };
  return {
    held: now.length - gained.length - moved.length,
    gained: gained.length,
    moved: moved.length,
    lost: lost.length,
    peopleTouched: touched.size,
    changes: shown.flatMap(({ change, from, to }) => {
      const pair = partiesOf.get((to ?? from)!.pairingId);
      if (!pair) return [];
      const { pairingId, buyer, supplier } = pair;
      return [{ pairingId, buyer, supplier, change, from: place(from), to: place(to) }];
    }),
    complete: all.length <= limit,
  };
}
