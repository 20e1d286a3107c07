/** Where the cursor stands after a step: on the neighbour, or at the end that it cannot pass. */
export function stepped(ids: readonly string[], current: string | null, by: 1 | -1): string | null {
  const index = current === null ? -1 : ids.indexOf(current);
  if (index < 0) return ids[0] ?? null;
  return ids[Math.max(0, Math.min(ids.length - 1, index + by))] ?? null;
}

/**
 * Where the cursor goes when some rows leave the list: it stays if its row stays, else it takes the next row that
 * does, else the one before.
 */
export function afterRemoval(ids: readonly string[], current: string | null, leaving: ReadonlySet<string>) {
  if (current === null || !leaving.has(current)) return current;
  const index = ids.indexOf(current);
  const stays = (id: string) => !leaving.has(id);
  return ids.slice(index + 1).find(stays) ?? ids.slice(0, Math.max(index, 0)).findLast(stays) ?? null;
}
