import type { Profile } from '@handsel/contracts';
import { inLanguage, type Bilingual } from '@handsel/kernel';
import { explain, type Match, type Taxonomy } from '@handsel/matching';
import type { MatchRow } from './match.repository';

/** Collects lists of both sides into one row a pair, with the sentence that says why. */
export class MatchRows {
  private readonly rows = new Map<string, MatchRow>();
  private readonly names: Map<string, Bilingual>;

  constructor(
    profiles: readonly Profile[],
    private readonly taxonomy: Taxonomy,
  ) {
    this.names = new Map(profiles.map((profile) => [profile.organizationId, profile.name]));
  }

  /** Takes in one organization's list, best first. A pair in which nothing meets is no match. */
  add(side: 'buyer' | 'supplier', list: readonly Match[]): void {
    for (const [index, match] of list.entries()) {
      if (match.score <= 0) continue;
      const row = this.rowOf(match);
      if (side === 'buyer') row.buyerRank = index + 1;
      else row.supplierRank = index + 1;
    }
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
