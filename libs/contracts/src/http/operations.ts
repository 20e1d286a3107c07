import { z } from 'zod';
import * as m from '../model';
import { operation, page, paging } from './operation';

const inConvention = z.strictObject({ conventionId: m.id });
const one = <K extends string>(name: K) =>
  z.strictObject({ conventionId: m.id, [name]: m.id } as { conventionId: typeof m.id } & Record<K, typeof m.id>);
const searchText = m.text(200).optional();

/**
 * Every HTTP operation by its name, `<feature>.<verb>`. The API, the OpenAPI file, the typed client and the
 * authorization matrix all follow from this table.
 */
export const operations = {
  // Signing in
  'session.create': operation({
    method: 'POST',
    path: '/session',
    summary: 'Sign in with a one-time token, a code or a password',
    access: 'anonymous',
    body: m.signIn,
    response: m.signedIn,
    status: 201,
  }),
  'session.get': operation({ method: 'GET', path: '/session', summary: 'Who is signed in', response: m.session }),
  'session.end': operation({ method: 'DELETE', path: '/session', summary: 'Sign out' }),
  'signInLinks.create': operation({
    method: 'POST',
    path: '/conventions/:conventionId/sign-in-links',
    summary: 'Make one-time sign-in links for participants and staff',
    params: inConvention,
    body: m.createSignInLinks,
    response: z.object({ links: z.array(m.signInLink) }),
    status: 201,
  }),

  // Screens
  'screenPairings.start': operation({
    method: 'POST',
    path: '/screen-pairings',
    summary: 'A screen asks for a pairing code to show',
    access: 'anonymous',
    response: m.screenPairing,
    status: 201,
  }),
  'screenPairings.claim': operation({
    method: 'POST',
    path: '/screen-pairings/:pairingId/claim',
    summary: 'The screen fetches its session once an organizer has entered the code',
    access: 'anonymous',
    params: z.strictObject({ pairingId: m.id }),
    body: z.strictObject({ secret: z.string().min(20).max(200) }),
    response: z.discriminatedUnion('status', [
      z.object({ status: z.literal('waiting') }),
      m.signedIn.extend({ status: z.literal('paired') }),
    ]),
  }),
  'screens.pair': operation({
    method: 'POST',
    path: '/conventions/:conventionId/screens',
    summary: 'Pair the screen that shows this code',
    params: inConvention,
    body: m.pairScreen,
    response: m.screen,
    status: 201,
  }),
  'screens.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/screens',
    summary: 'Paired screens and when they were last seen',
    params: inConvention,
    response: z.object({ items: z.array(m.screen) }),
  }),
  'screens.revoke': operation({
    method: 'DELETE',
    path: '/conventions/:conventionId/screens/:screenId',
    summary: 'Withdraw a screen',
    params: one('screenId'),
  }),

  // Conventions
  'conventions.create': operation({
    method: 'POST',
    path: '/conventions',
    summary: 'Set up a convention with its days, halls, tables and sectors',
    body: m.createConvention,
    response: m.convention,
    status: 201,
  }),
  'conventions.list': operation({
    method: 'GET',
    path: '/conventions',
    summary: 'The conventions that the signed-in person or screen has to do with',
    response: z.object({ items: z.array(m.conventionSummary) }),
  }),
  'conventions.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId',
    summary: 'One convention with its slots, tables and sectors',
    params: inConvention,
    response: m.convention,
  }),

  // Profiles
  'profiles.import': operation({
    method: 'POST',
    path: '/conventions/:conventionId/profile-imports',
    summary: 'Import organizations, their people and profiles: all of them or none',
    params: inConvention,
    body: z.strictObject({ dryRun: z.boolean().default(false), rows: z.array(m.importRow).min(1).max(10_000) }),
    response: m.importResult,
    bodyLimitBytes: 50_000_000,
  }),
  'profiles.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/profiles',
    summary: 'Profiles, by name, with search',
    params: inConvention,
    query: z.strictObject({ ...paging, search: searchText, sector: m.sectorCode.optional(), side: m.side.optional() }),
    response: page(m.profile),
  }),
  'profiles.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/profiles/:organizationId',
    summary: 'One profile',
    params: one('organizationId'),
    response: m.profile,
  }),
  'profiles.update': operation({
    method: 'PATCH',
    path: '/conventions/:conventionId/profiles/:organizationId',
    summary: 'Change a profile; matches follow by themselves',
    params: one('organizationId'),
    body: m.profileChange,
    response: m.profile,
  }),
  'participants.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/participants',
    summary: 'Participants; exhibitors see those of their own organization',
    params: inConvention,
    query: z.strictObject({ ...paging, organizationId: m.id.optional() }),
    response: page(m.participant),
  }),

  // Matching
  'matchRuns.start': operation({
    method: 'POST',
    path: '/conventions/:conventionId/match-runs',
    summary: 'Match every buyer with every supplier',
    params: inConvention,
    response: m.matchRun,
    status: 202,
  }),
  'matchRuns.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/match-runs/:runId',
    summary: 'How a matching run is getting on',
    params: one('runId'),
    response: m.matchRun,
  }),
  'matches.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/matches',
    summary: "An organization's matches, best first, each with its reasons",
    params: inConvention,
    query: z.strictObject({
      ...paging,
      organizationId: m.id.optional(),
      sector: m.sectorCode.optional(),
      search: searchText,
    }),
    response: page(m.rankedMatch),
  }),

  // Requests and pairings
  'requests.create': operation({
    method: 'POST',
    path: '/conventions/:conventionId/requests',
    summary: 'Ask another organization for a meeting',
    params: inConvention,
    body: m.createRequest,
    response: m.meetingRequest,
    status: 201,
  }),
  'requests.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/requests',
    summary: 'Requests sent and received',
    params: inConvention,
    query: z.strictObject({
      ...paging,
      box: z.enum(['received', 'sent', 'all']).default('all'),
      status: m.requestStatus.optional(),
    }),
    response: page(m.meetingRequest),
  }),
  'requests.accept': operation({
    method: 'POST',
    path: '/conventions/:conventionId/requests/:requestId/accept',
    summary: 'Accept a request',
    params: one('requestId'),
    response: m.meetingRequest,
  }),
  'requests.decline': operation({
    method: 'POST',
    path: '/conventions/:conventionId/requests/:requestId/decline',
    summary: 'Decline a request',
    params: one('requestId'),
    body: z.strictObject({ reason: m.text(500).default('') }),
    response: m.meetingRequest,
  }),
  'requests.withdraw': operation({
    method: 'POST',
    path: '/conventions/:conventionId/requests/:requestId/withdraw',
    summary: 'Withdraw a request of your own that nobody has answered',
    params: one('requestId'),
    response: m.meetingRequest,
  }),
  'pairings.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/pairings',
    summary: "The matchmaker's queue, most promising first",
    params: inConvention,
    query: z.strictObject({
      ...paging,
      status: m.pairingStatus.optional(),
      sector: m.sectorCode.optional(),
      search: searchText,
    }),
    response: page(m.pairing).extend({
      counts: z.object({ proposed: z.number(), approved: z.number(), rejected: z.number() }),
    }),
  }),
  'pairings.create': operation({
    method: 'POST',
    path: '/conventions/:conventionId/pairings',
    summary: 'Pair two organizations by hand',
    params: inConvention,
    body: m.createPairing,
    response: m.pairing,
    status: 201,
  }),
  'pairings.decide': operation({
    method: 'POST',
    path: '/conventions/:conventionId/pairings/decisions',
    summary: 'Approve or reject pairings, or take a decision back',
    params: inConvention,
    body: m.decidePairings,
    response: m.decidedPairings,
  }),

  // The timetable
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

  // The ledger and the board
  'deals.enter': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals',
    summary: 'Enter a deal in the ledger',
    params: inConvention,
    body: m.enterDeal,
    response: m.deal,
    status: 201,
  }),
  'deals.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/deals',
    summary: 'Deals, latest first',
    params: inConvention,
    query: z.strictObject({ ...paging, status: m.dealStatus.optional() }),
    response: page(m.deal),
  }),
  'deals.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/deals/:dealId',
    summary: 'One deal with its ledger entries',
    params: one('dealId'),
    response: m.deal.extend({ entries: z.array(m.dealEntry) }),
  }),
  'deals.verify': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/verify',
    summary: 'Confirm that a deal is as entered',
    params: one('dealId'),
    body: m.advanceDeal,
    response: m.deal,
  }),
  'deals.release': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/release',
    summary: 'Release a deal to be signed in public',
    params: one('dealId'),
    body: m.advanceDeal,
    response: m.deal,
  }),
  'deals.sign': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/sign',
    summary: 'The moment of signing: every board shows it',
    params: one('dealId'),
    body: m.advanceDeal,
    response: m.deal,
  }),
  'deals.correct': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/correct',
    summary: 'Correct a deal; the ledger keeps both',
    params: one('dealId'),
    body: m.correctDeal,
    response: m.deal,
  }),
  'deals.retract': operation({
    method: 'POST',
    path: '/conventions/:conventionId/deals/:dealId/retract',
    summary: 'Take a deal back; the totals follow',
    params: one('dealId'),
    body: m.retractDeal,
    response: m.deal,
  }),
  'deals.totals': operation({
    method: 'GET',
    path: '/conventions/:conventionId/deals/totals',
    summary: 'Totals derived from the ledger, also as of an earlier instant',
    params: inConvention,
    query: z.strictObject({ at: m.instant.optional() }),
    response: m.dealTotals,
  }),
  'board.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/board',
    summary: 'Everything a board shows, as of one position of the log',
    params: inConvention,
    response: m.board,
  }),

  // Checks that an auditor asks of the database
  'audit.consistency': operation({
    method: 'GET',
    path: '/conventions/:conventionId/consistency',
    summary: 'Ask the database: is anything booked twice, do the totals equal the ledger, is the log without gaps',
    params: inConvention,
    response: z.object({
      doubleBookings: z.number().int(),
      activeBookings: z.number().int(),
      ledger: m.dealTotals,
      board: m.dealTotals,
      totalsAgree: z.boolean(),
      lastPosition: m.position,
      missingPositions: z.number().int(),
      unnumberedEvents: z.number().int(),
    }),
  }),
} as const;

export type OperationName = keyof typeof operations;
export type OperationParams<N extends OperationName> = z.output<(typeof operations)[N]['params']>;
export type OperationQuery<N extends OperationName> = z.output<(typeof operations)[N]['query']>;
export type OperationBody<N extends OperationName> = z.output<(typeof operations)[N]['body']>;
/** What a caller may write: defaults need not be given. */
export type OperationQueryInput<N extends OperationName> = z.input<(typeof operations)[N]['query']>;
export type OperationBodyInput<N extends OperationName> = z.input<(typeof operations)[N]['body']>;
export type OperationResponse<N extends OperationName> = z.output<(typeof operations)[N]['response']>;

/** Everything after the host. */
export const apiPrefix = '/api/v1';
