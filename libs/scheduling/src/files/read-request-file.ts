import type { Instance } from '../model/instance';
import { InstanceFileError } from './file-error';

/** The JSON form: `avail` one character a slot ("1" is available), requests as [person, person, weight]. */
interface RequestFile {
  slots: number;
  days: number[];
  tables: number[];
  people: { role: string; avail: string; maximum?: number }[];
  requests: [number, number, number][];
}

/**
 * Reads an instance of optional, weighted requests from JSON. Shapes are checked here, meaning by `validateInstance`.
 * @throws InstanceFileError naming the person or request by index
 */
export function readRequestFile(text: string, file: string, fairness?: number): Instance {
  const data = checkShape(parse(text, file), file);
  return {
    slotCount: data.slots,
    days: data.days,
    tables: data.tables,
    people: data.people.map(({ role, avail, maximum }) => ({ role, available: avail, maximum })),
    requests: data.requests.map(([a, b, weight]) => ({ a, b, weight })),
    fairness,
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

function checkShape(data: unknown, file: string): RequestFile {
  const fail = (detail: string): never => {
    throw new InstanceFileError(file, detail);
  };
  if (!isRecord(data)) return fail('the file holds no object');
  const { slots, days, tables, people, requests } = data;
  if (typeof slots !== 'number') fail('slots must be a number');
  if (!isNumbers(days)) fail('days must be a list of numbers');
  if (!isNumbers(tables)) fail('tables must be a list of numbers');
  if (!Array.isArray(people)) fail('people must be a list');
  if (!Array.isArray(requests)) fail('requests must be a list');
  (people as unknown[]).forEach((person, p) => {
    if (!isRecord(person) || typeof person['role'] !== 'string') fail(`person ${p} has no role`);
    else if (typeof person['avail'] !== 'string' || !/^[01]*$/.test(person['avail'])) {
      fail(`person ${p}: avail must be a string of 0 and 1`);
    }
  });
  (requests as unknown[]).forEach((request, r) => {
    if (!isNumbers(request) || request.length !== 3) fail(`request ${r} must be [person, person, weight]`);
  });
  return data as unknown as RequestFile;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'number');
