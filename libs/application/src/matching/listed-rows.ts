import type { Match } from '@handsel/matching';
import type { RankingInput } from './match-ranker.port';
import type { MatchRow } from './match.repository';

/**
 * What of the engine's lists is stored. Who has switched personalisation off gets no list, so that no score stands on its
 * side; who does not want to be shown stands on no list.
 */
export class ListedRows {
  private readonly unscored: ReadonlySet<string>;
  private readonly unlisted: ReadonlySet<string>;
  private readonly top: number;

  constructor({ settings, top }: Pick<RankingInput, 'settings' | 'top'>) {
    this.unscored = new Set(settings.unscored);
    this.unlisted = new Set(settings.unlisted);
    this.top = top;
  }

  /** One organization's list, best first, as rows. A pair in which nothing meets is no match. */
  of(side: 'buyer' | 'supplier', list: readonly Match[]): MatchRow[] {
    return list
      .filter((match) => match.score > 0 && this.isShown(side, match))
      .slice(0, this.top)
      .map((match, index) => ({
        ...match,
        buyerRank: side === 'buyer' ? index + 1 : null,
        supplierRank: side === 'supplier' ? index + 1 : null,
      }));
  }

  private isShown(side: 'buyer' | 'supplier', { buyerId, supplierId }: Match): boolean {
    const [own, other] = side === 'buyer' ? [buyerId, supplierId] : [supplierId, buyerId];
    return !this.unscored.has(own) && !this.unlisted.has(other);
  }
}
