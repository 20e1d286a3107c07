/** How much of a convention's log is known: all up to a position, and what was committed but not numbered yet. */
export interface LogMark {
  position: number;
  /** Ids of events without a position. */
  pending: string[];
}

export interface LogChanges {
  mark: LogMark;
  /** The kinds of events since, each once. */
  types: string[];
  /** The pairings whose meetings these events are about. */
  pairingIds: string[];
}

export interface TimetableLogRepository {
  /**
   * What has been committed since; of all there is, where nothing is known. To be asked before what it is about is read:
   * then what was read is at least as new as the mark.
   */
  since(conventionId: string, mark: LogMark | null): Promise<LogChanges>;
}
