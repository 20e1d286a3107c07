import type { BuyerView, NeedView } from './buyer-view';
import type { PairScorer } from './pair-scorer';

/** Entries of rows kept; when there would be more, all are thrown away and made again as they are asked for. */
const MOST_KEPT = 4_000_000;

interface NeedSet {
  buyer: BuyerView;
  need: NeedView;
}

/**
 * Points for sectors of needs against offers. They depend on the sets of sectors alone, and many profiles share a set:
 * each is numbered, and rows of points over all sets of the other side are made once.
 */
export class SectorPoints {
  private readonly offerSets: Int32Array[] = [];
  private readonly needSets: NeedSet[] = [];
  private readonly offerNumbers = new Map<string, number>();
  private readonly needNumbers = new Map<string, number>();
  private readonly rowsOfNeeds = new Map<number, Int32Array>();
  private readonly rowsOfOffers = new Map<number, Int32Array>();
  private kept = 0;

  constructor(private readonly scorer: PairScorer) {}

  numberOfOffer(sectors: Int32Array): number {
    const key = sectors.join();
    let number = this.offerNumbers.get(key);
    if (number === undefined) {
      number = this.offerSets.push(sectors) - 1;
      this.offerNumbers.set(key, number);
    }
    return number;
  }

  /** A need's set comes with the sectors in which the buyer itself is active. */
  numberOfNeed(buyer: BuyerView, need: NeedView): number {
    const key = `${need.item.sectors.join()}|${buyer.party.ownSectors.join()}`;
    let number = this.needNumbers.get(key);
    if (number === undefined) {
      number = this.needSets.push({ buyer, need }) - 1;
      this.needNumbers.set(key, number);
    }
    return number;
  }

  /** Points of a set of needs with each set of offers. */
  overOffers(needSet: number): Int32Array {
    const { buyer, need } = this.needSets[needSet] ?? missing();
    return this.row(this.rowsOfNeeds, needSet, this.offerSets, (sectors) =>
      this.scorer.sectorsOf(buyer, need, sectors),
    );
  }

  /** Points of a set of offers with each set of needs. */
  overNeeds(offerSet: number): Int32Array {
    const sectors = this.offerSets[offerSet] ?? missing();
    return this.row(this.rowsOfOffers, offerSet, this.needSets, ({ buyer, need }) =>
      this.scorer.sectorsOf(buyer, need, sectors),
    );
  }

  private row<Other>(
    rows: Map<number, Int32Array>,
    number: number,
    others: readonly Other[],
    points: (other: Other) => number,
  ): Int32Array {
    const known = rows.get(number);
    if (known?.length === others.length) return known;
    this.kept += others.length;
    if (this.kept > MOST_KEPT) {
      this.rowsOfNeeds.clear();
      this.rowsOfOffers.clear();
      this.kept = others.length;
    }
    const row = new Int32Array(others.length);
    for (let at = 0; at < row.length; at++) row[at] = points(others[at] as Other);
    rows.set(number, row);
    return row;
  }
}

function missing(): never {
  throw new Error('No set of sectors with this number');
}
