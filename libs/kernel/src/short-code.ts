/** Capitals and digits without those that look alike. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BITS_A_LETTER = 5n;

/**
 * Four characters that stand for a thing where people have to recognize it, made of the last 20 bits of its UUID
 * (random in version 7). Not unique in itself, and no secret: two things of the same table and hour are told apart.
 */
export function shortCode(id: string): string {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-5)}`);
  const letters = [3n, 2n, 1n, 0n].map((place) => LETTERS[Number((bits >> (place * BITS_A_LETTER)) & 31n)]);
  return letters.join('');
}
