import { inLanguage, type Bilingual } from '@handsel/kernel';
import { explain, type Match, type Taxonomy } from '@handsel/matching';
import type { RankingInput } from './match-ranker.port';
import type { MatchRow } from './match.repository';

/**
 * Collects lists of both sides into one row a pair, with the sentence that says why. Who has switched personalisation off
 * gets no list, so that no score stands on its side; who does not want to be shown stands on no list.
 */
export class MatchRows {
  private readonly rows = new Map<string, MatchRow>();
  private readonly names: Map<string, Bilingual>;
  private readonly unscored: ReadonlySet<string>;
  private readonly unlisted: ReadonlySet<string>;
  private readonly top: number;

  constructor(
    { profiles, settings, top }: RankingInput,
    private readonly taxonomy: Taxonomy,
  ) {
    this.names = new Map(profiles.map((profile) => [profile.organizationId, profile.name]));
    this.unscored = new Set(settings.unscored);
    this.unlisted = new Set(settings.unlisted);
    this.top = top;
  }

  /** Takes in one organization's list, best first. A pair in which nothing meets is no match. */
  add(side: 'buyer' | 'supplier', list: readonly Match[]): void {
    const listed = list.filter((match) => match.score > 0 && this.isShown(side, match)).slice(0, this.top);
    for (const [index, match] of listed.entries()) {
      const row = this.rowOf(match);
      if (side === 'buyer') row.buyerRank = index + 1;
      else row.supplierRank = index + 1;
    }
  }

  private isShown(side: 'buyer' | 'supplier', { buyerId, supplierId }: Match): boolean {
    const [own, other] = side === 'buyer' ? [buyerId, supplierId] : [supplierId, buyerId];
    return !this.unscored.has(own) && !this.unlisted.has(other);
  }

  all(): MatchRow[] {
    return [...this.rows.values()];
  }

  private rowOf(match: Match): MatchRow {
    const key = `${match.buyerId} ${match.supplierId}`;
    let row = this.rows.get(key);
    if (row === undefined) {
      const why = { en: this.sentence(match, 'en'), zh: this.sentence(match, 'zh') };
      row = { ...match, why, buyerRank: null, supplierRank: null };
      this.rows.set(key, row);
    }
    return row;
  }

  private sentence(match: Match, language: 'en' | 'zh'): string {
    return explain(match, language, {
      taxonomy: this.taxonomy,
      supplierName: inLanguage(this.names.get(match.supplierId) ?? {}, language),
    }).sentence;
  }
}
