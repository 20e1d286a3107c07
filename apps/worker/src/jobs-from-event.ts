import type { JobName, JobPayload, LoggedEvent } from '@handsel/contracts';

export type JobRequest = { [N in JobName]: { name: N; payload: JobPayload<N> } }[JobName];

const payloadOf = <T>(event: LoggedEvent) => event.payload as T;

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
