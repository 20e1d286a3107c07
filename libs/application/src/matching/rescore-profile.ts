import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { MatchRanker } from './match-ranker.port';
import { RefreshLists } from './refresh-lists';

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
  private readonly lists: RefreshLists;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    ranker: MatchRanker,
  ) {
    this.lists = new RefreshLists(unitOfWork, ranker);
  }

  /** @returns how many organizations have another list now */
  async execute({ conventionId, organizationId, version }: ChangedProfile): Promise<number> {
    const profile = await this.unitOfWork.read((tx) => tx.profiles.find(conventionId, organizationId));
    if (profile?.version !== version) return 0;
    return this.lists.execute({ conventionId, organizationIds: [organizationId] });
  }
}
