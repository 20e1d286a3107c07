/** What companies are, rather than what they are called. */
const FORMS =
  /^(co|company|corp|corporation|inc|llc|ltd|limited|gmbh|ag|kg|sa|spa|bv|plc|group|holding|holdings|the|of|and|&)\.?,?$/i;
const HAN = /\p{Script=Han}/u;

/** One or two letters that stand for an organization without a logo: of its first words, or its first two characters. */
export function initialsOf(name: string): string {
  const characters = [...name].filter((letter) => HAN.test(letter));
  if (characters.length > 0) return characters.slice(0, 2).join('');
  const words = name.split(/[\s,()/-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !FORMS.test(word));
  return (telling.length > 0 ? telling : words)
    .slice(0, 2)
    .map((word) => ([...word].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '').toUpperCase())
    .join('');
}
