import type { Profile, Side } from '@handsel/contracts';

/** A profile as it is kept, with the text that search reads. */
export interface StoredProfile extends Omit<Profile, 'version'> {
  searchText: string;
}

export interface ProfileFilter {
  /** Words that all must occur, already in the form of `searchTextOf`. */
  words: string[];
  /** This sector or one below it. */
  sector?: string;
  /** Who acts on this side; `both` only for those who do on both. */
  side?: Side;
  /** Organization of the last profile of the page before. */
  afterId: string | null;
  limit: number;
}

export interface ProfileRepository {
  /** Lets one import of a convention run at a time, until the transaction ends. */
  lockImports(conventionId: string): Promise<void>;
  /** Organizations that have one of these keys. */
  idsByKey(conventionId: string, keys: string[]): Promise<Map<string, string>>;
  /** Adds organizations with their profiles, or overwrites those with the same key; each gets the next version. */
  upsert(conventionId: string, profiles: StoredProfile[], at: Date): Promise<void>;
  find(conventionId: string, organizationId: string): Promise<Profile | null>;
  /** Writes the profile if it still has `version`; false when it has another one by now. */
  update(conventionId: string, profile: StoredProfile, version: number, at: Date): Promise<boolean>;
  /** By name in English, or in Chinese where there is no English one. */
  list(conventionId: string, filter: ProfileFilter): Promise<Profile[]>;
  /** All profiles of a convention, by organization. */
  all(conventionId: string): Promise<Profile[]>;
  /** Those of these organizations, in the order of ids. */
  some(conventionId: string, organizationIds: string[]): Promise<Profile[]>;
  /** The version of each profile, by organization. */
  versions(conventionId: string): Promise<Map<string, number>>;
}
