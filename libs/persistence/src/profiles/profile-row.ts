import type { Profile } from '@handsel/contracts';

/** A profile with its organization, as `PROFILE_COLUMNS` selects it: the names are those of the contract. */
export const PROFILE_COLUMNS = `
  o.id AS "organizationId", o.key, o.name, o.country, o.size, o.website, p.side, p.sectors,
  p.sector_evidence AS "sectorEvidence", p.offers, p.needs, p.languages, p.version`;

export const PROFILE_TABLES = 'profiles p JOIN organizations o ON o.id = p.organization_id';

/** A row of `PROFILE_COLUMNS` is a profile as it is: every column was written from one. */
export type ProfileRow = Profile;

/** Condition that a profile is in a sector or in one below it; `sector` is the parameter that holds the code. */
export const inSector = (conventionId: string, sector: string): string => `
  p.sectors && ARRAY(
    WITH RECURSIVE below AS (
      SELECT code FROM sectors WHERE convention_id = ${conventionId} AND code = ${sector}
      UNION
      SELECT s.code FROM sectors s JOIN below ON s.parent = below.code WHERE s.convention_id = ${conventionId}
    ) SELECT code FROM below)`;
