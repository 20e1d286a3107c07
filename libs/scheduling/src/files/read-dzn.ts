import type { Instance, MeetingRequest, Person, Precedence } from '../model/instance';
import { DznText } from './dzn-text';

const MORNING = 1;
const AFTERNOON = 2;
const ANY_SESSION = 3;

/**
 * Reads an instance of the B2B scheduling problem in the .dzn format of the University of Girona (JAIR 74, 2022).
 * Everything in the file counts from 1, everything returned from 0. All requests weigh 1, so "most weight" is "hold
 * every meeting"; an idle slot counts even if forbidden, and lunch does not reset a break.
 * @throws InstanceFileError naming the line
 */
export function readDzn(text: string, file: string, fairness?: number): Instance {
  const source = new DznText(file, text);
  const personCount = source.integer('nBusiness');
  const slotCount = source.integer('nTotalSlots');
  const morning = source.integer('nMorningSlots');
  const tables = source.integer('nTables');
  const requests = readRequests(source, { personCount, slotCount, morning });
  return {
    slotCount,
    days: [slotCount],
    tables: Array.from({ length: slotCount }, () => tables),
    people: readPeople(source, personCount, slotCount),
    requests,
    precedences: readPrecedences(source, requests.length),
    fairness,
    awayCountsAsIdle: true,
  };
}

function readPeople(source: DznText, personCount: number, slotCount: number): Person[] {
  const forbidden = source.sets('forbidden');
  if (forbidden.length !== personCount) source.fail(`forbidden has ${forbidden.length} sets for ${personCount} people`);
  return forbidden.map(({ values, line }) => {
    const available = new Uint8Array(slotCount).fill(1);
    for (const slot of values) {
      if (slot > slotCount) source.fail(`forbidden: there is no slot ${slot}`, line);
      if (slot > 0) available[slot - 1] = 0;
    }
    return { role: 'X', available };
  });
}

function readRequests(
  source: DznText,
  size: { personCount: number; slotCount: number; morning: number },
): MeetingRequest[] {
  const count = source.integer('nMeetings');
  const rows = source.integers('requested');
  if (rows.length !== 3 * count) source.fail(`requested has ${rows.length} numbers, not 3 for each of ${count}`);
  const fixed = source.integers('fixed');
  if (fixed.length > count) source.fail(`fixed has ${fixed.length} entries for ${count} meetings`);
  return Array.from({ length: count }, (_, m) => {
    const [a, b, session] = rows.slice(3 * m, 3 * m + 3).map(({ value }) => value) as [number, number, number];
    const { line } = rows[3 * m]!;
    for (const person of [a, b]) {
      if (person < 1 || person > size.personCount) {
        source.fail(`meeting ${m + 1}: there is no participant ${person}`, line);
      }
    }
    if (a === b) source.fail(`meeting ${m + 1}: participant ${a} cannot meet himself`, line);
    if (session < MORNING || session > ANY_SESSION) source.fail(`meeting ${m + 1}: unknown session ${session}`, line);
    const lock = fixed[m];
    if (lock && lock.value > size.slotCount) {
      source.fail(`meeting ${m + 1}: fixed to slot ${lock.value} of ${size.slotCount}`, lock.line);
    }
    return {
      a: a - 1,
      b: b - 1,
      weight: 1,
      lockedSlot: lock && lock.value > 0 ? lock.value - 1 : undefined,
      allowedSlots: sessionSlots(session, size.morning, size.slotCount),
    };
  });
}

function sessionSlots(session: number, morning: number, slotCount: number): number[] | undefined {
  if (session === ANY_SESSION) return undefined;
  const [from, to] = session === AFTERNOON ? [morning, slotCount] : [0, morning];
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function readPrecedences(source: DznText, requestCount: number): Precedence[] {
  return source.sets('precedences').flatMap(({ values, line }, after) =>
    values
      .filter((before) => before > 0)
      .map((before) => {
        if (before > requestCount || after >= requestCount) {
          source.fail(`precedences: there is no meeting ${Math.max(before, after + 1)}`, line);
        }
        return { before: before - 1, after };
      }),
  );
}
