import type { UnplacedReason } from '@handsel/contracts';
import { inLanguage, type Language } from '@handsel/kernel';
import type { WhyNotCode } from '@handsel/scheduling';
import type { PairingToPlace } from './timetable-input';

type Sentences = Record<WhyNotCode, Record<Language, string>>;

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
  NEVER_TOGETHER: {
    en: '{buyer} and {supplier} must not meet, or only one of two meetings may be held and the other one is.',
    zh: '{buyer}与{supplier}不得会面，或两场会面只能安排其一且另一场已安排。',
  },
  TOO_LONG: {
    en: '{buyer} and {supplier} share no gap that is long enough for this meeting.',
    zh: '{buyer}与{supplier}没有足够长的共同空闲时间。',
  },
  INTERPRETERS_BUSY: {
    en: 'Whenever {buyer} and {supplier} are both free, no interpreter of their languages is.',
    zh: '{buyer}与{supplier}同时空闲时，没有可用的相应语种口译员。',
  },
  BOOTH_TAKEN: {
    en: 'Whenever {buyer} and {supplier} are both free, the booth is taken.',
    zh: '{buyer}与{supplier}同时空闲时，展位均已占用。',
  },
  NO_TIME_TO_WALK: {
    en: 'Every time at which {buyer} and {supplier} are both free is too close to another meeting of one of them.',
    zh: '{buyer}与{supplier}的共同空闲时段均与其中一方的其他会面间隔过短。',
  },
  REST: {
    en: 'Every time at which {buyer} and {supplier} are both free would take a pause that somebody needs.',
    zh: '{buyer}与{supplier}的共同空闲时段均会占用必要的休息时间。',
  },
  APART: {
    en: 'Whenever {buyer} and {supplier} are both free, somebody sits nearby whom one of them must not sit with.',
    zh: '{buyer}与{supplier}同时空闲时，均有须回避的人员在场。',
  },
  OUTWEIGHED: {
    en: 'A place was free, but taking it would have broken another rule for {buyer} or {supplier}.',
    zh: '尽管有空闲时段，但安排后会违反{buyer}或{supplier}的其他规则。',
  },
  LOCKED: {
    en: '{buyer} and {supplier} are pinned to a time that they cannot have.',
    zh: '{buyer}与{supplier}固定的时段无法使用。',
  },
  SLOTS_NOT_ALLOWED: {
    en: '{buyer} and {supplier} could meet, but at no time that is allowed to them.',
    zh: '{buyer}与{supplier}有共同空闲时段，但均不在允许范围内。',
  },
  A_AWAY: {
    en: '{buyer} is away at all the times that {supplier} has free.',
    zh: '{supplier}空闲的所有时段内，{buyer}均不在场。',
  },
  B_AWAY: {
    en: '{supplier} is away at all the times that {buyer} has free.',
    zh: '{buyer}空闲的所有时段内，{supplier}均不在场。',
  },
  PLACE_FREE: {
    en: 'A place is free for {buyer} and {supplier} as things stand.',
    zh: '按现有安排，{buyer}与{supplier}已有可用席位。',
  },
};

/** The reason for one pairing that a run could not place, for people to read. */
export function unplacedReason(
  pairing: PairingToPlace,
  { code, commonSlots }: { code: WhyNotCode; commonSlots: number },
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
