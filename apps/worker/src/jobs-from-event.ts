import type { JobName, JobPayload, LoggedEvent } from '@handsel/contracts';

export type JobRequest = { [N in JobName]: { name: N; payload: JobPayload<N> } }[JobName];

const payloadOf = <T>(event: LoggedEvent) => event.payload as T;

interface Party {
  organizationId: string;
}

const refresh = (
  { conventionId }: LoggedEvent,
  organizationIds: string[],
  rule?: JobPayload<'matching.refresh-lists'>['rule'],
): JobRequest => ({
  name: 'matching.refresh-lists',
  payload: { conventionId, organizationIds, ...(rule && { rule }) },
});
const refreshLists = (event: LoggedEvent): JobRequest =>
  refresh(event, payloadOf<{ organizationIds: string[] }>(event).organizationIds);

/**
 * Which jobs follow from an event. The table is the whole rule: what is not in it causes no work. Since jobs follow
 * from the log, a queue that was lost is filled again from it.
 */
const jobsByEvent: Partial<Record<LoggedEvent['type'], (event: LoggedEvent) => JobRequest>> = {
  'match-run.started': (event) => ({
    name: 'matching.run-matching',
    payload: { conventionId: event.conventionId, runId: payloadOf<{ runId: string }>(event).runId },
  }),
  'profile.updated': (event) => ({
    name: 'matching.rescore-profile',
    payload: { conventionId: event.conventionId, ...payloadOf<{ organizationId: string; version: number }>(event) },
  }),
  'exclusion.added': refreshLists,
  'exclusion.removed': refreshLists,
  'match-preferences.changed': (event) => refresh(event, [payloadOf<{ organizationId: string }>(event).organizationId]),
  // What is declined or held keeps two apart, where the convention says so.
  'request.declined': (event) => {
    const { from, to } = payloadOf<{ request: Record<'from' | 'to', Party> }>(event).request;
    return refresh(event, [from.organizationId, to.organizationId], 'declined');
  },
  'meeting.held': (event) => {
    const { buyer, supplier } = payloadOf<{ meeting: Record<'buyer' | 'supplier', Party> }>(event).meeting;
    return refresh(event, [buyer.organizationId, supplier.organizationId], 'metBefore');
  },
  'match-trial.started': (event) => ({
    name: 'trials.run-trial',
    payload: { conventionId: event.conventionId, trialId: payloadOf<{ trialId: string }>(event).trialId },
  }),
  'schedule-run.started': (event) => ({
    name: 'scheduling.solve-timetable',
    payload: { conventionId: event.conventionId, runId: payloadOf<{ runId: string }>(event).runId },
  }),
};

export const eventTypesWithJobs = Object.keys(jobsByEvent) as LoggedEvent['type'][];

/** The job of an event, with an id that stays the same however often the event comes: it is queued once. */
export function jobOf(event: LoggedEvent): (JobRequest & { jobId: string }) | null {
  const job = jobsByEvent[event.type]?.(event);
  return job ? { ...job, jobId: `event-${event.id}` } : null;
}
