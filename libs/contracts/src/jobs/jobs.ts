import { z } from 'zod';
import { id } from '../model';

const eventOf = z.object({ conventionId: id });

/** Every job, `<queue>.<verb-noun>`, with its payload. Jobs follow from the event log; a lost queue loses nothing. */
export const jobs = {
  'matching.run-matching': {
    queue: 'matching',
    payload: eventOf.extend({ runId: id }),
    attempts: 3,
    backoffMs: 1_000,
  },
  'matching.rescore-profile': {
    queue: 'matching',
    payload: eventOf.extend({ organizationId: id, version: z.number().int() }),
    attempts: 3,
    backoffMs: 1_000,
  },
  /** The lists of these organizations, after something that keeps them apart or shows them has changed. */
  'matching.refresh-lists': {
    queue: 'matching',
    payload: eventOf.extend({
      organizationIds: z.array(id),
      /** The rule because of which they may be kept apart; nothing is to be done where the convention has it off. */
      rule: z.enum(['declined', 'metBefore']).optional(),
    }),
    attempts: 3,
    backoffMs: 1_000,
  },
  /** On a queue of its own: somebody who tries out weights must not keep lists from following. */
  'trials.run-trial': {
    queue: 'trials',
    payload: eventOf.extend({ trialId: id }),
    attempts: 2,
    backoffMs: 1_000,
  },
  'scheduling.solve-timetable': {
    queue: 'scheduling',
    payload: eventOf.extend({ runId: id }),
    attempts: 3,
    backoffMs: 1_000,
  },
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.output<(typeof jobs)[N]['payload']>;
