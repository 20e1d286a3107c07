import type { MeetingChange, RepairPreview } from '@handsel/contracts';
import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { compareTimetables } from '../comparison/compare-timetables';
import { timetableNow } from '../standing/timetable-now';
import { planRepair } from './plan-repair';
import { offersAfter } from './propose-for-repair';

const MOST_CHANGES_SHOWN = 5_000;

/** Says who would be touched, before anything is changed. */
export const previewRepair: UseCase<'repairs.preview'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, body: { incident }, tx, environment }) {
    const now = environment.clock.now();
    const standing = await timetableNow(tx, conventionId, environment);
    const planned = planRepair(standing, incident, now);
    if (!planned.ok) return planned;
    const { moved, lost, hash, milliseconds } = planned.value;
    const { names, input } = standing;
    const interpreters = new Map(input.interpreters.map(({ id, name }) => [id, name]));
    const offers = await offersAfter(tx, conventionId, planned.value, names, now);
    const asked = [...moved.map(({ to }) => to), ...lost, ...offers].map(({ pairingId }) => pairingId);
    const parties = await tx.scheduleRuns.partiesOf(conventionId, asked);
    const { changes, peopleTouched } = compareTimetables(
      [...moved.map(({ meeting }) => meeting), ...lost],
      moved.map(({ to }) => to),
      parties,
      { ...names, interpreters },
      MOST_CHANGES_SHOWN,
    );
    const partiesOf = new Map(parties.map((row) => [row.pairingId, row]));
    return ok({
      incident,
      hash,
      changes,
      moved: moved.length,
      lost: lost.length,
      peopleTouched,
      organizationsTouched: organizationsOf(changes),
      offers: offers.flatMap(({ pairingId, slotIndex, tableIndex }) => {
        const pair = partiesOf.get(pairingId);
        const startsAt = names.startsAt.get(slotIndex);
        if (!pair || startsAt === undefined) return [];
        const { buyer, supplier } = pair;
        return [{ pairingId, buyer, supplier, startsAt, table: names.tables.get(tableIndex)?.label ?? '' }];
      }),
      milliseconds: Math.round(milliseconds * 10) / 10,
    });
  },
};

function organizationsOf(changes: readonly MeetingChange[]): RepairPreview['organizationsTouched'] {
  const parties = new Map(
    changes.flatMap(({ buyer, supplier }) => [buyer, supplier]).map((one) => [one.organizationId, one]),
  );
  return [...parties.values()];
}
