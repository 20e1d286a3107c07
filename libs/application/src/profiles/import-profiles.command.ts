import { failure, type ImportRow, type Item, type ItemInput, type SectorEvidence } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { taxonomyOf } from '../matching/convention-taxonomy';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { checkImport } from './check-import';
import { importFailure } from './import-failure';
import type { ImportedParticipant } from './participant.repository';
import { placeInSectors } from './place-in-sectors';
import type { StoredProfile } from './profile.repository';
import { searchTextOf } from './profile-texts';

const ROWS_SAMPLED = 20;

/**
 * Imports organizations with their profiles and people, all rows or none. A row whose key is known overwrites that
 * organization; people who are not in the file stay. A dry run answers the same without writing, and lists what is wrong.
 */
export const importProfiles: UseCase<'profiles.import'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { dryRun, rows }, tx, environment }) {
    const sectors = await tx.conventions.sectorsOf(conventionId);
    if (sectors.length === 0 && !(await tx.conventions.find(conventionId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
    await tx.profiles.lockImports(conventionId);
    const participantKeys = rows.flatMap((row) => row.participants.map((participant) => participant.key));
    const issues = checkImport(rows, {
      sectors: new Set(sectors.map((sector) => sector.code)),
      organizationOfParticipant: await tx.participants.organizationKeysByKey(conventionId, participantKeys),
    });
    if (issues.length > 0 && !dryRun) return fail(importFailure(issues));

    const taxonomy = taxonomyOf(sectors);
    const placed = rows.map((row) => ({ row, evidence: placeInSectors(row, taxonomy) }));
    const known = await tx.profiles.idsByKey(
      conventionId,
      rows.map((row) => row.key),
    );
    const updated = rows.filter((row) => known.has(row.key)).length;
    const result = {
      dryRun,
      created: issues.length > 0 ? 0 : rows.length - updated,
      updated: issues.length > 0 ? 0 : updated,
      withoutSector: placed.filter(({ evidence }) => evidence.length === 0).length,
      issues,
      samples: placed
        .slice(0, ROWS_SAMPLED)
        .map(({ row, evidence }) => ({ row: row.row, name: row.name, sectors: evidence })),
    };
    if (dryRun) return ok(result);

    const now = environment.clock.now();
    const stored = placed.map(({ row, evidence }) => storedProfile(row, evidence, known.get(row.key) ?? newId()));
    await tx.profiles.upsert(conventionId, stored, now);
    await tx.participants.upsert(
      conventionId,
      placed.flatMap(({ row }, index) => peopleOf(row, stored[index]?.organizationId ?? '')),
      now,
    );
    await tx.events.append({
      conventionId,
      type: 'profiles.imported',
      audience: ['staff'],
      payload: { created: result.created, updated: result.updated },
    });
    return ok(result);
  },
};

function storedProfile(row: ImportRow, evidence: SectorEvidence[], organizationId: string): StoredProfile {
  const { key, name, country, size, website, side, languages } = row;
  return {
    organizationId,
    key,
    name,
    country,
    size,
    website: website === '' ? null : website,
    side,
    sectors: evidence.map(({ sector }) => sector),
    sectorEvidence: evidence,
    offers: row.offers.map(withId),
    needs: row.needs.map(withId),
    languages,
    searchText: searchTextOf(row),
  };
}

export const withId = (item: ItemInput): Item => ({ ...item, id: newId() });

const peopleOf = ({ participants }: ImportRow, organizationId: string): ImportedParticipant[] =>
  participants.map((participant) => ({ ...participant, id: newId(), accountId: newId(), organizationId }));
