import type { SlotRange } from '../model/resources';

interface Attendance {
  readonly available?: Uint8Array | string;
  readonly shifts?: readonly SlotRange[];
}

/** Somebody, or something, that can be used in this slot too. */
export function withSlot<T extends Attendance>(one: T, slot: number): T & { available?: Uint8Array } {
  const available = one.available === undefined ? undefined : [...one.available].map(Number);
  if (available) available[slot] = 1;
  return {
    ...one,
    ...(available && { available: Uint8Array.from(available) }),
    ...(one.shifts && { shifts: [...one.shifts, { from: slot, to: slot + 1 }] }),
  };
}
