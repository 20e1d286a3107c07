import type { UnitOfWork } from '../ports/unit-of-work.port';
import { announceLists } from './announce-lists';
import type { MatchRanker } from './match-ranker.port';
import { LIST_LENGTH } from './run-matching';

export interface ChangedProfile {
  conventionId: string;
  organizationId: string;
  version: number;
}

/**
 * Brings the lists up to date after one profile has changed. A profile that has changed again meanwhile is left to the
 * job of its later version, and a convention that has never been matched to its first run.
 */
export class RescoreProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ranker: MatchRanker,
  ) {}

  /** @returns how many organizations have another list now */
  async execute({ conventionId, organizationId, version }: ChangedProfile): Promise<number> {
    const input = await this.unitOfWork.run(async (tx) => {
      const profile = await tx.profiles.find(conventionId, organizationId);
      if (profile?.version !== version) return null;
      if (!(await tx.matches.hasCompletedRun(conventionId))) return null;
      return {
        organizationId,
        profiles: await tx.profiles.all(conventionId),
        sectors: await tx.conventions.sectorsOf(conventionId),
        listedBy: await tx.matches.havingOnList(conventionId, organizationId),
        fullLists: await tx.matches.fullLists(conventionId, LIST_LENGTH),
      };
    });
    if (!input) return 0;
    const { organizationIds, rows } = await this.ranker.rerankAround({ ...input, top: LIST_LENGTH });
    return this.unitOfWork.run(async (tx) => {
      await tx.matches.lockLists(conventionId);
      const changed = await tx.matches.replaceLists(conventionId, organizationIds, rows);
      await announceLists(tx, conventionId, changed);
      return changed.length;
    });
  }
}
