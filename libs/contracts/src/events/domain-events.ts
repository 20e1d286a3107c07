import { z } from 'zod';
import * as m from '../model';

const run = z.object({ runId: m.id });
const runProgress = run.extend({ progress: m.jobProgress });
const runFailed = run.extend({ failure: z.string() });
const trial = z.object({ trialId: m.id });
const settingsVersion = z.object({ version: z.number().int() });
/** Totals as they stand with an event, and the number of the last line of the ledger that they count. */
const withTotals = { totals: m.dealTotals, ledgerLine: z.number().int() };
const exclusionChange = z.object({ exclusionId: m.id, organizationIds: z.array(m.id) });

/**
 * Every event of the log, `<noun>.<past>`, with its payload. An event is written in the transaction that causes it,
 * with the audience that may hear it; nothing may stand in a payload that the whole audience must not see.
 */
export const domainEvents = {
  'convention.created': z.object({ conventionId: m.id }),
  'profiles.imported': z.object({ created: z.number().int(), updated: z.number().int() }),
  'profile.updated': z.object({ organizationId: m.id, version: z.number().int() }),

  'match-run.started': run,
  'match-run.progressed': runProgress,
  'match-run.completed': run.extend({ matches: z.number().int() }),
  'match-run.failed': runFailed,
  'match-run.cancelled': run,
  /** To an organization: its list of matches is another one now. */
  'match.updated': z.object({ organizationId: m.id, matches: z.number().int() }),
  'match-weights.changed': settingsVersion,
  'match-settings.changed': settingsVersion,
  'complements.changed': settingsVersion,
  'dealings.imported': z.object({ rows: z.number().int() }),
  /** To the sides concerned and staff; never with a reason, which is the giver's own matter. */
  'exclusion.added': exclusionChange,
  'exclusion.removed': exclusionChange,
  'match-preferences.changed': m.matchPreferences,
  'match-contest.opened': z.object({ contest: m.matchContest }),
  'match-contest.resolved': z.object({ contest: m.matchContest }),
  'match-trial.started': trial.extend({ kind: m.trialKind }),
  'match-trial.progressed': trial.extend({ progress: m.jobProgress }),
  'match-trial.completed': trial.extend({ kind: m.trialKind }),
  'match-trial.failed': trial.extend({ failure: z.string() }),
  'match-trial.cancelled': trial,

  'request.created': z.object({ request: m.meetingRequest }),
  'request.accepted': z.object({ request: m.meetingRequest }),
  'request.declined': z.object({ request: m.meetingRequest }),
  'request.withdrawn': z.object({ request: m.meetingRequest }),

  'pairing.proposed': z.object({ pairing: m.pairing }),
  'pairing.approved': z.object({ pairing: m.pairing }),
  'pairing.rejected': z.object({ pairing: m.pairing }),
  'pairing.reopened': z.object({ pairing: m.pairing }),

  'schedule-run.started': run,
  'schedule-run.progressed': runProgress,
  'schedule-run.completed': run.extend({ placed: z.number().int(), pairings: z.number().int() }),
  'schedule-run.failed': runFailed,
  'schedule-run.cancelled': run,
  'schedule-run.rolled-back': run,
  /** To everybody: there is a timetable. Each meeting follows in an event of its own. */
  'schedule.published': run.extend({ meetings: z.number().int() }),

  'meeting.scheduled': z.object({ meeting: m.meeting }),
  'meeting.moved': z.object({ meeting: m.meeting, from: z.object({ startsAt: m.instant, table: m.table }) }),
  'meeting.cancelled': z.object({ meeting: m.meeting }),
  'meeting.held': z.object({ meeting: m.meeting }),
  'meeting.missed': z.object({ meeting: m.meeting }),

  'pairing.pinned': z.object({ pin: m.pin }),
  'pairing.unpinned': z.object({ pairingId: m.id }),
  /** People, tables, interpreters or times that a timetable is made of are others now; `id` says which, where it is one. */
  'schedule-resources.changed': z.object({
    kind: z.enum(['settings', 'availability', 'booths', 'interpreters', 'talks', 'table-closures']),
    id: m.id.nullable(),
  }),
  'timetable.repaired': z.object({ incident: m.incident, moved: z.number().int(), lost: z.number().int() }),
  'offer.proposed': z.object({ offer: m.offer }),
  'offer.accepted': z.object({ offer: m.offer }),
  'offer.declined': z.object({ offer: m.offer }),

  'deal.entered': z.object({ dealId: m.id }),
  'deal.verified': z.object({ dealId: m.id }),
  /** It becomes released by itself at that time. */
  'deal.release-scheduled': z.object({ dealId: m.id, releaseAt: m.instant }),
  'deal.released': z.object({ dealId: m.id }),
  /** The moment. Carries the totals as they stand with this signing, so that a board never adds up by itself. */
  'deal.signed': z.object({ signing: m.signing, ...withTotals }),
  'deal.corrected': z.object({ signing: m.signing, ...withTotals }),
  'deal.retracted': z.object({ dealId: m.id, ...withTotals }),
  /** A deal was corrected that is not signed yet: no total changes. */
  'deal.amended': z.object({ dealId: m.id }),
  'deal.evidence-added': z.object({ dealId: m.id, evidenceId: m.id }),
  'deal.milestone-reached': z.object({ dealId: m.id, milestone: m.milestoneKind }),
  'deals.imported': z.object({ created: z.number().int(), updated: z.number().int() }),
  'deal-settings.changed': settingsVersion,
  'ceremony-batch.changed': z.object({ batchId: m.id, version: z.number().int() }),
  'ceremony-batch.removed': z.object({ batchId: m.id }),

  /** To the displays: ask again. The tables concerned, and none where it is most of the hall. */
  'hall.rearranged': z.object({ tableIds: z.array(m.id) }),
  'hall-settings.changed': settingsVersion,

  'desk.changed': settingsVersion,
  'cue.added': z.object({ cue: m.cue }),
  'cue.undone': z.object({ cue: m.cue }),
  /** It went on stage, or failed to. */
  'cue.aired': z.object({ cue: m.cue }),
  /** To the screens: as if it were signed, to look at. No total changes. */
  'signing.rehearsed': z.object({ signing: m.signing, screenIds: z.array(m.id).nullable() }),
  'announcement.shown': z.object({ announcement: m.announcement }),
  'announcement.withdrawn': z.object({ announcementId: m.id }),
  /** To these screens: ask for your orders. */
  'screens.rearranged': z.object({ screenIds: z.array(m.id) }),

  'screen.paired': z.object({ screen: m.screen }),
  'screen.revoked': z.object({ screenId: m.id }),
  /** To the gateways: sockets of this session must close. */
  'session.revoked': z.object({ sessionId: m.id }),
} as const;

export type DomainEventType = keyof typeof domainEvents;
export type DomainEventPayload<T extends DomainEventType> = z.output<(typeof domainEvents)[T]>;

/**
 * Who hears an event. `staff`: matchmakers and organizers. `everyone`: staff, participants and screens.
 * `board`: whoever may see the public board. `screens`: the paired screens alone. `system`: no client, only jobs and gateways.
 */
export type Audience =
  'staff' | 'everyone' | 'board' | 'screens' | 'system' | `organization:${string}` | `matchmaker:${string}`;

/** An event of the log once it is numbered. */
export const loggedEvent = z.object({
  conventionId: m.id,
  /** Gapless per convention, in the order of commit: 1, 2, 3, ... */
  position: m.position,
  id: z.string(),
  type: z.enum(Object.keys(domainEvents) as [DomainEventType, ...DomainEventType[]]),
  audience: z.array(z.string()),
  payload: z.unknown(),
  at: m.instant,
});
export type LoggedEvent = z.infer<typeof loggedEvent>;
