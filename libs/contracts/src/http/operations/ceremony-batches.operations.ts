import { z } from 'zod';
import * as m from '../../model';
import { inConvention, one, operation } from '../operation';

const batch = one('batchId');

/** Which deals go on stage together, and in which order. */
export const ceremonyBatchOperations = {
  'ceremonyBatches.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/ceremony-batches',
    summary: 'Batches of deals for the ceremony',
    params: inConvention,
    response: z.object({ items: z.array(m.ceremonyBatch) }),
  }),
  'ceremonyBatches.create': operation({
    method: 'POST',
    path: '/conventions/:conventionId/ceremony-batches',
    summary: 'Make a batch of deals',
    params: inConvention,
    body: m.createBatch,
    response: m.ceremonyBatch,
    status: 201,
  }),
  'ceremonyBatches.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/ceremony-batches/:batchId',
    summary: 'A batch with its deals in their order',
    params: batch,
    response: m.batchWithDeals,
  }),
  'ceremonyBatches.change': operation({
    method: 'PATCH',
    path: '/conventions/:conventionId/ceremony-batches/:batchId',
    summary: 'Name a batch anew, or add, remove and move its deals by giving the whole order',
    params: batch,
    body: m.changeBatch,
    response: m.ceremonyBatch,
  }),
  'ceremonyBatches.remove': operation({
    method: 'DELETE',
    path: '/conventions/:conventionId/ceremony-batches/:batchId',
    summary: 'Dissolve a batch; its deals stay',
    params: batch,
  }),
} as const;
