import type { Complement } from '@handsel/matching';
import type { ExposureSettings, KeepApart, MatchPartName, MatchWeights } from '@handsel/contracts';

/** What each section holds. */
export interface MatchSettingsSections {
  weights: MatchWeights;
  complements: Complement[];
  rules: { keepApart: KeepApart; exposure: ExposureSettings };
}
export type SettingsSection = keyof MatchSettingsSections;

export interface StoredSection<S extends SettingsSection> {
  value: MatchSettingsSections[S];
  version: number;
  changedAt: string;
}

export interface MatchSettingsRepository {
  /** Null while nobody has changed the defaults of the section. */
  find<S extends SettingsSection>(conventionId: string, section: S): Promise<StoredSection<S> | null>;
  /** Writes the section if it still has `version` (0: nobody has changed it); false when it has another one by now. */
  save<S extends SettingsSection>(
    conventionId: string,
    section: S,
    value: MatchSettingsSections[S],
    version: number,
    at: Date,
  ): Promise<boolean>;
  /** Parts of which no profile of the convention tells anything. */
  partsWithoutData(conventionId: string): Promise<MatchPartName[]>;
}
