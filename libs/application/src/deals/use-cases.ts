import { findDuplicates } from './alike/find-duplicates.query';
import { changeBatch } from './batches/change-batch.command';
import { createBatch } from './batches/create-batch.command';
import { getBatch } from './batches/get-batch.query';
import { listBatches } from './batches/list-batches.query';
import { removeBatch } from './batches/remove-batch.command';
import { correctDeal } from './correct-deal.command';
import { enterDeal } from './enter-deal.command';
import { addEvidence } from './evidence/add-evidence.command';
import { getEvidence } from './evidence/get-evidence.query';
import { getBoard } from './get-board.query';
import { getDeal } from './get-deal.query';
import { importDeals } from './import/import-deals.command';
import { listDeals } from './list-deals.query';
import { reachMilestone } from './reach-milestone.command';
import { releaseDeal } from './release-deal.command';
import { retractDeal } from './retract-deal.command';
import { changeDealSettings } from './settings/change-deal-settings.command';
import { getDealSettings } from './settings/get-deal-settings.query';
import { signDeal } from './sign-deal.command';
import { getFollowUp } from './totals/get-follow-up.query';
import { getTotals } from './totals/get-totals.query';
import { traceFigure } from './totals/trace-figure.query';
import { verifyDeal } from './verify-deal.command';

export const dealUseCases = {
  'deals.enter': enterDeal,
  'deals.list': listDeals,
  'deals.import': importDeals,
  'deals.get': getDeal,
  'deals.duplicates': findDuplicates,
  'deals.verify': verifyDeal,
  'deals.release': releaseDeal,
  'deals.sign': signDeal,
  'deals.correct': correctDeal,
  'deals.retract': retractDeal,
  'deals.reachMilestone': reachMilestone,
  'deals.addEvidence': addEvidence,
  'deals.getEvidence': getEvidence,
  'deals.totals': getTotals,
  'deals.trace': traceFigure,
  'deals.followUp': getFollowUp,
  'dealSettings.get': getDealSettings,
  'dealSettings.change': changeDealSettings,
  'board.get': getBoard,
  'ceremonyBatches.list': listBatches,
  'ceremonyBatches.create': createBatch,
  'ceremonyBatches.get': getBatch,
  'ceremonyBatches.change': changeBatch,
  'ceremonyBatches.remove': removeBatch,
};
