import { failure, type DealStatus, type Failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { dealToAdvance } from '../deals/advance-deal';
import { organizersOnly } from '../policies/roles.policy';
import type { Call, UseCase } from '../use-case';
import { deskStateOf, presentCue } from './desk-state';
import type { NewCue } from './desk.repository';
import { airCue } from './air-cue';

/** What the hall may see before it counts: what was released, or was signed already. */
const MAY_BE_REHEARSED: readonly DealStatus[] = ['released', 'signed'];

/**
 * Puts deals on the way to the stage. All of them are as they were previewed and may be signed, or none is put there.
 * Without a delay they are on stage when this is answered.
 */
export const addCues: UseCase<'cues.add'> = {
  policy: organizersOnly,
  async execute(call) {
    const { params, body, tx, principal } = call;
    const { conventionId } = params;
    const refused = await firstRefused(call);
    if (refused) return fail(refused);
    const { delaySeconds, held } = await deskStateOf(tx, conventionId);
    const now = await tx.deals.now();
    const cues = body.deals.map(({ dealId, version }, at): NewCue => ({
      id: newId(),
      kind: body.kind,
      dealId,
      dealVersion: version,
      screenIds: body.screenIds,
      airsAt: new Date(now.getTime() + (delaySeconds + at * body.everySeconds) * 1_000).toISOString(),
      accountId: principal.id,
    }));
    const items = [];
    for (const cue of await tx.desk.addCues(conventionId, cues)) {
      await tx.events.append({
        conventionId,
        type: 'cue.added',
        audience: ['staff'],
        payload: { cue: presentCue(cue) },
      });
      const isDue = !held && Date.parse(cue.airsAt) <= now.getTime();
      items.push(presentCue(isDue ? await airCue(tx, conventionId, cue, now) : cue));
    }
    return ok({ items });
  },
  conflicts: {
    cues_waiting_once: async ({ params, body, tx }) => {
      const waiting = await tx.desk.cues(params.conventionId, 0);
      const taken = body.deals.find(({ dealId }) => waiting.some((cue) => cue.dealId === dealId));
      const deal = taken && (await tx.deals.find(params.conventionId, taken.dealId));
      return failure('CUE_WAITING', { key: deal?.key ?? '' });
    },
  },
};

async function firstRefused({ params: { conventionId }, body, tx }: Call<'cues.add'>): Promise<Failure | null> {
  // Before the deals' own locks, as whoever signs takes the two: without a delay they are signed here.
  if (body.kind === 'signing') await tx.deals.lockLedger(conventionId);
  // In one order whoever calls, so that two of them never wait for each other.
  for (const { dealId, version } of body.deals.toSorted((a, b) => (a.dealId < b.dealId ? -1 : 1))) {
    if (body.kind === 'signing') {
      const found = await dealToAdvance({ tx, conventionId }, dealId, 'sign', version);
      if (!found.ok) return found.failure;
      continue;
    }
    const deal = await tx.deals.find(conventionId, dealId);
    if (!deal) return failure('THING_NOT_FOUND', { thing: 'deal' });
    if (!MAY_BE_REHEARSED.includes(deal.status))
      return failure('STATE_CONFLICT', { state: deal.status, action: 'rehearsed' });
    if (deal.version !== version) return failure('VERSION_STALE');
  }
  return null;
}
