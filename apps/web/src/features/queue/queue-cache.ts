import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { OperationResponse, Pairing } from '@handsel/contracts';
import { keys } from '../../api/keys';
import { changeInPages, insertInPages, itemsOf, removeFromPages } from '../../api/pages';
import { beforeInQueue, belongs, type QueueFilter } from './queue-filter';

export type QueuePage = OperationResponse<'pairings.list'>;
type QueuePages = InfiniteData<QueuePage, string | undefined>;

export const queueKey = (conventionId: string, filter: QueueFilter) =>
  [...keys.pairings(conventionId), filter] as const;

/** Brings a pairing into every list where it belongs and out of those where it does not. An older version changes nothing. */
export function putPairing(client: QueryClient, conventionId: string, pairing: Pairing): void {
  const isThis = (item: Pairing) => item.id === pairing.id;
  for (const [key, pages] of client.getQueriesData<QueuePages>({ queryKey: keys.pairings(conventionId) })) {
    const filter = key.at(-1) as QueueFilter;
    if (!pages) continue;
    const known = itemsOf<Pairing>(pages).find(isThis);
    if (known && known.version > pairing.version) continue;
    client.setQueryData<QueuePages>(key, place(pages, pairing, known !== undefined, belongs(pairing, filter)));
  }

  function place(pages: QueuePages, item: Pairing, known: boolean, here: boolean | null): QueuePages {
    if (here === false) return removeFromPages<Pairing, QueuePage>(pages, isThis);
    if (known) return changeInPages<Pairing, QueuePage>(pages, isThis, () => item);
    return here ? insertInPages<Pairing, QueuePage>(pages, item, beforeInQueue) : pages;
  }
}
