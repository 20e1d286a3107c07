import type { Language } from '@handsel/kernel';

const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options })));
  return made;
}

/** "09:40" on the clocks of the zone. */
export const timeOfDay = (instant: string, language: Language, timeZone: string): string =>
  format(language, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** "Thursday, 24 May" / "5月24日星期四", the day that it is in the zone. */
export const dayName = (instant: string, language: Language, timeZone: string): string =>
  format(language, timeZone, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(instant));

/** "24 May, 09:40". */
export const dayAndTime = (instant: string, language: Language, timeZone: string): string =>
  format(language, timeZone, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

/** "2018-05-24": the calendar day in the zone, for grouping. */
export function dayKey(instant: string, timeZone: string): string {
  const parts = format('en', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    new Date(instant),
  );
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "China Standard Time (GMT+8)": which clocks the times refer to. */
export function zoneName(timeZone: string, language: Language, at: Date): string {
  const name = (timeZoneName: 'long' | 'shortOffset') =>
    format(language, timeZone, { timeZoneName })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  return `${name('long')} (${name('shortOffset')})`;
}

/** True when a clock in the one zone shows another time than in the other at this instant. */
export const clocksDiffer = (instant: string, zone: string, otherZone: string): boolean =>
  dayAndTime(instant, 'en', zone) !== dayAndTime(instant, 'en', otherZone);
