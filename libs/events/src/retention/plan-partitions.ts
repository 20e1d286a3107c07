/** A part of the log: events written at `starts <= at < ends`. */
export interface LogPartition {
  name: string;
  starts: Date;
  ends: Date;
}

export interface PartitionPlan {
  add: LogPartition[];
  /** Names, the oldest first. */
  drop: string[];
}

/** Partitions made before their month begins, so that a month without a worker costs nothing. */
const MONTHS_AHEAD = 3;
const DAY_MILLISECONDS = 86_400_000;

/**
 * Which months have to be added, and which partitions hold nothing but events older than `keepDays`. A partition that
 * overlaps a month takes its place.
 */
export function planPartitions(existing: readonly LogPartition[], now: Date, keepDays: number): PartitionPlan {
  const keptFrom = now.getTime() - keepDays * DAY_MILLISECONDS;
  const months = Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => monthAfter(now, ahead));
  return {
    add: months.filter((month) => !existing.some((one) => one.starts < month.ends && month.starts < one.ends)),
    drop: existing
      .filter(({ ends }) => ends.getTime() <= keptFrom)
      .sort((one, other) => one.ends.getTime() - other.ends.getTime())
      .map(({ name }) => name),
  };
}

/** A calendar month in UTC. */
function monthAfter(now: Date, ahead: number): LogPartition {
  const starts = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead));
  const ends = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead + 1));
  return { name: `events_${starts.toISOString().slice(0, 7).replace('-', '_')}`, starts, ends };
}
