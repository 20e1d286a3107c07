import { createHash } from 'node:crypto';
import type { Transaction } from '../../ports/unit-of-work.port';
import { planPublication, seatOf, type Publication } from './plan-publication';

/** What publishing this draft would do now. */
export async function publicationOf(tx: Transaction, conventionId: string, runId: string): Promise<Publication> {
  const placements = await tx.scheduleRuns.placementsOf(conventionId, runId);
  const settings = await tx.scheduleRuns.settingsOf(conventionId, runId);
  const proof = settings?.keepPublished === false ? await tx.scheduleRuns.proofOf(conventionId, runId) : null;
  const kept = new Set(proof?.kept.map(({ pairingId }) => pairingId));
  const replanned = new Set(proof?.pairingIds.filter((pairingId) => !kept.has(pairingId)));
  return planPublication(placements, await tx.meetings.seated(conventionId), replanned);
}

/** The same for as long as publishing would do the same. */
export function publicationHash(runId: string, { made, moved, cancelled, outdated }: Publication): string {
  const rows = [
    runId,
    outdated,
    made.map((to) => [to.pairingId, seatOf(to)]),
    moved.map(({ before, to }) => [before.id, seatOf(before), seatOf(to)]),
    cancelled.map((meeting) => [meeting.id, seatOf(meeting)]),
  ];
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
