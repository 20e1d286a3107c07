import type { Availability, SchedulingSettings } from '@handsel/contracts';

export type ResourceKind = 'person' | 'table' | 'interpreter';

/** A stretch of time in ISO instants, half-open. */
export interface Stretch {
  startsAt: string;
  endsAt: string;
}

export interface BlockedStretch extends Stretch {
  reason: string;
}

export interface AvailabilityRepository {
  /** What was never set is as the convention was laid out, in version 0. */
  settings(conventionId: string): Promise<SchedulingSettings & { slotMinutes: number }>;
  /** False when the version is another one by now. */
  saveSettings(conventionId: string, settings: SchedulingSettings): Promise<boolean>;
  find(conventionId: string, participantId: string): Promise<Availability | null>;
  /** Raises the version and sets the limits; false when the version is another one by now. */
  saveLimits(
    conventionId: string,
    participantId: string,
    version: number,
    limits: { minimum: number | null; maximum: number | null },
  ): Promise<boolean>;
  /** Adds to what blocks a person, a table or an interpreter, and books it. */
  block(
    conventionId: string,
    kind: ResourceKind,
    blocks: readonly (BlockedStretch & { id: string; resourceId: string })[],
  ): Promise<void>;
  /** Forgets what was said about these; `book` makes it count. */
  unblock(conventionId: string, kind: ResourceKind, resourceIds: readonly string[]): Promise<void>;
  /**
   * Books anew all that blocks these resources, talks included, merged.
   * The constraint `bookings_never_overlap` refuses where a meeting stands.
   */
  book(conventionId: string, kind: ResourceKind, resourceIds: readonly string[]): Promise<void>;
  /** When the first meeting starts that one of these resources has in one of the stretches. */
  firstMeetingIn(
    conventionId: string,
    resourceIds: readonly string[],
    stretches: readonly Stretch[],
  ): Promise<Date | null>;
}
