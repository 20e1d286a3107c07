import type { DealSettings } from '@handsel/contracts';

export interface DealSettingsRepository {
  /** What is set, or what holds where nothing was: version 0. */
  get(conventionId: string): Promise<DealSettings>;
  /** @returns whether the version was the present one; nothing is written otherwise */
  save(conventionId: string, settings: DealSettings): Promise<boolean>;
}
