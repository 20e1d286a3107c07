import { z } from 'zod';

/** What a convention's settings say about requests. A setting that is absent or unusable takes its default. */
const settings = z.object({
  /** Requests of one organization that may wait for an answer at the same time. */
  openRequestsPerOrganization: z.number().int().min(1).max(10_000).catch(40),
  /** How long a request waits for an answer. */
  requestExpiryDays: z.number().positive().max(365).catch(3),
});

export type RequestLimits = z.infer<typeof settings>;

export const requestLimits = (stored: unknown): RequestLimits => settings.catch(settings.parse({})).parse(stored);

const MILLISECONDS_A_DAY = 86_400_000;

/** The instant from which a request made at `now` counts as expired. */
export const expiryOf = (now: Date, { requestExpiryDays }: RequestLimits): Date =>
  new Date(now.getTime() + requestExpiryDays * MILLISECONDS_A_DAY);
