import { z } from 'zod';
import * as m from '../../model';
import { inConvention, one, operation } from '../operation';

/** Mending the timetable while the day runs. */
export const repairOperations = {
  'repairs.preview': operation({
    method: 'POST',
    path: '/conventions/:conventionId/repairs/preview',
    summary: 'Who would be touched if the timetable were mended',
    params: inConvention,
    body: m.previewRepair,
    response: m.repairPreview,
  }),
  'repairs.apply': operation({
    method: 'POST',
    path: '/conventions/:conventionId/repairs',
    summary: 'Mend the timetable as previewed and tell those concerned',
    params: inConvention,
    body: m.applyRepair,
    response: m.appliedRepair,
  }),
  'offers.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/offers',
    summary: 'Freed places offered to waiting pairs, latest first',
    params: inConvention,
    query: z.strictObject({ status: m.offerStatus.optional() }),
    response: z.object({ items: z.array(m.offer) }),
  }),
  'offers.accept': operation({
    method: 'POST',
    path: '/conventions/:conventionId/offers/:offerId/accept',
    summary: 'Give the waiting pair the freed place',
    params: one('offerId'),
    response: m.meeting,
  }),
  'offers.decline': operation({
    method: 'POST',
    path: '/conventions/:conventionId/offers/:offerId/decline',
    summary: 'Let the next waiting pair have the freed place',
    params: one('offerId'),
    response: m.offer,
  }),
} as const;
