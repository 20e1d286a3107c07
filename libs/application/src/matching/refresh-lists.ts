import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { MatchRanker } from './match-ranker.port';
import { readMatchingInput } from './read-matching-input';
import { LIST_LENGTH } from './run-matching';
import { rulesOf } from './settings/present-settings';
import { readMatchingSettings } from './settings/matching-settings';
import { putLists } from './share-out-lists';

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
 * now. Nothing happens in a convention that has never been matched: its first run does it all.
 */
export class RefreshLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ranker: MatchRanker,
  ) {}

  /** @returns how many organizations have another list now */
  async execute(lists: StaleLists): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      const changed = await this.attempt(lists, attempt < ATTEMPTS);
      if (changed !== 'outdated') return changed;
    }
  }

  private async attempt({ conventionId, organizationIds, rule }: StaleLists, mustBeCurrent: boolean) {
    const input = await this.unitOfWork.run(async (tx) => {
      if (!(await tx.matches.hasCompletedRun(conventionId))) return null;
      if (rule && !(await rulesOf(tx, conventionId)).keepApart[rule]) return null;
      const listedBy: string[] = [];
      for (const id of organizationIds) listedBy.push(...(await tx.matches.havingOnList(conventionId, id)));
      return {
        ...(await readMatchingInput(tx, conventionId)),
        organizationIds,
        listedBy,
        fullLists: await tx.matches.fullLists(conventionId, LIST_LENGTH),
      };
    });
    if (!input) return 0;
    const ranking = { ...input, top: LIST_LENGTH };
    const reranked =
      organizationIds.length < MANY
        ? await this.ranker.rerankAround(ranking)
        : { organizationIds: 'all' as const, rows: await this.ranker.rankEveryone(ranking, () => {}) };
    return this.unitOfWork.run(async (tx) => {
      await tx.matches.lockLists(conventionId);
      // Who has been kept apart meanwhile must not come back onto a list.
      const current = isDeepStrictEqual(await readMatchingSettings(tx, conventionId), input.settings);
      if (mustBeCurrent && !current) return 'outdated';
      return putLists(tx, conventionId, { ...reranked, settings: input.settings });
    });
  }
}
