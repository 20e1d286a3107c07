import type { Random } from '@handsel/kernel';

const SYLLABLES = [
  'ba',
  'cor',
  'del',
  'fin',
  'gra',
  'hul',
  'jet',
  'kim',
  'lor',
  'men',
  'nav',
  'pol',
  'quo',
  'rex',
  'sil',
  'tun',
];

/**
 * Rank of a word, from 1, by the law of Zipf and Mandelbrot without an end: the share of rank r falls as
 * `(r + shift)^-(1 + decay)`. New words keep coming, but ever slower: n words of text hold about `n^(1 / (1 + decay))`
 * different ones, which is Heaps' law.
 */
export function rankOf(random: Random, decay: number, shift: number): number {
  const share = Math.max(1 - random.next(), 1e-12);
  return 1 + Math.floor(shift * (share ** (-1 / decay) - 1));
}

/** A word that can be spoken, the same for the same subject and rank, and different otherwise. */
export function wordOf(subject: number, rank: number): string {
  let left = subject + rank * 64;
  let word = '';
  do {
    word += SYLLABLES[left % SYLLABLES.length] ?? '';
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0);
  return `${word}o`;
}
