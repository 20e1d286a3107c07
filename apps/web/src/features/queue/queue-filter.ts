import type { Pairing } from '@handsel/contracts';

export interface QueueFilter {
  status: Pairing['status'];
  sector: string | null;
  search: string;
}

/**
 * Whether a pairing belongs in a list with this filter. Null where only the server can tell: a search goes through
 * names in ways that this side does not repeat.
 */
export function belongs(pairing: Pairing, filter: QueueFilter): boolean | null {
  if (pairing.status !== filter.status) return false;
  const { sector } = filter;
  if (sector !== null && !pairing.sectors.some((code) => code === sector || code.startsWith(`${sector}.`)))
    return false;
  return filter.search === '' ? true : null;
}

/** The order of the queue: the best score first, those without one last, then by id. */
export function beforeInQueue(a: Pairing, b: Pairing): boolean {
  const difference = (b.score ?? -1) - (a.score ?? -1);
  return difference === 0 ? a.id < b.id : difference < 0;
}
