import * as m from '../../model';
import { inConvention, operation } from '../operation';

/** Deals from before the convention, of which matching makes past dealings and records. */
export const pastDealingOperations = {
  'dealings.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/past-dealings',
    summary: 'How many deals matching knows of, and from where',
    params: inConvention,
    response: m.dealingsState,
  }),
  'dealings.import': operation({
    method: 'PUT',
    path: '/conventions/:conventionId/past-dealings',
    summary: 'Import the deals from before the convention, all rows or none; everybody is matched anew',
    params: inConvention,
    body: m.importDealings,
    response: m.dealingsImported,
    bodyLimitBytes: 50_000_000,
  }),
} as const;
