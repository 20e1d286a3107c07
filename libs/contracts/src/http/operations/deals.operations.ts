import { z } from 'zod';
import * as m from '../../model';
import { inConvention, one, operation, page, paging } from '../operation';

/** The ledger and the board. */
export const dealOperations = {
  'deals.enter': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals',
    summary: 'Enter a deal in the ledger',
    params: inConvention,
    body: m.enterDeal,
    response: m.deal,
    status: 201,
  }),
  'deals.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/deals',
    summary: 'Deals, latest first',
    params: inConvention,
    query: z.strictObject({ ...paging, status: m.dealStatus.optional() }),
    response: page(m.deal),
  }),
  'deals.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/deals/:dealId',
    summary: 'One deal with its ledger entries',
    params: one('dealId'),
    response: m.deal.extend({ entries: z.array(m.dealEntry) }),
  }),
  'deals.verify': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/verify',
    summary: 'Confirm that a deal is as entered',
    params: one('dealId'),
    body: m.advanceDeal,
    response: m.deal,
  }),
  'deals.release': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/release',
    summary: 'Release a deal to be signed in public',
    params: one('dealId'),
    body: m.advanceDeal,
    response: m.deal,
  }),
  'deals.sign': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/sign',
    summary: 'The moment of signing: every board shows it',
    params: one('dealId'),
    body: m.advanceDeal,
    response: m.deal,
  }),
  'deals.correct': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/correct',
    summary: 'Correct a deal; the ledger keeps both',
    params: one('dealId'),
    body: m.correctDeal,
    response: m.deal,
  }),
  'deals.retract': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/retract',
    summary: 'Take a deal back; the totals follow',
    params: one('dealId'),
    body: m.retractDeal,
    response: m.deal,
  }),
  'deals.totals': operation({
    method: 'GET',
    path: '/conventions/:conventionId/deals/totals',
    summary: 'Totals derived from the ledger, also as of an earlier instant',
    params: inConvention,
    query: z.strictObject({ at: m.instant.optional() }),
    response: m.dealTotals,
  }),
  'board.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/board',
    summary: 'Everything a board shows, as of one position of the log',
    params: inConvention,
    response: m.board,
  }),
} as const;
