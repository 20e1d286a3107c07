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
  const [one, other] = [{ organizationId: newId() }, { organizationId: newId() }];
  const payload = {
    runId: newId(),
    trialId: newId(),
    organizationId: newId(),
    organizationIds: [newId(), newId()],
    version: 3,
    request: { from: one, to: other },
    meeting: { buyer: one, supplier: other },
  };

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
    expect(jobOf(event('meeting.scheduled', {}))).toBeNull();
    // A ceremony of hundreds: the next run takes what was signed into account.
    expect(jobOf(event('deal.signed', {}))).toBeNull();
  });

  it('look at lists again because of a rule only where that rule counts', () => {
    const organizationIds = [one.organizationId, other.organizationId];
    expect(jobOf(event('request.declined', payload))?.payload).toMatchObject({ organizationIds, rule: 'declined' });
    expect(jobOf(event('meeting.held', payload))?.payload).toMatchObject({ organizationIds, rule: 'metBefore' });
    expect(jobOf(event('exclusion.removed', payload))?.payload).not.toHaveProperty('rule');
  });

  it('cover every job of the registry', () => {
    const caused = new Set(eventTypesWithJobs.map((type) => jobOf(event(type, payload))?.name));
    expect([...caused].sort()).toEqual(Object.keys(jobs).sort());
  });
});
