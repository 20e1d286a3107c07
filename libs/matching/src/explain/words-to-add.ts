import type { ProfileItem } from '../profile';
import { ENGLISH_STOP_WORDS } from '../text/stop-words';
import { tellingWords } from './telling-words';

const HAN = /\p{Script=Han}/u;
/** A longer text says little that its beginning does not. */
const CHARACTERS_READ = 2_000;
/** Words that join others and name nothing. */
const CHINESE_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    '我们 你们 他们 尤其 尤其是 特别 特别是 包括 以及 及其 或者 并且 可以 能够 需要 希望 正在 已经 具有 具备 拥有 相关 有关 各种 各类 ' +
    '多种 其他 其它 等等 进行 通过 根据 按照 对于 关于 作为 由于 因此 如果 但是 而且 同时 以上 以下 左右 主要 一个 这些 那些 欢迎 长期'
  ).split(' '),
);
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a word is for readers of Chinese. */
export const isChinese = (word: string): boolean => HAN.test(word);

/**
 * What somebody could take over from an item: the keywords that it declares, then the whole words of its texts that tell
 * something. Never a piece of a sentence: Chinese is cut into words by the dictionary of the Unicode library.
 */
export function wordsToAdd({ keywords, texts }: ProfileItem): string[] {
  const seen = new Set<string>();
  return [...keywords, ...texts.flatMap(wordsOfText)].filter((word) => {
    const folded = word.toLowerCase();
    return !seen.has(folded) && seen.add(folded);
  });
}

function wordsOfText(text: string): string[] {
  const parts = text.slice(0, CHARACTERS_READ).split(/[^\p{L}\p{N}-]+/u);
  return parts.flatMap((part) => (isChinese(part) ? chineseWords(part) : englishWords(part)));
}

const englishWords = (word: string): string[] =>
  word.length > 1 && /\p{L}/u.test(word) && !ENGLISH_STOP_WORDS.has(word.toLowerCase())
    ? tellingWords([word], 'en')
    : [];

const chineseWords = (run: string): string[] =>
  [...segmenter.segment(run)]
    .filter(({ segment, isWordLike }) => isWordLike && segment.length > 1 && !CHINESE_STOP_WORDS.has(segment))
    // A word that is noise as a whole is dropped; one that only holds noise is a whole word still.
    .flatMap(({ segment }) => (!isChinese(segment) ? englishWords(segment) : tellingWords([segment], 'zh')))
    .filter((word) => word.length > 1);
