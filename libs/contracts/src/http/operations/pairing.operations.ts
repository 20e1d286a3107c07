import { z } from 'zod';
import * as m from '../../model';
import { inConvention, one, operation, page, paging, searchText } from '../operation';

/** Requests and pairings. */
export const pairingOperations = {
  'requests.create': operation({
    method: 'POST',
    path: '/conventions/:conventionId/requests',
    summary: 'Ask another organization for a meeting',
    params: inConvention,
    body: m.createRequest,
    response: m.meetingRequest,
    status: 201,
  }),
  'requests.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/requests',
    summary: 'Requests sent and received',
    params: inConvention,
    query: z.strictObject({
      ...paging,
      box: z.enum(['received', 'sent', 'all']).default('all'),
      status: m.requestStatus.optional(),
    }),
    response: page(m.meetingRequest),
  }),
  'requests.accept': operation({
    method: 'POST',
    path: '/conventions/:conventionId/requests/:requestId/accept',
    summary: 'Accept a request',
    params: one('requestId'),
    response: m.meetingRequest,
  }),
  'requests.decline': operation({
    method: 'POST',
    path: '/conventions/:conventionId/requests/:requestId/decline',
    summary: 'Decline a request',
    params: one('requestId'),
    body: z.strictObject({ reason: m.text(500).default('') }),
    response: m.meetingRequest,
  }),
  'requests.withdraw': operation({
    method: 'POST',
    path: '/conventions/:conventionId/requests/:requestId/withdraw',
    summary: 'Withdraw a request of your own that nobody has answered',
    params: one('requestId'),
    response: m.meetingRequest,
  }),
  'pairings.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/pairings',
    summary: "The matchmaker's queue, most promising first",
    params: inConvention,
    query: z.strictObject({
      ...paging,
      status: m.pairingStatus.optional(),
      sector: m.sectorCode.optional(),
      search: searchText,
    }),
    response: page(m.pairing).extend({
      counts: z.object({ proposed: z.number(), approved: z.number(), rejected: z.number() }),
    }),
  }),
  'pairings.create': operation({
    method: 'POST',
    path: '/conventions/:conventionId/pairings',
    summary: 'Pair two organizations by hand',
    params: inConvention,
    body: m.createPairing,
    response: m.pairing,
    status: 201,
  }),
  'pairings.decide': operation({
    method: 'POST',
    path: '/conventions/:conventionId/pairings/decisions',
    summary: 'Approve or reject pairings, or take a decision back',
    params: inConvention,
    body: m.decidePairings,
    response: m.decidedPairings,
  }),
} as const;
