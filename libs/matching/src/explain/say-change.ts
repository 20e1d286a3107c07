import type { Taxonomy } from '../taxonomy/taxonomy';
import { namingOf } from './naming';
import type { PossibleChange } from './possible-changes';
import { isChinese } from './words-to-add';

type Said = Pick<PossibleChange, 'side' | 'kind' | 'add'>;

/** A change in a sentence: who would have to add what, and where. */
export function sayChange(change: Said, taxonomy: Taxonomy): { en: string; zh: string } {
  return { en: english(change, taxonomy), zh: chinese(change, taxonomy) };
}

/** Words of the reader's language; those of the other one where it has none. */
function readable(words: readonly string[], language: 'en' | 'zh'): readonly string[] {
  const own = words.filter((word) => isChinese(word) === (language === 'zh'));
  return own.length > 0 ? own : words;
}

function english({ side, kind, add }: Said, taxonomy: Taxonomy): string {
  const [who, item] = side === 'buyer' ? ['The buyer', 'need'] : ['The supplier', 'offer'];
  const sector = namingOf(taxonomy, 'en').sector;
  const sentences: Record<Said['kind'], string> = {
    sector: `${who} could place the ${item} in the sector ${add.map(sector).join(', ')}.`,
    keywords: `${who} could add to the ${item}, if it is so: ${readable(add, 'en').join(', ')}.`,
    language: `${who} could bring somebody who speaks ${add.map((code) => spoken(code, 'en')).join(', ')}.`,
    value: `${who} could give the ${item} a deal size, such as ${range(add, 'en')}.`,
    item: `${who} could describe a ${item} of its own, in the sector ${add.map(sector).join(', ')}.`,
  };
  return sentences[kind];
}

function chinese({ side, kind, add }: Said, taxonomy: Taxonomy): string {
  const [who, item] = side === 'buyer' ? ['采购方', '需求'] : ['供应商', '供应内容'];
  const sector = namingOf(taxonomy, 'zh').sector;
  const sentences: Record<Said['kind'], string> = {
    sector: `${who}可将${item}归入行业“${add.map(sector).join('、')}”。`,
    keywords: `如属实，${who}可在${item}中补充：${readable(add, 'zh').join('、')}。`,
    language: `${who}可安排会说${add.map((code) => spoken(code, 'zh')).join('、')}的人员参加。`,
    value: `${who}可为${item}注明交易规模，例如${range(add, 'zh')}。`,
    item: `${who}可填写一项${item}，归入行业“${add.map(sector).join('、')}”。`,
  };
  return sentences[kind];
}

function spoken(code: string, language: 'en' | 'zh'): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** `1000 5000 CNY` as people write it. */
function range([text = '']: string[], language: 'en' | 'zh'): string {
  const numbers = text.split(' ');
  const currency = numbers.pop() ?? '';
  const format = new Intl.NumberFormat(language);
  return `${numbers.map((number) => format.format(Number(number))).join('–')} ${currency}`;
}
