import { correctDeal } from './correct-deal.command';
import { enterDeal } from './enter-deal.command';
import { getBoard } from './get-board.query';
import { getDeal } from './get-deal.query';
import { getTotals } from './get-totals.query';
import { listDeals } from './list-deals.query';
import { releaseDeal } from './release-deal.command';
import { retractDeal } from './retract-deal.command';
import { signDeal } from './sign-deal.command';
import { verifyDeal } from './verify-deal.command';

export const dealUseCases = {
  'deals.enter': enterDeal,
  'deals.list': listDeals,
  'deals.get': getDeal,
  'deals.verify': verifyDeal,
  'deals.release': releaseDeal,
  'deals.sign': signDeal,
  'deals.correct': correctDeal,
  'deals.retract': retractDeal,
  'deals.totals': getTotals,
  'board.get': getBoard,
};
