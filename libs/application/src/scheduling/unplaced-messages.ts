import type { UnplacedReason } from '@handsel/contracts';
import { inLanguage, type Language } from '@handsel/kernel';
import type { ReasonCode } from '@handsel/scheduling';
import type { PairingToPlace } from './timetable-input';

type Sentences = Record<ReasonCode, Record<Language, string>>;

/** Why a pairing got no meeting, in words. `{buyer}` and `{supplier}` are their names, `{slots}` a number. */
const sentences: Sentences = {
  NO_COMMON_SLOT: {
    en: '{buyer} and {supplier} are never available at the same time.',
    zh: '{buyer}与{supplier}没有共同的空闲时段。',
  },
  A_FULL: { en: '{buyer} has as many meetings as it can take.', zh: '{buyer}的会面数量已达上限。' },
  B_FULL: { en: '{supplier} has as many meetings as it can take.', zh: '{supplier}的会面数量已达上限。' },
  BOTH_FULL: {
    en: '{buyer} and {supplier} both have as many meetings as they can take.',
    zh: '{buyer}与{supplier}的会面数量均已达上限。',
  },
  TABLES_FULL: {
    en: 'Whenever {buyer} and {supplier} are both free, every table is taken.',
    zh: '{buyer}与{supplier}同时空闲时，所有洽谈桌均已占用。',
  },
  A_BUSY: {
    en: '{buyer} has another meeting in each of the {slots} slots that the two share.',
    zh: '在双方共有的 {slots} 个时段内，{buyer}均已有其他会面。',
  },
  B_BUSY: {
    en: '{supplier} has another meeting in each of the {slots} slots that the two share.',
    zh: '在双方共有的 {slots} 个时段内，{supplier}均已有其他会面。',
  },
  BOTH_BUSY: {
    en: 'In each of the {slots} slots that the two share, {buyer} or {supplier} has another meeting.',
    zh: '在双方共有的 {slots} 个时段内，{buyer}或{supplier}已有其他会面。',
  },
  ORDER: {
    en: 'The only free times would break the order in which meetings have to follow each other.',
    zh: '仅剩的空闲时段会违反会面的先后顺序。',
  },
  OUTWEIGHED: {
    en: 'A place was free, but taking it would have broken another rule for {buyer} or {supplier}.',
    zh: '尽管有空闲时段，但安排后会违反{buyer}或{supplier}的其他规则。',
  },
};

/** The reason for one pairing that a run could not place, for people to read. */
export function unplacedReason(
  pairing: PairingToPlace,
  { code, commonSlots }: { code: ReasonCode; commonSlots: number },
): UnplacedReason {
  const say = (language: Language) => {
    const words: Record<string, string> = {
      buyer: inLanguage(pairing.buyerName, language),
      supplier: inLanguage(pairing.supplierName, language),
      slots: String(commonSlots),
    };
    return sentences[code][language].replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  };
  return { pairingId: pairing.id, code, message: { en: say('en'), zh: say('zh') } };
}
