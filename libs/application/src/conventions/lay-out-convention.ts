import { newId } from '@handsel/kernel';
import { DateTime } from 'luxon';
import type { CreateConvention } from '@handsel/contracts';

/** A field of the input that cannot be, with what would be right. */
export interface LayoutIssue {
  path: string;
  message: string;
}

const isTimeZone = (name: string): boolean => DateTime.local({ zone: name }).isValid;

/**
 * The slots of a convention: each session of each day cut into whole slots of `slotMinutes`, in the convention's zone.
 * A rest shorter than a slot is left free. Clock changes are honoured: slots are made of elapsed minutes.
 */
export function layOutSlots(input: Pick<CreateConvention, 'days' | 'slotMinutes' | 'timeZone'>) {
  const slots: { id: string; index: number; day: string; startsAt: Date; endsAt: Date }[] = [];
  for (const { date, sessions } of [...input.days].sort((a, b) => a.date.localeCompare(b.date))) {
    for (const { from, to } of [...sessions].sort((a, b) => a.from.localeCompare(b.from))) {
      const end = DateTime.fromISO(`${date}T${to}`, { zone: input.timeZone });
      let start = DateTime.fromISO(`${date}T${from}`, { zone: input.timeZone });
      for (;;) {
        const next = start.plus({ minutes: input.slotMinutes });
        if (next > end) break;
        slots.push({
          id: newId(),
          index: slots.length,
          day: date,
          startsAt: start.toJSDate(),
          endsAt: next.toJSDate(),
        });
        start = next;
      }
    }
  }
  return slots;
}

/** Tables numbered through all halls: `A-001`, `A-002`, ... by the hall's name. */
export function layOutTables(halls: CreateConvention['halls']) {
  return halls
    .flatMap(({ name, tables }) =>
      Array.from({ length: tables }, (_, n) => ({ hall: name, label: `${name}-${String(n + 1).padStart(3, '0')}` })),
    )
    .map((table, index) => ({ ...table, id: newId(), index }));
}

/** What is wrong with a convention's days beyond what a schema can say. */
export function layoutIssues(input: CreateConvention): LayoutIssue[] {
  const issues: LayoutIssue[] = [];
  if (!isTimeZone(input.timeZone))
    return [{ path: 'timeZone', message: 'must be an IANA time zone such as Asia/Shanghai' }];
  const dates = input.days.map((day) => day.date);
  if (new Set(dates).size < dates.length) issues.push({ path: 'days', message: 'must name each date once' });
  const halls = input.halls.map((hall) => hall.name);
  if (new Set(halls).size < halls.length) issues.push({ path: 'halls', message: 'must name each hall once' });
  input.days.forEach((day, index) => {
    const sessions = [...day.sessions].sort((a, b) => a.from.localeCompare(b.from));
    if (sessions.some((session, n) => n > 0 && session.from < (sessions[n - 1]?.to ?? '')))
      issues.push({ path: `days.${index}.sessions`, message: 'must not overlap' });
  });
  if (issues.length === 0 && layOutSlots(input).length === 0)
    issues.push({ path: 'slotMinutes', message: 'must fit into at least one session' });
  return issues;
}
