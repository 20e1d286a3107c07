import { selectAndCertify, type Selection } from '../bound/certificate';
import type { Problem } from '../model/problem';
import { mostMeetingsInDay } from './most-meetings';
import type { RichProblem } from './rich-problem';

const ROUNDS = 12;

/**
 * A bound and a selection for an instance with resources: those of the plain relaxation, with a price on the slots of
 * interpreters where they are scarce. For any price m >= 0 each interpreted request may be thought of as paying m, and
 * all of them together hold at most as many meetings as the interpreters have slots; so the bound of the lighter
 * weights plus m times those slots is a bound (Lagrangian relaxation). It is convex in m, and falls as long as more is
 * selected than there are slots: bisection.
 */
export function selectAndCertifyRich(problem: RichProblem): Selection {
  const { base, interpretersOf } = problem;
  const plain = selectAndCertify(base);
  const slots = interpreterSlots(problem);
  const selectedBy = ({ share }: Selection): number =>
    interpretersOf.reduce((halves, list, r) => halves + (list === null ? 0 : share[r]!), 0) / 2;
  if (selectedBy(plain) <= slots) return plain;
  const priced = (price: number): Selection => withPrice(base, interpretersOf, slots, price);
  let [low, high] = [0, base.weight.reduce((most, one) => Math.max(most, one), 0)];
  let best = plain;
  for (let round = 0; round < ROUNDS && high - low > 1; round += 1) {
    const middle = low + Math.floor((high - low) / 2);
    const one = priced(middle);
    if (one.certificate.bound < best.certificate.bound) best = one;
    if (selectedBy(one) > slots) low = middle;
    else high = middle;
  }
  return best;
}

/** Slots in which interpreters can work, all together: what shifts and rest leave, or their maxima where those are less. */
export function interpreterSlots(problem: RichProblem): number {
  const { base, interpreterCount, dayStart, present, limit, restMost, slotCount } = problem;
  let sum = 0;
  for (let i = base.personCount; i < base.personCount + interpreterCount; i += 1) {
    let own = 0;
    for (let day = 0; day + 1 < dayStart.length; day += 1) {
      const row = present.subarray(i * slotCount + dayStart[day]!, i * slotCount + dayStart[day + 1]!);
      own += mostMeetingsInDay(row, { shortest: 1, buffer: 0, restMost: restMost[i]! });
    }
    sum += Math.min(own, limit[i]!);
  }
  return sum;
}

function withPrice(
  base: Problem,
  interpretersOf: RichProblem['interpretersOf'],
  slots: number,
  price: number,
): Selection {
  const weight = base.weight.map((own, r) => (interpretersOf[r] ? Math.max(0, own - price) : own));
  const { certificate, share } = selectAndCertify({ ...base, weight });
  const bound = certificate.bound + price * slots;
  return { share, certificate: { ...certificate, interpreterPrice: price, bound } };
}
