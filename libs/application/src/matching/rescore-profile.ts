import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { MatchRanker } from './match-ranker.port';
import { RefreshLists } from './refresh-lists';
import { SettledProfiles } from './settled-profiles';

export interface ChangedProfile {
  conventionId: string;
  organizationId: string;
  version: number;
}

/**
 * Brings the lists up to date after one profile has changed. A profile that has changed again meanwhile is left to the
 * job of its later version, one that was taken along with another is done, and a convention that has never been matched is
 * left to its first run.
 */
export class RescoreProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ranker: MatchRanker,
    private readonly settled = new SettledProfiles(),
  ) {}

  /** @returns how many organizations have another list now */
  async execute({ conventionId, organizationId, version }: ChangedProfile): Promise<number> {
    if (this.settled.has(conventionId, organizationId, version)) return 0;
    const profile = await this.unitOfWork.read((tx) => tx.profiles.find(conventionId, organizationId));
    if (profile?.version !== version) return 0;
    const note = (id: string, at: number) => this.settled.note(conventionId, id, at);
    const lists = new RefreshLists(this.unitOfWork, this.ranker, note);
    return lists.execute({ conventionId, organizationIds: [organizationId] });
  }
}
