import { formatAmount, parseAmount, type Random } from '@handsel/kernel';

/**
 * Splits a total into amounts that differ as real ones do (a few large, many small) and add up to it exactly.
 * Whole ten thousands, but for the last one, which takes the rest.
 *
 * @param total decimal string; at least ten thousand a part
 */
export function splitTotal(random: Random, total: string, parts: number): string[] {
  const unit = parseAmount('10000');
  const weights = Array.from({ length: parts }, () =>
    Math.exp(2.2 * (random.next() + random.next() + random.next() - 1.5)),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  const units = Number(parseAmount(total) / unit);
  const shares = weights.map((weight) => BigInt(Math.max(1, Math.floor((weight / sum) * units))) * unit);
  const others = shares.slice(0, -1).reduce((a, b) => a + b, 0n);
  return [...shares.slice(0, -1), parseAmount(total) - others].map(formatAmount);
}
