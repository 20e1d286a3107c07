import { z } from 'zod';
import * as m from '../../model';
import { inConvention, one, operation, page, paging } from '../operation';

/** The timetable. */
export const timetableOperations = {
  'scheduleRuns.start': operation({
    method: 'POST',
    path: '/conventions/:conventionId/schedule-runs',
    summary: 'Work out a timetable for the approved pairings',
    params: inConvention,
    body: m.startScheduleRun,
    response: m.scheduleRun,
    status: 202,
  }),
  'scheduleRuns.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/schedule-runs',
    summary: 'Schedule runs, latest first',
    params: inConvention,
    response: z.object({ items: z.array(m.scheduleRun) }),
  }),
  'scheduleRuns.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/schedule-runs/:runId',
    summary: 'One schedule run with its certificate',
    params: one('runId'),
    response: m.scheduleRun,
  }),
  'scheduleRuns.cancel': operation({
    method: 'POST',
    path: '/conventions/:conventionId/schedule-runs/:runId/cancel',
    summary: 'Stop a run that is under way',
    params: one('runId'),
    response: m.scheduleRun,
  }),
  'scheduleRuns.publish': operation({
    method: 'POST',
    path: '/conventions/:conventionId/schedule-runs/:runId/publish',
    summary: 'Make the timetable the one that counts and tell everyone',
    params: one('runId'),
    response: m.scheduleRun,
  }),
  'scheduleRuns.rollBack': operation({
    method: 'POST',
    path: '/conventions/:conventionId/schedule-runs/:runId/roll-back',
    summary: 'Take a published timetable back',
    params: one('runId'),
    response: m.scheduleRun,
  }),
  'meetings.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/meetings',
    summary: 'Meetings by time; exhibitors see their own',
    params: inConvention,
    query: z.strictObject({ ...paging, status: m.meetingStatus.optional(), organizationId: m.id.optional() }),
    response: page(m.meeting),
  }),
  'meetings.move': operation({
    method: 'POST',
    path: '/conventions/:conventionId/meetings/:meetingId/move',
    summary: 'Move a meeting to another slot or table',
    params: one('meetingId'),
    body: m.moveMeeting,
    response: m.meeting,
  }),
  'meetings.cancel': operation({
    method: 'POST',
    path: '/conventions/:conventionId/meetings/:meetingId/cancel',
    summary: 'Cancel a meeting',
    params: one('meetingId'),
    body: m.cancelMeeting,
    response: m.meeting,
  }),
  'meetings.recordOutcomes': operation({
    method: 'POST',
    path: '/conventions/:conventionId/meetings/outcomes',
    summary: 'Record which meetings were held and which were missed',
    params: inConvention,
    body: m.recordOutcomes,
    response: z.object({ recorded: z.number().int() }),
  }),
} as const;
