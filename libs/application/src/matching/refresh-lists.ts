import { isDeepStrictEqual } from 'node:util';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.port';
import type { HeldInput, MatchRanker } from './match-ranker.port';
import type { MatchRow } from './match.repository';
import { readChangedInput, readMatchingInput } from './read-matching-input';
import { LIST_LENGTH } from './run-matching';
import { rulesOf } from './settings/present-settings';
import { readMatchingSettings } from './settings/matching-settings';
import { putLists, shareOutAndTell } from './share-out-lists';

/** Settings that change meanwhile have the lists worked out again, but not for ever. */
const ATTEMPTS = 3;
/** From so many organizations on, ranking everybody is less work than looking around each. */
const MANY = 20;

export interface StaleLists {
  conventionId: string;
  organizationIds: string[];
  /** The rule that may keep them apart; where the convention has it off, their lists stay as they are. */
  rule?: 'declined' | 'metBefore' | undefined;
}

/**
 * Works out anew the lists of some organizations, of those who have them on a list, and of those on whose list they come
 * now. Profiles that have changed since the ranker saw them are taken in at once, whether their own jobs have come or not.
 * Nothing happens in a convention that has never been matched: its first run does it all.
 */
export class RefreshLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ranker: MatchRanker,
    /** Told of each profile whose lists are as of this version now. */
    private readonly onSettled: (organizationId: string, version: number) => void = () => {},
  ) {}

  /** @returns how many organizations have another list now */
  async execute(lists: StaleLists): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      const changed = await this.attempt(lists, attempt < ATTEMPTS);
      if (changed !== 'outdated') return changed;
    }
  }

  private async attempt(lists: StaleLists, mustBeCurrent: boolean): Promise<number | 'outdated'> {
    const { conventionId } = lists;
    const read = (known: HeldInput | null) => this.unitOfWork.run((tx) => readAround(tx, lists, known));
    let input = await read(this.ranker.held(conventionId));
    const isFew = input !== null && input.organizationIds.length < MANY;
    let around = input && isFew ? await this.ranker.rerankAround(input) : null;
    if (isFew && !around) {
      input = await read(null);
      around = input && (await this.ranker.rerankAround(input));
    }
    if (!input) return 0;
    const { settings, profiles, organizationIds: changed } = input;
    const found = around;
    const told = await this.unitOfWork.run(async (tx) => {
      if (found) await tx.matches.stageLists(found.rows);
      else await this.rankEveryone(tx, conventionId);
      await tx.matches.lockLists(conventionId);
      // Who has been kept apart meanwhile must not come back onto a list.
      if (mustBeCurrent && !isDeepStrictEqual(await readMatchingSettings(tx, conventionId), settings))
        return 'outdated';
      if (found && !(await this.explain(tx, conventionId, changed))) return 'outdated';
      return (await putLists(tx, conventionId, found ? found.organizationIds : 'all')).told;
    });
    if (told === 'outdated') return told;
    const settled = found && new Set(changed);
    for (const { organizationId, version } of profiles)
      if (!settled || settled.has(organizationId)) this.onSettled(organizationId, version);
    // All lists are read for that. Those that have changed are heard of before; their first places follow.
    const moved = await this.unitOfWork.run(async (tx) => {
      await tx.matches.lockLists(conventionId);
      return shareOutAndTell(tx, conventionId, await readMatchingSettings(tx, conventionId));
    });
    return told.length + moved;
  }

  private async rankEveryone(tx: Transaction, conventionId: string): Promise<void> {
    const everything = await readMatchingInput(tx, conventionId);
    const onRows = (rows: MatchRow[]) => tx.matches.stageLists(rows);
    await this.ranker.rankEveryone({ ...everything, conventionId, top: LIST_LENGTH }, { onProgress: () => {}, onRows });
  }

  /** Adds what the scores are made of where that is not stored already. False where nobody knows it any more. */
  private async explain(tx: Transaction, conventionId: string, changed: string[]): Promise<boolean> {
    const pairs = await tx.matches.unexplained(conventionId, changed);
    if (pairs.length === 0) return true;
    const rows = await this.ranker.explainPairs(conventionId, pairs);
    if (rows) await tx.matches.stageLists(rows);
    return rows !== null;
  }
}

/** Null where there is nothing to be done. */
async function readAround(tx: Transaction, lists: StaleLists, known: HeldInput | null) {
  const { conventionId, rule } = lists;
  if (!(await tx.matches.hasCompletedRun(conventionId))) return null;
  if (rule && !(await rulesOf(tx, conventionId)).keepApart[rule]) return null;
  const input = await readChangedInput(tx, conventionId, known);
  const changed = known ? input.profiles.map(({ organizationId }) => organizationId) : [];
  const organizationIds = [...new Set([...lists.organizationIds, ...changed])];
  if (organizationIds.length === 0) return null;
  return {
    ...input,
    conventionId,
    top: LIST_LENGTH,
    organizationIds,
    listedBy: await tx.matches.havingOnList(conventionId, organizationIds),
    fullLists: await tx.matches.fullLists(conventionId, LIST_LENGTH),
  };
}
