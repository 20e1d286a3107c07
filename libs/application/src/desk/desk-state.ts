import type { Transaction } from '../ports/unit-of-work.port';
import type { DeskState, StoredCue } from './desk.repository';
import type { Cue, Desk } from '@handsel/contracts';

/** Long enough to notice a wrong name, short enough for a stage. */
const asItComes: DeskState = { held: false, delaySeconds: 3, version: 0 };
const LATEST_CUES = 50;

export const deskStateOf = async (tx: Transaction, conventionId: string): Promise<DeskState> =>
  (await tx.desk.find(conventionId)) ?? asItComes;

export const presentCue = ({ id, kind, dealId, airsAt, status, failure, by }: StoredCue): Cue => ({
  id,
  kind,
  dealId,
  airsAt,
  status,
  failure,
  by,
});

export async function presentDesk(tx: Transaction, conventionId: string, at: Date): Promise<Desk> {
  const [state, cues, announcements] = [
    await deskStateOf(tx, conventionId),
    await tx.desk.cues(conventionId, LATEST_CUES),
    await tx.announcements.active(conventionId, at),
  ];
  return { ...state, cues: cues.map(presentCue), announcements, now: at.toISOString() };
}
