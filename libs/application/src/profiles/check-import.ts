import type { ImportIssue, ImportRow } from '@handsel/contracts';
import { statedSectors } from './place-in-sectors';

/** What the rows are checked against. */
export interface KnownToConvention {
  sectors: ReadonlySet<string>;
  /** Key of the organization of each participant that exists already, by the participant's key. */
  organizationOfParticipant: ReadonlyMap<string, string>;
}

const issue = (row: number, column: string, en: string, zh: string): ImportIssue => ({
  row,
  column,
  message: { en, zh },
});

/**
 * Everything that keeps rows from being imported: a key that comes again, a sector that the convention has not, a
 * participant who stands in two places. Rows and columns are those of the file.
 */
export function checkImport(rows: readonly ImportRow[], known: KnownToConvention): ImportIssue[] {
  const rowOfKey = new Map<string, number>();
  const placeOfParticipant = new Map<string, number>();
  const issues: ImportIssue[] = [];
  for (const row of rows) {
    const earlier = rowOfKey.get(row.key);
    if (earlier === undefined) rowOfKey.set(row.key, row.row);
    else
      issues.push(
        issue(
          row.row,
          'key',
          `The key ${row.key} stands in row ${earlier} already.`,
          `键 ${row.key} 已出现在第 ${earlier} 行。`,
        ),
      );
    for (const sector of statedSectors(row)) {
      if (!known.sectors.has(sector))
        issues.push(issue(row.row, 'sector', `The convention has no sector ${sector}.`, `大会没有行业 ${sector}。`));
    }
    for (const { key } of row.participants) {
      const other = placeOfParticipant.get(key);
      if (other !== undefined)
        issues.push(
          issue(
            row.row,
            'participant',
            `The participant ${key} stands in row ${other} already.`,
            `参会者 ${key} 已出现在第 ${other} 行。`,
          ),
        );
      placeOfParticipant.set(key, row.row);
      const home = known.organizationOfParticipant.get(key);
      if (home !== undefined && home !== row.key)
        issues.push(
          issue(
            row.row,
            'participant',
            `The participant ${key} belongs to the organization ${home}.`,
            `参会者 ${key} 属于机构 ${home}。`,
          ),
        );
    }
  }
  return issues;
}
