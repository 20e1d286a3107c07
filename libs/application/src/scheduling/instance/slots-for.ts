/** One character a slot, as an instance has it: `1` except in the slots with these indices. */
export function slotsFor(slots: readonly { index: number }[], away: readonly number[]): string {
  if (away.length === 0) return '1'.repeat(slots.length);
  const closed = new Set(away);
  return slots.map(({ index }) => (closed.has(index) ? '0' : '1')).join('');
}
