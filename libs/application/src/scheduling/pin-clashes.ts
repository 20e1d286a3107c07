import type { PinClash } from '@handsel/contracts';
import type { Language } from '@handsel/kernel';
import type { InstanceProblem } from '@handsel/scheduling';
import type { BuiltInstance } from './build-instance';
import type { PairingToPlace, TimetableInput } from './timetable-input';

const sentences: Record<string, Record<Language, string>> = {
  LOCKS_CLASH: {
    en: 'Somebody would be in both meetings at the same time.',
    zh: '有人会同时出现在两场会面中。',
  },
  LOCKS_EXCEED_TABLES: { en: 'There are not enough tables for them then.', zh: '该时段的洽谈桌不足。' },
  LOCKS_EXCEED_MAXIMUM: { en: 'Somebody would have more meetings than allowed.', zh: '有人的会面数量会超过上限。' },
  LOCK_AGAINST_AVAILABILITY: { en: 'Somebody is away then.', zh: '届时有人不在。' },
  LOCKS_OUT_OF_ORDER: { en: 'They would be held in the wrong order.', zh: '会面顺序会颠倒。' },
  TABLE_TAKEN: { en: 'Another meeting that stays has the table then.', zh: '该桌届时已用于另一场保留的会面。' },
};
const otherwise = { en: 'They cannot all be held where they are pinned.', zh: '无法按固定位置同时安排这些会面。' };

/** None of these can be left out, but that no smaller set clashes was not proved in time. */
const withDoubt = ({ en, zh }: PinClash['message']): PinClash['message'] => ({
  en: `${en} Fewer others may clash as well.`,
  zh: `${zh ?? ''}可能还有更小的冲突组合。`,
});

/** What a solver found wrong with locks, by the pairings that are meant: each a smallest set that cannot hold. */
export function clashesOf(
  problems: readonly InstanceProblem[],
  input: TimetableInput,
  { pairingIds }: BuiltInstance,
): PinClash[] {
  const named = new Map([...input.toPlace, ...input.placed].map((pairing) => [pairing.id, pairing]));
  return problems.flatMap(({ code, requests = [], maybeFewer }) => {
    const pairings = requests.flatMap((request) => named.get(pairingIds[request] ?? '') ?? []);
    if (pairings.length === 0) return [];
    const found = clash(code, pairings, input);
    return [maybeFewer ? { ...found, message: withDoubt(found.message) } : found];
  });
}

/** Pins to a table that a meeting which stays has at the time. */
export function takenPins(input: TimetableInput): PinClash[] {
  return input.toPlace.flatMap((pairing) => {
    const { pin, slotCount = 1 } = pairing;
    if (!pin || pin.tableIndex === null) return [];
    const sitter = input.placed.find(
      (other) =>
        other.tableIndex === pin.tableIndex &&
        other.slotIndex < pin.slotIndex + slotCount &&
        pin.slotIndex < other.slotIndex + (other.slotCount ?? 1),
    );
    return sitter ? [clash('TABLE_TAKEN', [pairing, sitter], input)] : [];
  });
}

function clash(code: string, pairings: readonly PairingToPlace[], { slots }: TimetableInput): PinClash {
  const startOf = (pairing: PairingToPlace & { slotIndex?: number }) =>
    slots.find(({ index }) => index === (pairing.pin?.slotIndex ?? pairing.slotIndex))?.startsAt ?? slots[0]!.startsAt;
  return {
    code,
    message: sentences[code] ?? otherwise,
    pairings: pairings.map((pairing) => ({
      pairingId: pairing.id,
      buyer: pairing.buyerName,
      supplier: pairing.supplierName,
      startsAt: startOf(pairing),
    })),
  };
}
