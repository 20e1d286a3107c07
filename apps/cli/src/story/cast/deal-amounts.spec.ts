import { formatAmount, parseAmount, seededRandom } from '@handsel/kernel';
import { splitTotal } from './deal-amounts';

describe('amounts of deals', () => {
  it.each([
    [61, '88000000000.00'],
    [369, '359000000000.00'],
    [1, '10000.01'],
  ])('%d of them add up to %s exactly, none of them nothing', (parts, total) => {
    const amounts = splitTotal(seededRandom(3), total, parts).map(parseAmount);
    expect(amounts).toHaveLength(parts);
    expect(formatAmount(amounts.reduce((a, b) => a + b, 0n))).toBe(total);
    expect(amounts.every((amount) => amount > 0n)).toBe(true);
  });

  it('differ by orders of magnitude', () => {
    const amounts = splitTotal(seededRandom(3), '447000000000.00', 430).map(Number);
    expect(Math.max(...amounts) / Math.min(...amounts)).toBeGreaterThan(50);
  });
});
