import type { AttendedTalk, Booth, Exclusion, Hall, Interpreter, Rest, SlotRange } from '../model/resources';
import type { JsonRecord, JsonShape } from './json-shape';

/** The parts of the JSON form that say which halls, booths, interpreters and exclusions there are. */
export interface FileResources {
  readonly halls?: readonly Hall[];
  readonly walking?: readonly (readonly number[])[];
  readonly booths?: readonly Booth[];
  readonly interpreters?: readonly Interpreter[];
  readonly exclusions?: readonly Exclusion[];
}

export function readResources(data: JsonRecord, shape: JsonShape): FileResources {
  return {
    halls: shape.optionalList(data, 'halls')?.map((entry, h) => {
      const own = shape.at(`hall ${h}`);
      return { tables: own.numbers(own.record(entry, ['tables']), 'tables') };
    }),
    walking: shape.optionalRows(data, 'walking'),
    booths: shape.optionalList(data, 'booths')?.map((entry, b): Booth => {
      const own = shape.at(`booth ${b}`);
      const booth = own.record(entry, ['hall', 'places', 'avail']);
      return {
        hall: own.optionalNumber(booth, 'hall'),
        places: own.optionalNumber(booth, 'places'),
        available: own.optionalMarks(booth, 'avail'),
      };
    }),
    interpreters: shape.optionalList(data, 'interpreters')?.map((entry, i): Interpreter => {
      const own = shape.at(`interpreter ${i}`);
      const interpreter = own.record(entry, ['pairs', 'avail', 'shifts', 'maximum', 'rest']);
      return {
        pairs: own.optionalPairs(interpreter, 'pairs') ?? [],
        available: own.optionalMarks(interpreter, 'avail'),
        shifts: readRanges(interpreter, 'shifts', own),
        maximum: own.optionalNumber(interpreter, 'maximum'),
        rest: readRest(interpreter, own),
      };
    }),
    exclusions: shape
      .optionalList(data, 'exclusions')
      ?.map((entry, i) => readExclusion(entry, shape.at(`exclusion ${i}`))),
  };
}

/** Talks of the event, `{from, to, hall?}`; people name them by index in `attends`. */
export function readTalks(data: JsonRecord, shape: JsonShape): AttendedTalk[] {
  return (shape.optionalList(data, 'talks') ?? []).map((entry, t): AttendedTalk => {
    const own = shape.at(`talk ${t}`);
    const talk = own.record(entry, ['from', 'to', 'hall']);
    return { from: own.number(talk, 'from'), to: own.number(talk, 'to'), hall: own.optionalNumber(talk, 'hall') };
  });
}

/** Ranges `[from, to]` of slots, the second not included. */
export function readRanges(record: JsonRecord, field: string, shape: JsonShape): SlotRange[] | undefined {
  return shape.optionalRows(record, field, 2)?.map(([from, to]) => ({ from: from!, to: to! }));
}

export function readRest(record: JsonRecord, shape: JsonShape): Rest | undefined {
  if (record['rest'] === undefined) return undefined;
  const own = shape.at('rest');
  const rest = own.record(record['rest'], ['most', 'pause']);
  return { most: own.number(rest, 'most'), pause: own.optionalNumber(rest, 'pause') };
}

function readExclusion(entry: unknown, shape: JsonShape): Exclusion {
  const exclusion = shape.record(entry, ['kind', 'people', 'requests']);
  const { kind } = exclusion;
  const pairOf = (field: string): readonly [number, number] => {
    const [x, y, ...others] = shape.numbers(exclusion, field);
    return x === undefined || y === undefined || others.length > 0 ? shape.fail(`${field} must be two`) : [x, y];
  };
  if (kind === 'not-both') return { kind, requests: pairOf('requests') };
  if (kind === 'never-meet' || kind === 'apart') return { kind, people: pairOf('people') };
  return shape.fail('kind must be never-meet, not-both or apart');
}
