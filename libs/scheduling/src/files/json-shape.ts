import { InstanceFileError } from './file-error';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Reads values out of parsed JSON and fails with the name of the file and of the place that is wrong. */
export class JsonShape {
  constructor(
    private readonly file: string,
    /** What the values belong to, as a reader calls it: "person 3"; empty for the file itself. */
    private readonly place = '',
  ) {}

  at(place: string): JsonShape {
    return new JsonShape(this.file, this.place === '' ? place : `${this.place}, ${place}`);
  }

  fail(detail: string): never {
    throw new InstanceFileError(this.file, this.place === '' ? detail : `${this.place}: ${detail}`);
  }

  /** An object; with `fields`, one that has no others. */
  record(value: unknown, fields?: readonly string[]): JsonRecord {
    if (!isRecord(value)) return this.fail(this.place === '' ? 'the file holds no object' : 'must be an object');
    const unknown = fields && Object.keys(value).find((key) => !fields.includes(key));
    if (unknown !== undefined) this.fail(`there is no field "${unknown}" (there are ${fields!.join(', ')})`);
    return value;
  }

  list(record: JsonRecord, field: string): readonly unknown[] {
    const value = record[field];
    return Array.isArray(value) ? value : this.fail(`${field} must be a list`);
  }

  optionalList(record: JsonRecord, field: string): readonly unknown[] | undefined {
    return record[field] === undefined ? undefined : this.list(record, field);
  }

  number(record: JsonRecord, field: string): number {
    const value = record[field];
    return typeof value === 'number' ? value : this.fail(`${field} must be a number`);
  }

  optionalNumber(record: JsonRecord, field: string): number | undefined {
    return record[field] === undefined ? undefined : this.number(record, field);
  }

  numbers(record: JsonRecord, field: string): number[] {
    const value = record[field];
    return isNumbers(value) ? value : this.fail(`${field} must be a list of numbers`);
  }

  optionalNumbers(record: JsonRecord, field: string): number[] | undefined {
    return record[field] === undefined ? undefined : this.numbers(record, field);
  }

  /** Rows of numbers; `width` numbers each where it is given. */
  optionalRows(record: JsonRecord, field: string, width?: number): number[][] | undefined {
    return this.optionalList(record, field)?.map((row, i) => {
      if (isNumbers(row) && (width === undefined || row.length === width)) return row;
      return this.fail(`${field}, entry ${i} must be a list of ${width ?? ''} numbers`.replace('  ', ' '));
    });
  }

  /** A string of 0 and 1, one a slot. */
  marks(record: JsonRecord, field: string): string {
    const value = record[field];
    return typeof value === 'string' && /^[01]*$/.test(value)
      ? value
      : this.fail(`${field} must be a string of 0 and 1`);
  }

  optionalMarks(record: JsonRecord, field: string): string | undefined {
    return record[field] === undefined ? undefined : this.marks(record, field);
  }

  /** Pairs of strings. */
  optionalPairs(record: JsonRecord, field: string): [string, string][] | undefined {
    return this.optionalList(record, field)?.map((pair, i): [string, string] => {
      if (Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === 'string')) {
        return [String(pair[0]), String(pair[1])];
      }
      return this.fail(`${field}, entry ${i} must be a pair of languages like ["de", "zh"]`);
    });
  }
}

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'number');
