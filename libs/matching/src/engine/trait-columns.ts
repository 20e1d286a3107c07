import type { CompiledParty } from './compiled';
import type { ItemBlocks } from './item-blocks';
import type { TraitPart } from './party-parts';
import type { QueryTraits } from './query';

/** Entries of tables kept; when there would be more, all are thrown away and made again as they are asked for. */
const MOST_KEPT = 4_000_000;

/** Points of one part between somebody of this side and somebody of the other. */
type TraitPoints = (part: TraitPart, own: CompiledParty, other: CompiledParty) => number;

/**
 * The traits of one side's organizations, beside its items. Many organizations have all traits in common: each
 * combination is numbered, and what it gives with one of the other side is worked out once.
 */
export class TraitColumns {
  /** By item: number of the combination that its owner has. */
  readonly column: Uint32Array;
  /** By part and number of a trait: somebody who has it. */
  private readonly bearers: readonly CompiledParty[][];
  /** By part and number of a combination: number of the trait. */
  private readonly traits: readonly Uint32Array[];
  /** By combination of somebody of the other side. */
  private readonly tables = new Map<string, QueryTraits>();
  private kept = 0;

  /** `parties` by number of the owner. */
  constructor(
    private readonly parts: readonly TraitPart[],
    blocks: ItemBlocks,
    parties: readonly CompiledParty[],
    private readonly points: TraitPoints,
  ) {
    const combinations = numbered(parties, (party) => this.combinationOf(party));
    this.column = Uint32Array.from(blocks.owners, (owner) => combinations.numbers[owner]!);
    const traits = parts.map(({ traitOf }) => numbered(combinations.bearers, traitOf));
    this.bearers = traits.map(({ bearers }) => bearers);
    this.traits = traits.map(({ numbers }) => numbers);
  }

  /** Points with somebody of the other side. */
  query(other: CompiledParty): QueryTraits {
    const combination = this.combinationOf(other);
    const known = this.tables.get(combination);
    if (known !== undefined) return known;
    const table = new Int16Array(this.traits[0]?.length ?? 0);
    for (const [at, part] of this.parts.entries()) {
      const ofPart = Int16Array.from(this.bearers[at]!, (own) => this.points(part, own, other));
      const traits = this.traits[at]!;
      for (let number = 0; number < table.length; number++) table[number]! += ofPart[traits[number]!]!;
    }
    this.kept += table.length;
    if (this.kept > MOST_KEPT) {
      this.tables.clear();
      this.kept = table.length;
    }
    const made = { table, most: table.reduce((a, b) => Math.max(a, b), 0) };
    this.tables.set(combination, made);
    return made;
  }

  private combinationOf(party: CompiledParty): string {
    return JSON.stringify(this.parts.map(({ traitOf }) => traitOf(party)));
  }
}

/** Numbers what organizations have, as it is met, with somebody who has each. */
function numbered(
  parties: readonly CompiledParty[],
  keyOf: (party: CompiledParty) => string,
): { numbers: Uint32Array; bearers: CompiledParty[] } {
  const known = new Map<string, number>();
  const bearers: CompiledParty[] = [];
  const numbers = Uint32Array.from(parties, (party) => {
    const key = keyOf(party);
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = bearers.push(party) - 1));
    return number;
  });
  return { numbers, bearers };
}
