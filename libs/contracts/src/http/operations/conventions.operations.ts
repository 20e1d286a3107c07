import { z } from 'zod';
import * as m from '../../model';
import { inConvention, operation } from '../operation';

/** Conventions. */
export const conventionOperations = {
  'conventions.create': operation({
    method: 'POST',
    path: '/conventions',
    summary: 'Set up a convention with its days, halls, tables and sectors',
    body: m.createConvention,
    response: m.convention,
    status: 201,
  }),
  'conventions.list': operation({
    method: 'GET',
    path: '/conventions',
    summary: 'The conventions that the signed-in person or screen has to do with',
    response: z.object({ items: z.array(m.conventionSummary) }),
  }),
  'conventions.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId',
    summary: 'One convention with its slots, tables and sectors',
    params: inConvention,
    response: m.convention,
  }),
} as const;
