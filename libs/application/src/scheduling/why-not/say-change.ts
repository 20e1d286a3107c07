import { inLanguage, type Bilingual, type Language } from '@handsel/kernel';
import type { Alternative, SmallestStep } from '@handsel/scheduling';
import { DateTime } from 'luxon';

/** What the indices of a plan mean in words. */
export interface PlanWords {
  timeZone: string;
  /** Start of each slot, an ISO instant. */
  startsAt: readonly string[];
  /** True where the convention lasts more than a day, so that a time needs its date. */
  severalDays: boolean;
  /** Halls by index; empty where there is one. */
  hallNames: readonly string[];
  nameOf(person: number): Bilingual;
  interpreterOf(interpreter: number): Bilingual;
  pairOf(request: number): { buyer: Bilingual; supplier: Bilingual };
}

type Say = (language: Language) => string;
const steps: { [K in SmallestStep['kind']]: (step: Extract<SmallestStep, { kind: K }>, words: PlanWords) => Say } = {
  'move-meeting': ({ request, fromSlot, toSlot }, words) => {
    const { buyer, supplier } = words.pairOf(request);
    return (language) =>
      language === 'en'
        ? `the meeting of ${inLanguage(buyer, 'en')} and ${inLanguage(supplier, 'en')} moved from ${timeOf(fromSlot, words)} to ${timeOf(toSlot, words)}`
        : `将${inLanguage(buyer, 'zh')}与${inLanguage(supplier, 'zh')}的会面从${timeOf(fromSlot, words)}调整到${timeOf(toSlot, words)}`;
  },
  'change-interpreter': ({ request, slot, to }, words) => {
    const { buyer, supplier } = words.pairOf(request);
    const interpreter = words.interpreterOf(to.interpreter ?? 0);
    return (language) =>
      language === 'en'
        ? `${inLanguage(interpreter, 'en')} as interpreter for the meeting of ${inLanguage(buyer, 'en')} and ${inLanguage(supplier, 'en')} at ${timeOf(slot, words)}`
        : `${timeOf(slot, words)}由口译员${inLanguage(interpreter, 'zh')}接手${inLanguage(buyer, 'zh')}与${inLanguage(supplier, 'zh')}的会面`;
  },
  'add-table':
    ({ slot, hall }, words) =>
    (language) => {
      const where = hall === undefined ? undefined : words.hallNames[hall];
      return language === 'en'
        ? `one more table${where ? ` in ${where}` : ''} at ${timeOf(slot, words)}`
        : `${timeOf(slot, words)}${where ? `在${where}` : ''}增加一张洽谈桌`;
    },
  'add-booth-place':
    ({ slot }, words) =>
    (language) =>
      language === 'en'
        ? `one more place at the booth at ${timeOf(slot, words)}`
        : `${timeOf(slot, words)}展位增加一个席位`,
  'free-interpreter':
    ({ interpreter, slot }, words) =>
    (language) =>
      language === 'en'
        ? `${inLanguage(words.interpreterOf(interpreter), 'en')} there to interpret at ${timeOf(slot, words)}`
        : `口译员${inLanguage(words.interpreterOf(interpreter), 'zh')}在${timeOf(slot, words)}到岗`,
  'add-interpreter':
    ({ slot, languages: [one, other] }, words) =>
    (language) =>
      language === 'en'
        ? `one more interpreter between ${languageName(one, 'en')} and ${languageName(other, 'en')} at ${timeOf(slot, words)}`
        : `${timeOf(slot, words)}增加一名${languageName(one, 'zh')}与${languageName(other, 'zh')}口译员`,
  'allow-slot':
    ({ slot }, words) =>
    (language) =>
      language === 'en' ? `the time ${timeOf(slot, words)} allowed to them` : `允许双方使用${timeOf(slot, words)}时段`,
  'free-person':
    ({ person, slot }, words) =>
    (language) =>
      language === 'en'
        ? `${inLanguage(words.nameOf(person), 'en')} there at ${timeOf(slot, words)}`
        : `${inLanguage(words.nameOf(person), 'zh')}在${timeOf(slot, words)}到场`,
  'raise-maximum':
    ({ person, to }, words) =>
    (language) =>
      language === 'en'
        ? `up to ${to} meetings for ${inLanguage(words.nameOf(person), 'en')}`
        : `${inLanguage(words.nameOf(person), 'zh')}的会面上限提高到${to}场`,
  'give-up-meeting': ({ request, slot }, words) => {
    const { buyer, supplier } = words.pairOf(request);
    return (language) =>
      language === 'en'
        ? `the meeting of ${inLanguage(buyer, 'en')} and ${inLanguage(supplier, 'en')} at ${timeOf(slot, words)} given up`
        : `取消${inLanguage(buyer, 'zh')}与${inLanguage(supplier, 'zh')}在${timeOf(slot, words)}的会面`;
  },
};

/** One set of changes that would give a pair a place, as a sentence in both languages. */
export function sayChange({ slot, steps: needed, unfair }: Alternative, words: PlanWords): Required<Bilingual> {
  const said = needed.map((step) => (steps[step.kind] as (step: SmallestStep, words: PlanWords) => Say)(step, words));
  const at = timeOf(slot, words);
  const [limitEn, limitZh] = unfair
    ? [' Somebody would then have more breaks than the limit allows.', '但会有人的空档次数超出限制。']
    : ['', ''];
  if (said.length === 0) return { en: `They can meet at ${at}.${limitEn}`, zh: `双方可在${at}会面。${limitZh}` };
  return {
    en: `They could meet at ${at} with ${said.map((say) => say('en')).join(', and ')}.${limitEn}`,
    zh: `双方可在${at}会面，前提是：${said.map((say) => say('zh')).join('；')}。${limitZh}`,
  };
}

/** A language's name in another one; its code where it has none. */
function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

function timeOf(slot: number, { startsAt, timeZone, severalDays }: PlanWords): string {
  const at = DateTime.fromISO(startsAt[slot]!, { zone: timeZone });
  return at.toFormat(severalDays ? 'yyyy-MM-dd HH:mm' : 'HH:mm');
}
