import { z } from 'zod';
import * as m from '../../model';
import { inConvention, operation } from '../operation';

/** Checks that an auditor asks of the database. */
export const auditOperations = {
  'audit.consistency': operation({
    method: 'GET',
    path: '/conventions/:conventionId/consistency',
    summary: 'Ask the database: is anything booked twice, do the totals equal the ledger, is the log without gaps',
    params: inConvention,
    response: z.object({
      doubleBookings: z.number().int(),
      activeBookings: z.number().int(),
      ledger: m.dealTotals,
      board: m.dealTotals,
      totalsAgree: z.boolean(),
      lastPosition: m.position,
      missingPositions: z.number().int(),
      unnumberedEvents: z.number().int(),
    }),
  }),
} as const;
