import type { jobs, LoggedEvent } from '@handsel/contracts';
import { LogFollower } from '@handsel/events';
import type { JobQueues } from '@handsel/platform';
import { eventTypesWithJobs, jobOf } from './jobs-from-event';

/**
 * Follows the event log and queues the jobs that follow from it. Its place is kept in the database: after a crash the
 * last events come again, and the jobs' ids keep them from being queued twice.
 */
export function createJobFeeder(
  url: string,
  queues: JobQueues<typeof jobs>,
  onError: (error: Error) => void,
): LogFollower {
  return new LogFollower({
    url,
    name: 'jobs',
    types: eventTypesWithJobs,
    onError,
    async handle(events: LoggedEvent[]) {
      for (const event of events) {
        const job = jobOf(event);
        if (job) await queues.add(job.name, job.payload as never, { jobId: job.jobId });
      }
    },
  });
}
