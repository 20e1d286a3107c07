import type { ErrorCode } from '../errors/errors';

/** What the gateway holds its clients to, and the description of the protocol says. */
export const realtimeLimits = {
  frameBytes: 64 * 1024,
  /** Who has not signed in by then is dropped. */
  signInMilliseconds: 10_000,
  /** A client says little: one `resume` after each connection or gap. Beyond that it is refused. */
  messages: { burst: 20, perSecond: 5 },
  /** Who goes on in spite of refusals, or floods before signing in, is cut off before parsing costs more. */
  packets: { burst: 200, perSecond: 20 },
  /** More than this waiting to be sent, and the reader is too slow: it is closed and resumes when it can. */
  unsentBytes: 1_000_000,
  /** A peer that is gone is noticed after both. */
  pingIntervalMilliseconds: 12_000,
  pingTimeoutMilliseconds: 8_000,
} as const;

/** Why a client is refused. What passes by itself is worth another attempt. */
export const realtimeRefusals = {
  connect: ['SESSION_MISSING', 'RATE_LIMITED', 'SERVICE_UNAVAILABLE'],
  resume: ['INPUT_INVALID', 'THING_NOT_FOUND', 'RATE_LIMITED', 'SERVICE_UNAVAILABLE'],
} as const satisfies Record<string, readonly ErrorCode[]>;
