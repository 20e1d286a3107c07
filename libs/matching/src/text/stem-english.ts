/**
 * The English stemmer of Snowball ("Porter2"), after https://snowballstem.org/algorithms/english/stemmer.html.
 * Written out here rather than taken from a package: 100 lines without dependencies, so that the browser, the worker
 * and a file run stem alike. Expects lower-case words without diacritics.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  sky: 'sky',
  news: 'news',
  howe: 'howe',
  atlas: 'atlas',
  cosmos: 'cosmos',
  bias: 'bias',
  andes: 'andes',
};
const LEFT_AFTER_1A = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed']);

const STEP_2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP_4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
];

const VOWEL = /[aeiouy]/u;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u;
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/u;

const regionAfter = (word: string, from: number): number => {
  for (let i = from + 1; i < word.length; i++) {
    if (VOWEL.test(word.charAt(i - 1)) && !VOWEL.test(word.charAt(i))) return i + 1;
  }
  return word.length;
};

function firstRegion(word: string): number {
  for (const prefix of ['gener', 'commun', 'arsen']) if (word.startsWith(prefix)) return prefix.length;
  return regionAfter(word, 0);
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss') || !word.endsWith('s')) return word;
  return VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function step1b(word: string, r1: number): string {
  const eed = /(?:eedly|eed)$/u.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const ed = /(?:ingly|edly|ing|ed)$/u.exec(word);
  if (!ed || !VOWEL.test(word.slice(0, ed.index))) return word;
  const stem = word.slice(0, ed.index);
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`;
  if (DOUBLE.test(stem)) return stem.slice(0, -1);
  return SHORT_SYLLABLE.test(stem) && stem.length <= r1 ? `${stem}e` : stem;
}

function step2(word: string, r1: number): string {
  for (const [suffix, replacement] of STEP_2) {
    if (word.endsWith(suffix)) {
      const at = word.length - suffix.length;
      return at >= r1 ? word.slice(0, at) + replacement : word;
    }
  }
  if (word.endsWith('ogi')) return word.length - 3 >= r1 && word.endsWith('logi') ? word.slice(0, -1) : word;
  return word.endsWith('li') && word.length - 2 >= r1 && /[cdeghkmnrt]li$/u.test(word) ? word.slice(0, -2) : word;
}

function step3(word: string, r1: number, r2: number): string {
  for (const [suffix, replacement] of STEP_3) {
    if (word.endsWith(suffix)) {
      const at = word.length - suffix.length;
      return at >= r1 ? word.slice(0, at) + replacement : word;
    }
  }
  return word.endsWith('ative') && word.length - 5 >= r2 ? word.slice(0, -5) : word;
}

function step4(word: string, r2: number): string {
  for (const suffix of STEP_4) {
    if (word.endsWith(suffix)) return word.length - suffix.length >= r2 ? word.slice(0, -suffix.length) : word;
  }
  return /[st]ion$/u.test(word) && word.length - 3 >= r2 ? word.slice(0, -3) : word;
}

function step5(word: string, r1: number, r2: number): string {
  const at = word.length - 1;
  if (word.endsWith('e')) {
    const short = SHORT_SYLLABLE.test(word.slice(0, at));
    return at >= r2 || (at >= r1 && !short) ? word.slice(0, at) : word;
  }
  return word.endsWith('ll') && at >= r2 ? word.slice(0, at) : word;
}

/** Stem of one lower-case English word; words of one or two letters stay as they are. */
export function stemEnglish(input: string): string {
  if (input.length <= 2) return input;
  const exception = Object.hasOwn(EXCEPTIONS, input) ? EXCEPTIONS[input] : undefined;
  if (exception !== undefined) return exception;
  // A "y" that acts as a consonant is marked by its capital until the end.
  let word = input.replace(/^y/u, 'Y').replace(/(?<=[aeiou])y/gu, 'Y');
  const r1 = firstRegion(word);
  const r2 = regionAfter(word, r1);
  word = step1a(word);
  if (LEFT_AFTER_1A.has(word)) return word;
  word = step1b(word, r1);
  if (word.length > 2 && /[^aeiouy][yY]$/u.test(word)) word = `${word.slice(0, -1)}i`;
  word = step5(step4(step3(step2(word, r1), r1, r2), r2), r1, r2);
  return word.toLowerCase();
}
