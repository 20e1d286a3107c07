/** The pairs of neighbouring characters of a text, each once; a single character is one by itself. */
export function bigrams(text: string): ReadonlySet<string> {
  const characters = [...text];
  if (characters.length === 1) return new Set(characters);
  return new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`));
}

/** Sørensen-Dice coefficient of two sets: 0 where nothing is common, 1 where all is. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const gram of few) if (many.has(gram)) common++;
  return (2 * common) / (a.size + b.size);
}
