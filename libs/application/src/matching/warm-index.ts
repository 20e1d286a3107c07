import { isDeepStrictEqual } from 'node:util';
import type { Profile, Sector } from '@handsel/contracts';
import type { MatchingIndex } from '@handsel/matching';
import type { Dealings } from './dealings/dealing.repository';
import type { MatchingInput, RankingInput, RerankingInput } from './match-ranker.port';
import { prepare, type Prepared, type ReadProfile } from './prepare-index';
import type { MatchingSettings } from './settings/matching-settings';

/** Of the profiles, the share that is taken into an index; more shift the frequencies on which its scores rest. */
const CHANGED_SHARE_AT_MOST = 1 / 20;
const CHANGES_AT_LEAST = 20;

interface Kept {
  input: RankingInput;
  profiles: Map<string, Profile>;
  read: Map<string, ReadProfile>;
  index: MatchingIndex;
  /** Profiles taken in since the index was built. */
  changes: number;
}

/** What is ranked, how the engine reads it, and the index over it. */
export interface Followed {
  input: RankingInput;
  prepared: Prepared;
  index: MatchingIndex;
}

/**
 * Keeps the index of the convention that was ranked last, so that one changed profile among thousands costs the work for
 * one profile. Frequencies of words and sectors stay as they were when the index was built, like those of the scores in the
 * other lists.
 */
export class WarmIndex {
  private kept?: Kept;

  /** A new index, from which later changes go on. */
  build(input: RankingInput, prepared: Prepared = prepare(input)): Followed {
    const index = prepared.indexWith(input.settings.weights);
    const profiles = new Map(input.profiles.map((profile) => [profile.organizationId, profile]));
    this.kept = { input, profiles, read: byOrganization(prepared), index, changes: 0 };
    return { input, prepared, index };
  }

  /** The kept index with what has changed since, or a new one where it rests on something else; null where it is lost. */
  follow(changed: RerankingInput): Followed | null {
    const { kept } = this;
    const input = this.completed(changed);
    if (!input) return null;
    if (kept?.input.conventionId !== input.conventionId || !sameGround(kept.input, input)) return this.build(input);
    const prepared = prepare(input, kept.read);
    const read = byOrganization(prepared);
    const news = prepared.read.filter((one) => kept.read.get(one.profile.organizationId) !== one);
    const gone = [...kept.read.keys()].filter((id) => !read.has(id));
    if (news.length + gone.length > mostChanges(read.size)) return this.build(input, prepared);
    for (const id of gone) kept.index.remove(id);
    for (const { profile } of news) kept.index.rescore(profile, 1);
    const profiles = new Map(input.profiles.map((profile) => [profile.organizationId, profile]));
    this.kept = { input, profiles, read, index: kept.index, changes: kept.changes + news.length + gone.length };
    return { input, prepared, index: kept.index };
  }

  /** Builds the index anew where so much has changed that its frequencies are not the convention's any more. */
  renewWhereStale(): boolean {
    const { kept } = this;
    if (!kept || kept.changes <= mostChanges(kept.read.size)) return false;
    this.build(kept.input);
    return true;
  }

  private completed({ held, profiles, dealings, ...rest }: RerankingInput): RankingInput | null {
    const mine = this.kept?.input.conventionId === rest.conventionId ? this.kept : undefined;
    const before = held.map((id) => mine?.profiles.get(id));
    const list = dealings.list ?? (mine?.input.dealings.state === dealings.state ? mine.input.dealings.list : null);
    if (list === null || !before.every((profile) => profile !== undefined)) return null;
    const all = [...profiles, ...before].sort((a, b) => (a.organizationId < b.organizationId ? -1 : 1));
    const whole: Dealings = { state: dealings.state, list };
    return { ...rest, profiles: all, dealings: whole };
  }
}

const mostChanges = (profiles: number): number => Math.max(CHANGES_AT_LEAST, profiles * CHANGED_SHARE_AT_MOST);

/** Whether an index over the one is an index over the other, but for profiles. */
const sameGround = (one: MatchingInput, other: MatchingInput): boolean =>
  one.dealings.state === other.dealings.state && isDeepStrictEqual(groundOf(one), groundOf(other));

const groundOf = ({ sectors, settings }: MatchingInput): [Sector[], Partial<MatchingSettings>] => [
  sectors,
  { weights: settings.weights, complements: settings.complements },
];

const byOrganization = ({ read }: Prepared): Map<string, ReadProfile> =>
  new Map(read.map((one) => [one.profile.organizationId, one]));
