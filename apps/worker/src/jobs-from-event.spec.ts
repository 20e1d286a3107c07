import { jobs, type LoggedEvent } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import { eventTypesWithJobs, jobOf } from './jobs-from-event';

const event = (type: LoggedEvent['type'], payload: unknown): LoggedEvent => ({
  conventionId: newId(),
  position: 7,
  id: '41',
  type,
  audience: ['system'],
  payload,
  at: '2026-09-20T01:00:00Z',
});

describe('jobs that follow from events', () => {
  const payload = { runId: newId(), organizationId: newId(), version: 3 };

  it.each(eventTypesWithJobs)('%s causes a job whose payload its registry accepts', (type) => {
    const job = jobOf(event(type, payload));
    expect(job).not.toBeNull();
    if (job) expect(jobs[job.name].payload.safeParse(job.payload).success).toBe(true);
  });

  it('have the same id each time the event comes, so that they are queued once', () => {
    const started = event('match-run.started', payload);
    expect(jobOf(started)?.jobId).toBe(jobOf(structuredClone(started))?.jobId);
  });

  it('are not caused by events that nobody has to act on', () => {
    expect(jobOf(event('meeting.held', {}))).toBeNull();
  });

  it('cover every job of the registry', () => {
    const caused = new Set(eventTypesWithJobs.map((type) => jobOf(event(type, payload))?.name));
    expect([...caused].sort()).toEqual(Object.keys(jobs).sort());
  });
});
