import type { Departure, HallSettings, WallTheme } from '@handsel/contracts';

/** A meeting of the hall with both names, whoever may see them. */
export type HallMeeting = Omit<Departure, 'code' | 'buyer' | 'supplier'> & {
  buyer: NonNullable<Departure['buyer']>;
  supplier: NonNullable<Departure['supplier']>;
};

export interface HallRepository {
  /** Null until they are changed for the first time. */
  findSettings(conventionId: string): Promise<HallSettings | null>;
  /** False when the version is another one by now; 0 is the version of settings that were never changed. */
  saveSettings(
    conventionId: string,
    settings: { names: boolean; theme: WallTheme },
    version: number,
    at: Date,
  ): Promise<boolean>;
  /** Meetings that have not ended at this instant, by time and table; of one table where it is given. */
  meetingsAfter(conventionId: string, at: Date, tableId: string | null, limit: number): Promise<HallMeeting[]>;
  findTable(conventionId: string, tableId: string): Promise<Departure['table'] | null>;
}
