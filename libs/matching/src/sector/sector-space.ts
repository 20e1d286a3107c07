import { MatchingError } from '../matching-error';
import type { Taxonomy } from '../taxonomy/taxonomy';

/** Share of the nearness that is lost when what is shared is as common as can be. */
const RARITY_SHARE = 0.25;

/**
 * The taxonomy as numbers: how near two sectors are, weighed by how rare what they share is.
 *
 * The information of a sector is `ln((N + 1) / (n + 1))`, n being the items in it or below it and N all items (Resnik
 * 1995). Nearness is Lin's (1998): twice the information of the nearest common sector over the sum of both, and it is
 * scaled by the rarity of what is shared, so that sharing a crowded sector says less than sharing a rare one.
 */
export class SectorSpace {
  private readonly codes: string[] = [];
  private readonly parents: number[] = [];
  private readonly indexByCode = new Map<string, number>();
  private readonly information: Float64Array;
  private readonly mostInformation: number;
  private readonly rows = new Map<number, Float64Array>();

  /** `usage` holds the sectors of every item, as codes; unknown codes are passed over. */
  constructor(taxonomy: Taxonomy, usage: Iterable<readonly string[]> = []) {
    for (const node of taxonomy.nodes) {
      if (this.indexByCode.has(node.code)) throw invalid(`Sector ${node.code} stands twice in the taxonomy`);
      this.indexByCode.set(node.code, this.codes.length);
      this.codes.push(node.code);
    }
    for (const node of taxonomy.nodes) {
      const parent = node.parent === undefined ? -1 : this.indexByCode.get(node.parent);
      if (parent === undefined) throw invalid(`Sector ${node.code} has an unknown parent ${node.parent}`);
      this.parents.push(parent);
    }
    const counts = new Float64Array(this.codes.length);
    let items = 0;
    for (const codes of usage) {
      const seen = new Set<number>();
      for (const code of codes) for (const index of this.ancestry(this.indexOf(code) ?? -1)) seen.add(index);
      if (seen.size > 0) items++;
      for (const index of seen) counts[index] = (counts[index] ?? 0) + 1;
    }
    this.information = counts.map((count) => Math.log((items + 2) / (count + 1)));
    this.mostInformation = Math.log(items + 2);
  }

  get size(): number {
    return this.codes.length;
  }

  indexOf(code: string): number | undefined {
    return this.indexByCode.get(code);
  }

  codeOf(index: number): string {
    return this.codes[index] ?? '';
  }

  /** The sector itself, then what is above it, up to the top. */
  ancestry(index: number): number[] {
    const chain: number[] = [];
    for (let at = index; at >= 0; at = this.parents[at] ?? -1) {
      chain.push(at);
      if (chain.length > this.codes.length) throw invalid(`Sector ${this.codeOf(index)} is above itself`);
    }
    return chain;
  }

  /** The nearest sector that holds both, or -1. */
  shared(a: number, b: number): number {
    const above = this.ancestry(a);
    return this.ancestry(b).find((index) => above.includes(index)) ?? -1;
  }

  /** Codes from one sector to the other over the one that they share; empty when they share none. */
  path(a: number, b: number): string[] {
    const top = this.shared(a, b);
    if (top < 0) return [];
    const up = this.ancestry(a);
    const down = this.ancestry(b);
    const indexes = [...up.slice(0, up.indexOf(top) + 1), ...down.slice(0, down.indexOf(top)).reverse()];
    return indexes.map((index) => this.codeOf(index));
  }

  /** 0 (nothing shared) to 1 (the same sector, and nobody else in it). */
  nearness(a: number, b: number): number {
    return this.row(a)[b] ?? 0;
  }

  /** Nearness of one sector to each sector, by index. */
  row(a: number): Float64Array {
    let row = this.rows.get(a);
    if (row === undefined) {
      row = this.computeRow(a);
      this.rows.set(a, row);
    }
    return row;
  }

  private computeRow(a: number): Float64Array {
    const row = new Float64Array(this.codes.length);
    const above = new Set(this.ancestry(a));
    const ownInformation = this.information[a] ?? 0;
    for (let b = 0; b < row.length; b++) {
      let top = b;
      while (top >= 0 && !above.has(top)) top = this.parents[top] ?? -1;
      if (top < 0) continue;
      const sharedInformation = this.information[top] ?? 0;
      const both = ownInformation + (this.information[b] ?? 0);
      const lin = both > 0 ? (2 * sharedInformation) / both : 1;
      row[b] = lin * (1 - RARITY_SHARE + (RARITY_SHARE * sharedInformation) / this.mostInformation);
    }
    return row;
  }
}

const invalid = (message: string): MatchingError => new MatchingError('TAXONOMY_INVALID', message);
