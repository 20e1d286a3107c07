import { isDeepStrictEqual } from 'node:util';
import type { Sector } from '@handsel/contracts';
import type { MatchingIndex } from '@handsel/matching';
import type { MatchingInput } from './match-ranker.port';
import { prepare, type Prepared, type ReadProfile } from './prepare-index';
import type { MatchingSettings } from './settings/matching-settings';

/** So many changed profiles are taken into an index; more shift the frequencies on which its scores rest. */
const CHANGES_AT_MOST = 20;

interface Kept {
  sectors: Sector[];
  settings: Pick<MatchingSettings, 'weights' | 'complements'>;
  read: Map<string, ReadProfile>;
  index: MatchingIndex;
  /** Profiles taken in since the index was built. */
  changes: number;
}

/**
 * Keeps the index of the convention that was ranked last, so that one changed profile among thousands costs the work for
 * one profile. Frequencies of words and sectors stay as they were when the index was built, like those of the scores in the
 * other lists.
 */
export class WarmIndex {
  private kept?: Kept;

  /** A new index, from which later changes go on. */
  build(input: MatchingInput, prepared: Prepared = prepare(input)): { prepared: Prepared; index: MatchingIndex } {
    const { sectors, settings } = input;
    const index = prepared.indexWith(settings.weights);
    const { weights, complements } = settings;
    this.kept = { sectors, settings: { weights, complements }, read: byOrganization(prepared), index, changes: 0 };
    return { prepared, index };
  }

  /** The kept index with what has changed since, or a new one where too much has. */
  follow(input: MatchingInput): { prepared: Prepared; index: MatchingIndex } {
    const { kept } = this;
    const { weights, complements } = input.settings;
    const sameSectors = kept !== undefined && isDeepStrictEqual(kept.sectors, input.sectors);
    if (!sameSectors) return this.build(input);
    const prepared = prepare(input, kept.read);
    const read = byOrganization(prepared);
    const changed = prepared.read.filter((one) => kept.read.get(one.profile.organizationId) !== one);
    const gone = [...kept.read.keys()].filter((id) => !read.has(id));
    const changes = kept.changes + changed.length + gone.length;
    const sameSettings = isDeepStrictEqual(kept.settings, { weights, complements });
    if (!sameSettings || changes > CHANGES_AT_MOST) return this.build(input, prepared);
    for (const id of gone) kept.index.remove(id);
    for (const { profile } of changed) kept.index.rescore(profile, 1);
    this.kept = { ...kept, read, changes };
    return { prepared, index: kept.index };
  }
}

const byOrganization = ({ read }: Prepared): Map<string, ReadProfile> =>
  new Map(read.map((one) => [one.profile.organizationId, one]));
