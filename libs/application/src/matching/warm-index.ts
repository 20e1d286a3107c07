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

/** Of the conventions that were ranked last; those ranked longest ago go first. */
export const PROFILES_KEPT_AT_MOST = 10_000;

/**
 * Keeps the indexes of the conventions that were ranked last, so that one changed profile among thousands costs the work
 * for one profile. Frequencies of words and sectors stay as they were when an index was built, like those of the scores in
 * the other lists.
 */
export class WarmIndex {
  /** By convention, the one used longest ago first. */
  private readonly kept = new Map<string, Kept>();

  /** Conventions of which something is kept. */
  get conventionIds(): string[] {
    return [...this.kept.keys()];
  }

  /** The index of a convention, where it is kept. */
  of(conventionId: string): MatchingIndex | undefined {
    return this.kept.get(conventionId)?.index;
  }

  /** A new index, from which later changes go on. */
  build(input: RankingInput, prepared: Prepared = prepare(input)): Followed {
    // The one before makes room first: the two together would be the most that is ever held.
    this.kept.delete(input.conventionId);
    const index = prepared.indexWith(input.settings.weights);
    this.keep({ input, profiles: profilesOf(input), read: byOrganization(prepared), index, changes: 0 });
    return { input, prepared, index };
  }

  /** The kept index with what has changed since, or a new one where it rests on something else; null where it is lost. */
  follow(changed: RerankingInput): Followed | null {
    const kept = this.kept.get(changed.conventionId);
    const input = completed(changed, kept);
    if (!input) return null;
    if (!kept || !sameGround(kept.input, input)) return this.build(input);
    const { index } = kept;
    const prepared = prepare(input, kept.read);
    const read = byOrganization(prepared);
    const news = prepared.read.filter((one) => kept.read.get(one.profile.organizationId) !== one);
    const gone = [...kept.read.keys()].filter((id) => !read.has(id));
    if (news.length + gone.length > mostChanges(read.size)) return this.build(input, prepared);
    for (const id of gone) index.remove(id);
    for (const { profile } of news) index.rescore(profile, 1);
    this.keep({ input, profiles: profilesOf(input), read, index, changes: kept.changes + news.length + gone.length });
    return { input, prepared, index };
  }

  /** Builds the indexes anew of which so much has changed that their frequencies are not the conventions' any more. */
  renewWhereStale(): boolean {
    const stale = [...this.kept.values()].filter(({ changes, read }) => changes > mostChanges(read.size));
    for (const { input } of stale) this.build(input);
    return stale.length > 0;
  }

  private keep(one: Kept): void {
    const { conventionId } = one.input;
    this.kept.delete(conventionId);
    this.kept.set(conventionId, one);
    let room = PROFILES_KEPT_AT_MOST;
    for (const { input } of [...this.kept.values()].reverse()) {
      room -= input.profiles.length;
      if (room < 0 && input.conventionId !== conventionId) this.kept.delete(input.conventionId);
    }
  }
}

/** What is given, and what was held already; null where something is neither. */
function completed({ held, profiles, dealings, ...rest }: RerankingInput, kept: Kept | undefined): RankingInput | null {
  const before = held.map((id) => kept?.profiles.get(id));
  const list = dealings.list ?? (kept?.input.dealings.state === dealings.state ? kept.input.dealings.list : null);
  if (list === null || !before.every((profile) => profile !== undefined)) return null;
  const all = [...profiles, ...before].sort((a, b) => (a.organizationId < b.organizationId ? -1 : 1));
  const whole: Dealings = { state: dealings.state, list };
  return { ...rest, profiles: all, dealings: whole };
}

const profilesOf = ({ profiles }: RankingInput): Map<string, Profile> =>
  new Map(profiles.map((profile) => [profile.organizationId, profile]));

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
