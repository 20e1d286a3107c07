import { z } from 'zod';
import * as m from '../../model';
import { inConvention, operation } from '../operation';

/** The displays in the halls beside the board. */
export const hallOperations = {
  'departures.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/departures',
    summary: 'The meetings to come by time and table, as the hall may see them; of one table where it is named',
    params: inConvention,
    query: z.strictObject({ tableId: m.id.optional() }),
    response: m.departures,
  }),
  'hallSettings.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/hall-settings',
    summary: 'What is the same on all displays: their look, and whether they name who meets',
    params: inConvention,
    response: m.hallSettings,
  }),
  'hallSettings.change': operation({
    method: 'PUT',
    path: '/conventions/:conventionId/hall-settings',
    summary: 'Change what is the same on all displays; they follow at once',
    params: inConvention,
    body: m.changeHallSettings,
    response: m.hallSettings,
  }),
} as const;
