import fc from 'fast-check';
import type { Instance } from '../model/instance';
import { openInstance } from '../testing/instances';
import { anyRichInstance } from '../testing/rich-instances';
import { compileRich } from './compile-rich';
import { interpreterSlots, selectAndCertifyRich } from './rich-bound';

const pairs = [['en', 'zh']] as const;

/** Six pairs, all interpreted but the last, and three slots. */
const open = openInstance(
  12,
  [3],
  6,
  [0, 1, 2, 3, 4, 5].map((i) => [2 * i, 2 * i + 1, 10 - i] as const),
);
const interpreted: Instance = {
  ...open,
  requests: open.requests.map((one, r) => (r === 5 ? one : { ...one, interpretation: pairs })),
  interpreters: [{ pairs, shifts: [{ from: 0, to: 2 }] }],
};

describe('selectAndCertifyRich', () => {
  it('prices scarce interpreters: two slots hold the two heaviest interpreted meetings', () => {
    const { certificate } = selectAndCertifyRich(compileRich(interpreted));
    expect(certificate.bound).toBe(10 + 9 + 5);
    expect(certificate.interpreterPrice).toBeGreaterThan(0);
  });

  it('counts the slots that shifts, rest and maxima leave to interpreters', () => {
    const slotsOf = (change: object): number =>
      interpreterSlots(compileRich({ ...interpreted, interpreters: [{ pairs, ...change }] }));
    expect(slotsOf({})).toBe(3);
    expect(slotsOf({ shifts: [{ from: 0, to: 2 }] })).toBe(2);
    expect(slotsOf({ rest: { most: 1 } })).toBe(2);
    expect(slotsOf({ maximum: 1 })).toBe(1);
  });

  it('bounds by what long meetings leave of people and slots', () => {
    const star = openInstance(4, [3], 3, [
      [0, 1, 5],
      [0, 2, 4],
      [0, 3, 3],
    ]);
    const long = { ...star, requests: star.requests.map((one) => ({ ...one, length: 2 })) };
    expect(selectAndCertifyRich(compileRich(long)).certificate.bound).toBe(5);
  });

  it('gives a certificate that anybody can check in one pass', () => {
    fc.assert(
      fc.property(anyRichInstance, (instance) => {
        const problem = compileRich(instance);
        const { base, interpretersOf } = problem;
        const { prices, lambda, interpreterPrice = 0, bound } = selectAndCertifyRich(problem).certificate;
        let sum = lambda * base.slotLimit.reduce((total, one) => total + one, 0);
        sum += interpreterPrice * interpreterSlots(problem);
        prices.forEach((price, p) => (sum += price * base.capacity[p]!));
        base.weight.forEach((weight, r) => {
          if (base.choices[r] === 0) return;
          const pays = interpretersOf[r] ? interpreterPrice : 0;
          sum += Math.max(0, weight - pays - lambda - prices[base.a[r]!]! - prices[base.b[r]!]!);
        });
        expect(bound).toBe(Math.floor(sum + 1e-6));
      }),
    );
  });
});
