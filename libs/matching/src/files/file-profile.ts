import { MatchingError } from '../matching-error';
import type { MatchingProfile, ValueRange } from '../profile';

/** A sector that a file names: its code, and what it is called where the file says so. */
export interface NamedSector {
  code: string;
  label: string;
}

/** Profiles of a file, and the sectors that it names along the way. */
export interface FileProfiles {
  profiles: MatchingProfile[];
  sectors: NamedSector[];
}

type Side = 'buyer' | 'supplier';

/**
 * Reads profiles as JSON lines: `id`, `name`, `organisation`, `country`, `codes` (each with `id` and `label`), `sectors`,
 * `keywords`, `description`, `dealSize` (`p25`, `median`, `p75`, `currency`), `languages`, `companySize`, `pastDeals`.
 * All but `id` may be absent. Without `codes` the `sectors` stand in for them.
 * @throws MatchingError `FILE_INVALID` with the line and the field.
 */
export function readProfiles(jsonLines: string, side: Side): FileProfiles {
  const profiles: MatchingProfile[] = [];
  const sectors: NamedSector[] = [];
  for (const [at, line] of jsonLines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const record = new Fields(parseLine(line, at + 1), at + 1);
    const named = record.sectors();
    sectors.push(...named);
    profiles.push(toProfile(record, named, side));
  }
  return { profiles, sectors };
}

function toProfile(record: Fields, named: readonly NamedSector[], side: Side): MatchingProfile {
  const id = record.text('id');
  if (id === undefined || id === '') throw record.wrong('id', 'is missing');
  const codes = [...new Set(named.map(({ code }) => code))];
  const valueRange = record.valueRange();
  const item = {
    id: `${id}#${side}`,
    sectors: codes,
    texts: [record.text('description') ?? ''],
    keywords: record.texts('keywords'),
    ...(valueRange ? { valueRange } : {}),
  };
  return {
    id,
    organizationId: record.text('organisation') ?? record.text('organization') ?? id,
    side,
    name: { en: record.text('name') ?? '' },
    sectors: [],
    offers: side === 'supplier' ? [item] : [],
    needs: side === 'buyer' ? [item] : [],
    country: record.text('country'),
    languages: record.texts('languages'),
    size: record.text('companySize'),
    pastDeals: record.number('pastDeals'),
  };
}

function parseLine(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (isRecord(value)) return value;
  } catch {
    // Said below, for a line that is no JSON and for one that is no object alike.
  }
  throw new MatchingError('FILE_INVALID', `Line ${number} is not a JSON object`, { line: number });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Typed access to the fields of one line. */
class Fields {
  constructor(
    private readonly record: Record<string, unknown>,
    private readonly line: number,
  ) {}

  wrong(field: string, problem: string): MatchingError {
    const id = typeof this.record['id'] === 'string' ? this.record['id'] : undefined;
    return new MatchingError('FILE_INVALID', `Line ${this.line}: ${field} ${problem}`, {
      line: this.line,
      field,
      profileId: id,
    });
  }

  text(field: string): string | undefined {
    const value = this.record[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') throw this.wrong(field, 'must be a text');
    return value;
  }

  number(field: string): number | undefined {
    const value = this.record[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number') throw this.wrong(field, 'must be a number');
    return value;
  }

  texts(field: string): string[] {
    const value = this.record[field] ?? [];
    if (!Array.isArray(value)) throw this.wrong(field, 'must be a list');
    return value.filter((entry): entry is string => typeof entry === 'string');
  }

  sectors(): NamedSector[] {
    const codes = this.record['codes'];
    if (!Array.isArray(codes) || codes.length === 0)
      return this.texts('sectors').map((code) => ({ code, label: code }));
    return codes.map((code: unknown, at) => {
      if (!isRecord(code) || (typeof code['id'] !== 'string' && typeof code['id'] !== 'number'))
        throw this.wrong(`codes[${at}].id`, 'is missing');
      return { code: String(code['id']), label: typeof code['label'] === 'string' ? code['label'] : '' };
    });
  }

  valueRange(): ValueRange | undefined {
    const size = this.record['dealSize'];
    if (!isRecord(size)) return undefined;
    const amount = (name: string): number | undefined => (typeof size[name] === 'number' ? size[name] : undefined);
    const [min, max] = [amount('p25') ?? amount('median'), amount('p75') ?? amount('median')];
    return min === undefined && max === undefined
      ? undefined
      : { min, max, currency: typeof size['currency'] === 'string' ? size['currency'] : 'XXX' };
  }
}
