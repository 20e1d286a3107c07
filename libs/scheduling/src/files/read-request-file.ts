import type { Instance, MeetingRequest, Person } from '../model/instance';
import type { AttendedTalk } from '../model/resources';
import { InstanceFileError } from './file-error';
import { isNumbers, JsonShape, type JsonRecord } from './json-shape';
import { readRanges, readResources, readRest, readTalks } from './read-resources';

const PERSON_FIELDS = ['role', 'avail', 'maximum', 'minimum', 'shifts', 'attends', 'buffer', 'rest', 'booth'] as const;
const TERMS = ['lock', 'hall', 'booth', 'interpreter', 'slots', 'length', 'place', 'languages'] as const;

/**
 * Reads an instance of optional, weighted requests from JSON, as docs/scheduling.md describes it. Shapes are checked
 * here, meaning by `validateInstance`.
 * @throws InstanceFileError naming the person, request or resource by index
 */
export function readRequestFile(text: string, file: string, fairness?: number): Instance {
  const shape = new JsonShape(file);
  const data = shape.record(parse(text, file));
  const slotCount = shape.number(data, 'slots');
  const days = shape.numbers(data, 'days');
  const tables = shape.numbers(data, 'tables');
  const talks = readTalks(data, shape);
  const people = shape.list(data, 'people').map((entry, p) => readPerson(entry, shape.at(`person ${p}`), talks));
  const requests = shape.list(data, 'requests').map((entry, r) => readRequest(entry, r, shape));
  const precedences = shape.optionalRows(data, 'precedences', 2);
  return {
    slotCount,
    days,
    tables,
    people,
    requests,
    precedences: precedences?.map(([before, after]) => ({ before: before!, after: after! })),
    fairness: fairness ?? shape.optionalNumber(data, 'fairness'),
    ...readResources(data, shape),
  };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InstanceFileError(file, `not valid JSON (${detail}); is the file cut short?`);
  }
}

function readPerson(entry: unknown, shape: JsonShape, talks: readonly AttendedTalk[]): Person {
  const person = shape.record(entry, PERSON_FIELDS);
  const { role } = person;
  if (typeof role !== 'string') return shape.fail('has no role');
  const attends = shape.optionalNumbers(person, 'attends');
  return {
    role,
    available: shape.marks(person, 'avail'),
    maximum: shape.optionalNumber(person, 'maximum'),
    minimum: shape.optionalNumber(person, 'minimum'),
    shifts: readRanges(person, 'shifts', shape),
    attends: attends?.map((talk) => talks[talk] ?? shape.fail(`attends talk ${talk}, which is not there`)),
    buffer: shape.optionalNumber(person, 'buffer'),
    rest: readRest(person, shape),
    booth: shape.optionalNumber(person, 'booth'),
  };
}

/** `[person, person, weight]`, or with a fourth entry that holds the terms of this meeting. */
function readRequest(entry: unknown, r: number, shape: JsonShape): MeetingRequest {
  const [a, b, weight, terms, ...others] = Array.isArray(entry) ? (entry as unknown[]) : [];
  const pair = [a, b, weight];
  if (!isNumbers(pair) || others.length > 0) {
    return shape.fail(`request ${r} must be [person, person, weight] or [person, person, weight, terms]`);
  }
  const request = { a: pair[0]!, b: pair[1]!, weight: pair[2]! };
  if (terms === undefined) return request;
  const own = shape.at(`request ${r}`);
  return { ...request, ...readTerms(own.record(terms, TERMS), own) };
}

function readTerms(terms: JsonRecord, shape: JsonShape): Omit<MeetingRequest, 'a' | 'b' | 'weight'> {
  const { place } = terms;
  if (place !== undefined && place !== 'table' && place !== 'booth') return shape.fail('place must be table or booth');
  return {
    lockedSlot: shape.optionalNumber(terms, 'lock'),
    lockedHall: shape.optionalNumber(terms, 'hall'),
    lockedBooth: shape.optionalNumber(terms, 'booth'),
    lockedInterpreter: shape.optionalNumber(terms, 'interpreter'),
    allowedSlots: shape.optionalNumbers(terms, 'slots'),
    length: shape.optionalNumber(terms, 'length'),
    place,
    interpretation: shape.optionalPairs(terms, 'languages'),
  };
}
