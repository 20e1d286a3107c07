import { ApiError, type MeetingRequest } from '@handsel/contracts';
import { inParallel } from '../in-parallel';
import { allPages, CALLS_AT_A_TIME, type Exhibitor, type Stage } from '../stage';
import type { MatchesRead } from './read-matches';

const DECISIONS_AT_A_TIME = 500;

export interface Negotiated {
  asked: number;
  accepted: number;
  declined: number;
  unanswered: number;
  approved: number;
  rejected: number;
}

/** Exhibitors ask their best matches for meetings, the others accept, decline or stay silent; a matchmaker decides. */
export async function negotiate(
  stage: Stage,
  representatives: Map<string, Exhibitor>,
  matches: MatchesRead,
  wanted: number,
  /** The share of the queue, the weaker end of it, that is left for a matchmaker to decide. */
  undecidedShare = 0,
): Promise<Negotiated> {
  const { progress } = stage;
  const requests = await ask(stage, representatives, choosePairs(matches, wanted));
  const answers = await answer(stage, representatives, requests);
  progress.done(
    'Requests',
    `${requests.length} asked, ${answers.accepted} accepted, ${answers.declined} declined, ${answers.unanswered} still open`,
  );
  const decisions = await decide(stage, undecidedShare);
  progress.done('Pairings', `${decisions.approved} approved, ${decisions.rejected} rejected`);
  return { asked: requests.length, ...answers, ...decisions };
}

/** Everyone's best match first, then everyone's second best, each pair once, until there are enough. */
function choosePairs({ byOrganization }: MatchesRead, wanted: number): [from: string, to: string][] {
  const pairs: [string, string][] = [];
  const seen = new Set<string>();
  const deepest = Math.max(0, ...[...byOrganization.values()].map((list) => list.length));
  for (let rank = 0; rank < deepest; rank++) {
    for (const [from, list] of byOrganization) {
      const to = list[rank]?.other.organizationId;
      if (to === undefined || pairs.length >= wanted) continue;
      const key = [from, to].sort().join('|');
      if (!seen.has(key)) pairs.push([from, to]);
      seen.add(key);
    }
  }
  return pairs;
}

async function ask(
  { convention, random, progress }: Stage,
  representatives: Map<string, Exhibitor>,
  pairs: [string, string][],
): Promise<MeetingRequest[]> {
  const wishes = pairs.map(() => (random.integer(5) === 0 ? ('must-meet' as const) : ('would-like' as const)));
  const requests = await inParallel(
    pairs.filter(([from, to]) => representatives.has(from) && representatives.has(to)),
    CALLS_AT_A_TIME,
    ([from, toOrganizationId], index) =>
      unlessRefused(['QUOTA_REACHED', 'REQUEST_EXISTS'], () =>
        (representatives.get(from) as Exhibitor).api.call('requests.create', {
          params: { conventionId: convention.id },
          body: { toOrganizationId, wish: wishes[index], message: 'We would like to hear more. 期待进一步了解。' },
        }),
      ),
    (done, of) => progress.step('Asking', done / of),
  );
  return requests.filter((request) => request !== null);
}

async function answer(
  { convention, random, progress }: Stage,
  representatives: Map<string, Exhibitor>,
  requests: MeetingRequest[],
) {
  const counts = { accepted: 0, declined: 0, unanswered: 0 };
  const draws = requests.map(() => random.integer(100));
  await inParallel(
    requests,
    CALLS_AT_A_TIME,
    async ({ id, to }, index) => {
      const { api } = representatives.get(to.organizationId) as Exhibitor;
      const params = { conventionId: convention.id, requestId: id };
      const draw = draws[index] ?? 0;
      if (draw < 84) {
        await api.call('requests.accept', { params });
        counts.accepted += 1;
      } else if (draw < 94) {
        await api.call('requests.decline', { params, body: { reason: 'Our calendar is full. 日程已满。' } });
        counts.declined += 1;
      } else counts.unanswered += 1;
    },
    (done, of) => progress.step('Answering', done / of),
  );
  return counts;
}

/** Rejects the weakest fiftieth with a reason, approves the rest, and takes one decision back to decide it again. */
async function decide({ convention, matchmaker, progress }: Stage, undecidedShare: number) {
  const { api } = matchmaker;
  const params = { conventionId: convention.id };
  const queue = await allPages((cursor) =>
    api.call('pairings.list', { params, query: { status: 'proposed', limit: 500, cursor } }),
  );
  const ids = queue.sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).map(({ id }) => id);
  ids.length = Math.round(ids.length * (1 - undecidedShare));
  const kept = Math.ceil(ids.length * 0.98);
  const decisions = [
    ...inChunks(ids.slice(0, kept)).map((pairingIds) => ({ pairingIds, decision: 'approve' as const })),
    ...inChunks(ids.slice(kept)).map((pairingIds) => ({
      pairingIds,
      decision: 'reject' as const,
      reason: 'Too little in common',
    })),
    ...(['reopen', 'approve'] as const).map((decision) => ({ pairingIds: ids.slice(0, 1), decision })),
  ];
  for (const [index, body] of decisions.entries()) {
    const { refused } = await api.call('pairings.decide', { params, body });
    if (refused[0]) throw new Error(`a pairing could not be decided: ${refused[0].message.en}`);
    progress.step('Deciding', index / decisions.length);
  }
  return { approved: kept, rejected: ids.length - kept };
}

function inChunks<T>(list: T[]): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += DECISIONS_AT_A_TIME)
    chunks.push(list.slice(start, start + DECISIONS_AT_A_TIME));
  return chunks;
}

/** Null where the answer is one of these refusals, which are part of the story. */
async function unlessRefused<T>(codes: string[], call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ApiError && codes.includes(error.problem.code)) return null;
    throw error;
  }
}
