import type { Clock } from '@handsel/kernel';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { MatchRanker } from './match-ranker.port';
import { readMatchingInput } from './read-matching-input';
import { LIST_LENGTH } from './run-matching';
import { PROFILES_KEPT_AT_MOST } from './warm-index';

const DAY_MILLISECONDS = 24 * 3_600_000;

/**
 * Has the ranker ready for the next change before it comes: with the conventions that have been matched and are not over,
 * as many of those matched last as it keeps.
 */
export class WarmUpMatching {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ranker: MatchRanker,
    private readonly clock: Clock,
  ) {}

  /** @returns the conventions that were made ready now */
  async execute(): Promise<string[]> {
    // Wherever the convention is, its last day is not over then.
    const yesterday = new Date(this.clock.now().getTime() - DAY_MILLISECONDS).toISOString().slice(0, 10);
    const matched = await this.unitOfWork.read((reader) => reader.matches.matchedConventions(yesterday));
    let profiles = 0;
    const fitting = matched.filter((one, at) => (profiles += one.profiles) <= PROFILES_KEPT_AT_MOST || at === 0);
    const cold = fitting.map(({ conventionId }) => conventionId).filter((id) => !this.ranker.held(id));
    // The one matched last comes last, for whoever came first would have to make room first.
    for (const conventionId of cold.reverse()) {
      const input = await this.unitOfWork.read((reader) => readMatchingInput(reader, conventionId));
      await this.ranker.warmUp({ ...input, conventionId, top: LIST_LENGTH });
    }
    return cold;
  }
}
