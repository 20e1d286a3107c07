import type { ImportResult, ImportRow, Sector } from '@handsel/contracts';
import { taxonomyOf } from '../matching/convention-taxonomy';
import { checkImport } from '../profiles/check-import';
import { placeInSectors } from '../profiles/place-in-sectors';

/** What an import of these rows into an empty convention with these sectors would answer, worked out without a server. */
export function previewImport(rows: readonly ImportRow[], sectors: readonly Sector[]): ImportResult {
  const taxonomy = taxonomyOf(sectors);
  const issues = checkImport(rows, {
    sectors: new Set(sectors.map((sector) => sector.code)),
    organizationOfParticipant: new Map(),
  });
  const samples = rows.map((row) => ({ row: row.row, name: row.name, sectors: placeInSectors(row, taxonomy) }));
  return {
    dryRun: true,
    created: issues.length > 0 ? 0 : rows.length,
    updated: 0,
    withoutSector: samples.filter(({ sectors: found }) => found.length === 0).length,
    issues,
    samples,
  };
}
