import { failure, type Profile, type ProfileChange } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import type { Taxonomy } from '@handsel/matching';
import { taxonomyOf } from '../matching/convention-taxonomy';
import { isStaff, representedBy, staffAndExhibitors } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { withId } from './import-profiles.command';
import { placeInSectors, statedSectors } from './place-in-sectors';
import type { StoredProfile } from './profile.repository';
import { searchTextOf } from './profile-texts';

/** Changes a profile; exhibitors change their own organization's. The event has its matches worked out again. */
export const updateProfile: UseCase<'profiles.update'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId, organizationId }, body, tx, environment }) {
    const profile = await tx.profiles.find(conventionId, organizationId);
    if (!profile) return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
    const own = representedBy(principal, conventionId)?.organizationId === organizationId;
    if (!own && !isStaff(principal, conventionId)) return fail(failure('ACCESS_DENIED'));

    const sectors = await tx.conventions.sectorsOf(conventionId);
    const known = new Set(sectors.map((sector) => sector.code));
    const named = statedSectors({ sectors: body.sectors ?? [], offers: body.offers ?? [], needs: body.needs ?? [] });
    const unknown = named.find((sector) => !known.has(sector));
    if (unknown !== undefined) return fail(failure('SECTOR_UNKNOWN', { sector: unknown }));

    const changed = changedProfile(profile, body, taxonomyOf(sectors));
    const written = await tx.profiles.update(conventionId, changed, body.version, environment.clock.now());
    if (!written) return fail(failure('VERSION_STALE'));
    const version = body.version + 1;
    await tx.events.append({
      conventionId,
      type: 'profile.updated',
      audience: ['system', `organization:${organizationId}`],
      payload: { organizationId, version },
    });
    const { searchText: _, ...rest } = changed;
    return ok({ ...rest, version });
  },
};

/** Sectors that somebody stated stay; those found in the texts are looked for again. */
function changedProfile(profile: Profile, change: ProfileChange, taxonomy: Taxonomy): StoredProfile {
  const { version: _, sectors, offers, needs, ...fields } = change;
  const { version: __, ...rest } = profile;
  const kept = profile.sectorEvidence.filter(({ source }) => source === 'stated').map(({ sector }) => sector);
  const merged = {
    ...rest,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    offers: offers?.map(withId) ?? profile.offers,
    needs: needs?.map(withId) ?? profile.needs,
    sectors: sectors ?? kept,
  };
  const sectorEvidence = placeInSectors(merged, taxonomy);
  return {
    ...merged,
    website: merged.website === '' ? null : merged.website,
    sectorEvidence,
    sectors: sectorEvidence.map(({ sector }) => sector),
    searchText: searchTextOf(merged),
  };
}
