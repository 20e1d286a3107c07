import type { Transaction, UnitOfWork } from '../../ports/unit-of-work.port';
import { mayChangeTimetable } from './may-change-timetable';
import { layOut, readTimetable, rereadMeetings, type StandingTimetable } from './standing-timetable';
import type { LogChanges, LogMark } from './timetable-log.repository';

/** With more meetings than this changed, everything is read anew. */
const MOST_REREAD = 500;
/** Conventions whose timetables are kept. */
const MOST_KEPT = 4;
/** How long one is kept up to date after somebody has asked for it. */
const KEPT_WARM_MILLISECONDS = 15 * 60_000;

interface Kept {
  mark: LogMark | null;
  timetable: StandingTimetable | null;
  askedAt: number;
  /** Whoever asks waits for whoever asked before. */
  turn: Promise<unknown>;
}

/**
 * The timetables of the conventions that are being repaired, laid out once and brought up to date by the log. Each ask
 * looks at the log first, so that nothing older than what is committed is ever handed out; `refresh`, called now and then,
 * does the work before anybody asks. The longest unused goes when there are too many.
 */
export class StandingTimetables {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly now: () => number) {}

  /** The timetable as it is committed. Not to be asked by a transaction that has changed it, nor by what only reads. */
  of(tx: Transaction, conventionId: string): Promise<StandingTimetable> {
    return this.upToDate(tx, conventionId, this.touch(conventionId));
  }

  /** Somebody is about to ask: the next `refresh` lays it out. */
  expect(conventionId: string): void {
    this.touch(conventionId);
  }

  /** Forgets what was laid out, where it did not prove right. */
  forget(conventionId: string): void {
    const kept = this.kept.get(conventionId);
    if (kept) kept.mark = null;
  }

  /**
   * Brings those up to date that were asked for lately. One that cannot be is let go, so that it is in nobody's way.
   * @throws what went wrong with the first of these, after all others
   */
  async refresh(unitOfWork: UnitOfWork): Promise<void> {
    const failures: unknown[] = [];
    for (const [conventionId, kept] of this.kept) {
      if (this.now() - kept.askedAt > KEPT_WARM_MILLISECONDS) this.kept.delete(conventionId);
      // With a connection of its own from the start: else those who wait for their turn could hold them all.
      else
        await unitOfWork
          .run((tx) => this.upToDate(tx, conventionId, kept))
          .catch((error: unknown) => {
            this.kept.delete(conventionId);
            failures.push(error);
          });
    }
    if (failures.length > 0) throw failures[0];
  }

  private touch(conventionId: string): Kept {
    const fresh: Kept = { mark: null, timetable: null, askedAt: 0, turn: Promise.resolve() };
    const kept = this.kept.get(conventionId) ?? fresh;
    kept.askedAt = this.now();
    // The last of the map is the latest asked for.
    this.kept.delete(conventionId);
    this.kept.set(conventionId, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return kept;
  }

  private upToDate(tx: Transaction, conventionId: string, kept: Kept): Promise<StandingTimetable> {
    const turn = kept.turn.then(() => this.bringUpToDate(tx, conventionId, kept));
    kept.turn = turn.catch(() => undefined);
    return turn;
  }

  private async bringUpToDate(tx: Transaction, conventionId: string, kept: Kept): Promise<StandingTimetable> {
    const before = kept.mark ? kept.timetable : null;
    const changes = await tx.timetableLog.since(conventionId, before && kept.mark);
    const types = changes.types.filter(mayChangeTimetable);
    const timetable =
      before && types.length === 0 ? before : await this.changed(tx, conventionId, before, changes, types);
    kept.mark = changes.mark;
    kept.timetable = timetable;
    return timetable;
  }

  private async changed(
    tx: Transaction,
    conventionId: string,
    before: StandingTimetable | null,
    { pairingIds }: LogChanges,
    types: readonly string[],
  ): Promise<StandingTimetable> {
    const onlyMeetings = types.every((type) => type.startsWith('meeting.')) && pairingIds.length <= MOST_REREAD;
    if (before && onlyMeetings) return layOut(await rereadMeetings(tx, conventionId, before, pairingIds));
    return layOut(await readTimetable(tx, conventionId));
  }
}
