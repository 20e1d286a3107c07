import type { BuyerView, NeedView } from './buyer-view';
import type { OfferTable } from './offer-table';
import type { PairScorer } from './pair-scorer';
import { valueStrengthOf } from './strengths';
import type { TextIndex } from './text-index';

/**
 * One buyer against all offers: BM25 over the postings of its words, sectors once for each distinct set of them. Leaves
 * for each supplier the points of its best meeting and which need and offer that is.
 */
export class BuyerPass {
  /** By number of the supplier: points of the best meeting. */
  readonly points: Int32Array;
  /** By number of the supplier: position of the need, times the number of offers in the table, plus number of the offer. */
  readonly meetings: Float64Array;
  private readonly sums: Float64Array;

  constructor(
    private readonly offers: OfferTable,
    private readonly text: TextIndex,
    private readonly scorer: PairScorer,
  ) {
    this.points = new Int32Array(offers.supplierCount);
    this.meetings = new Float64Array(offers.supplierCount);
    this.sums = new Float64Array(offers.offerCount);
  }

  run(buyer: BuyerView): void {
    this.points.fill(-1);
    for (const [at, need] of buyer.needs.entries()) {
      const touched: number[] = [];
      this.text.accumulate(need.item.terms, need.termWeights, this.sums, touched);
      this.meet(buyer, need, at * this.offers.offerCount);
      for (const offer of touched) this.sums[offer] = 0;
    }
  }

  private meet(buyer: BuyerView, need: NeedView, meetingBase: number): void {
    const { points, meetings, sums, scorer } = this;
    const { owner, sectorSet, currency, low, high, sectorSets } = this.offers;
    const bySet = Int32Array.from(sectorSets, (sectors) => scorer.sectorsOf(buyer, need, sectors));
    const wanted = need.item.value;
    const wantedCurrency = wanted === undefined ? -2 : this.offers.currencyNumber(wanted.currency);
    const [wantedLow, wantedHigh] = [wanted?.low ?? 0, wanted?.high ?? 0];
    for (let offer = 0; offer < owner.length; offer++) {
      let found = bySet[sectorSet[offer] ?? 0] ?? 0;
      const sum = sums[offer] ?? 0;
      if (sum > 0) found += scorer.text(sum);
      if (wantedCurrency >= 0 && currency[offer] === wantedCurrency) {
        found += scorer.valuePoints(valueStrengthOf(wantedLow, wantedHigh, low[offer] ?? 0, high[offer] ?? 0));
      }
      const supplier = owner[offer] ?? 0;
      if (found > (points[supplier] ?? 0)) {
        points[supplier] = found;
        meetings[supplier] = meetingBase + offer;
      }
    }
  }
}
