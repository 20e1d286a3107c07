import type { Announcement, Cue } from '@handsel/contracts';

export interface DeskState {
  held: boolean;
  delaySeconds: number;
  version: number;
}

/** A cue with what only the stage needs. */
export interface StoredCue extends Cue {
  /** The deal as it was previewed. */
  dealVersion: number;
  screenIds: string[] | null;
  accountId: string;
}

export type NewCue = Omit<StoredCue, 'by' | 'status' | 'failure'>;

/** What is behind the curtain of a convention. */
export interface DeskRepository {
  /** Null until it is changed for the first time. */
  find(conventionId: string): Promise<DeskState | null>;
  /** False when the version is another one by now; 0 is the version of a desk that was never changed. */
  save(conventionId: string, state: Omit<DeskState, 'version'>, version: number): Promise<boolean>;

  /** @returns them as they wait, by time */
  addCues(conventionId: string, cues: readonly NewCue[]): Promise<StoredCue[]>;
  /** Those that wait, by time, and then the latest of the others. */
  cues(conventionId: string, latest: number): Promise<StoredCue[]>;
  /** A cue, locked until the transaction ends. */
  lockCue(conventionId: string, cueId: string): Promise<StoredCue | null>;
  /** Cues whose time has come by the database's clock, in order and locked; none of a desk that is held. */
  lockDueCues(limit: number): Promise<{ conventionId: string; cue: StoredCue }[]>;
  /** Ends the waiting of a cue. */
  settleCue(cueId: string, status: 'aired' | 'undone' | 'failed', failure: string | null): Promise<void>;
}

/** Messages over what screens show. */
export interface AnnouncementRepository {
  insert(conventionId: string, accountId: string, announcement: Announcement): Promise<void>;
  /** Those that have not expired; what this screen shows of them where one is given. */
  active(conventionId: string, at: Date, screenId?: string): Promise<Announcement[]>;
  /** Lets it expire now. @returns false when the convention has none such that is shown */
  withdraw(conventionId: string, announcementId: string, at: Date): Promise<boolean>;
}
