import type { DealingRow, DealingsState } from '@handsel/contracts';
import type { PastDealing } from '@handsel/matching';

/**
 * The deals that a convention's matches rest on. Organizations are those of the convention by id; others, which have dealt
 * with one of them, by an id that nobody at the convention has.
 */
export interface Dealings {
  list: PastDealing[];
  /** Another one when the list is another one. */
  state: string;
}

/** `before`: none that were signed at the convention itself, as they were when it began. */
export type DealingScope = 'all' | 'before';

export interface DealingRepository {
  /** Takes the place of what was imported before. */
  replaceImported(conventionId: string, rows: readonly DealingRow[], at: Date): Promise<void>;
  read(conventionId: string, scope: DealingScope): Promise<Dealings>;
  /** Counts imports of the convention, from 0. */
  importVersion(conventionId: string): Promise<number>;
  count(conventionId: string): Promise<DealingsState>;
  /** First day of the convention as YYYY-MM-DD; null where there is no such convention. */
  firstDay(conventionId: string): Promise<string | null>;
}
