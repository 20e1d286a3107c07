import { z } from 'zod';
import { deal } from './deal';
import { bilingual, id } from './primitives';

const dealIds = z
  .array(id)
  .max(2_000)
  .refine((ids) => new Set(ids).size === ids.length, 'must name each deal once');

/** Deals that go on stage together, in the order in which they do. */
export const ceremonyBatch = z.object({ id, name: bilingual(160), dealIds: z.array(id), version: z.number().int() });
export const createBatch = z.strictObject({ name: bilingual(160), dealIds: dealIds.default([]) });
export const changeBatch = z.strictObject({
  version: z.number().int(),
  name: bilingual(160).optional(),
  /** The whole order anew: what is not in it is no longer in the batch. */
  dealIds: dealIds.optional(),
});
export const batchWithDeals = ceremonyBatch.extend({ deals: z.array(deal) });

export type CeremonyBatch = z.infer<typeof ceremonyBatch>;
