import { z } from 'zod';
import * as m from '../../model';
import { inConvention, one, operation, page, paging, searchText } from '../operation';

/** Profiles. */
export const profileOperations = {
  'profiles.import': operation({
    method: 'POST',
    path: '/conventions/:conventionId/profile-imports',
    summary: 'Import organizations, their people and profiles: all of them or none',
    params: inConvention,
    body: z.strictObject({ dryRun: z.boolean().default(false), rows: z.array(m.importRow).min(1).max(10_000) }),
    response: m.importResult,
    bodyLimitBytes: 50_000_000,
  }),
  'profiles.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/profiles',
    summary: 'Profiles, by name, with search',
    params: inConvention,
    query: z.strictObject({ ...paging, search: searchText, sector: m.sectorCode.optional(), side: m.side.optional() }),
    response: page(m.profile),
  }),
  'profiles.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/profiles/:organizationId',
    summary: 'One profile',
    params: one('organizationId'),
    response: m.profile,
  }),
  'profiles.update': operation({
    method: 'PATCH',
    path: '/conventions/:conventionId/profiles/:organizationId',
    summary: 'Change a profile; matches follow by themselves',
    params: one('organizationId'),
    body: m.profileChange,
    response: m.profile,
  }),
  'participants.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/participants',
    summary: 'Participants; exhibitors see those of their own organization',
    params: inConvention,
    query: z.strictObject({ ...paging, organizationId: m.id.optional() }),
    response: page(m.participant),
  }),
} as const;
