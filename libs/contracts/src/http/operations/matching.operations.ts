import { z } from 'zod';
import * as m from '../../model';
import { inConvention, one, operation, page, paging, searchText } from '../operation';

/** Matching. */
export const matchingOperations = {
  'matchRuns.start': operation({
    method: 'POST',
    path: '/conventions/:conventionId/match-runs',
    summary: 'Match every buyer with every supplier',
    params: inConvention,
    response: m.matchRun,
    status: 202,
  }),
  'matchRuns.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/match-runs/:runId',
    summary: 'How a matching run is getting on',
    params: one('runId'),
    response: m.matchRun,
  }),
  'matches.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/matches',
    summary: "An organization's matches, best first, each with its reasons",
    params: inConvention,
    query: z.strictObject({
      ...paging,
      organizationId: m.id.optional(),
      sector: m.sectorCode.optional(),
      search: searchText,
    }),
    response: page(m.rankedMatch),
  }),
} as const;
