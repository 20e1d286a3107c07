import type { Limit } from './rate-limiter';

const MINUTE_SECONDS = 60;
const QUARTER_HOUR_SECONDS = 15 * MINUTE_SECONDS;

/**
 * What one caller may do, each overridable by its variable. In a convention centre thousands share one address, so
 * what has a session is counted by session, and by address only what looks like guessing.
 */
export const limitSettings = {
  /** Calls of one session. */
  sessionCalls: { variable: 'HANDSEL_LIMIT_SESSION_CALLS', count: 6_000, windowSeconds: MINUTE_SECONDS },
  /** Calls without a valid session from one address, signing in among them. */
  anonymousCalls: { variable: 'HANDSEL_LIMIT_ANONYMOUS_CALLS', count: 12_000, windowSeconds: MINUTE_SECONDS },
  /** Refused sign-ins from one address. A code has 49 bits: at this pace guessing one takes longer than it lives. */
  signInFailures: { variable: 'HANDSEL_LIMIT_SIGN_IN_FAILURES', count: 100, windowSeconds: QUARTER_HOUR_SECONDS },
  /** Attempts with a password at one account, from wherever. */
  passwordsPerAccount: {
    variable: 'HANDSEL_LIMIT_PASSWORDS_PER_ACCOUNT',
    count: 10,
    windowSeconds: QUARTER_HOUR_SECONDS,
  },
  /** Attempts with a password from one address; each costs the server 19 MiB for a moment. */
  passwordsPerAddress: {
    variable: 'HANDSEL_LIMIT_PASSWORDS_PER_ADDRESS',
    count: 60,
    windowSeconds: QUARTER_HOUR_SECONDS,
  },
  /** Codes that screens at one address ask for. */
  screenPairings: { variable: 'HANDSEL_LIMIT_SCREEN_PAIRINGS', count: 60, windowSeconds: MINUTE_SECONDS },
} as const satisfies Record<string, Limit & { variable: string }>;

export type LimitName = keyof typeof limitSettings;
export type Limits = Record<LimitName, Limit>;
