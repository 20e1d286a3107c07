import type { Offer } from '@handsel/contracts';

export interface NewOffer {
  id: string;
  pairingId: string;
  slotIndex: number;
  tableId: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A timetable that does not stand yet: who waits is asked as if it did. */
export interface AsIf {
  /** Meetings that will be gone from where they are. */
  withoutMeetings: readonly string[];
  /** Meetings that will be in the slot. */
  withMeetings: readonly string[];
  /** Pairings that are not to be considered. */
  except: readonly string[];
}

export interface OfferRepository {
  /** Latest first. What is past its time is `expired`. */
  list(conventionId: string, status: Offer['status'] | undefined, now: Date): Promise<Offer[]>;
  find(conventionId: string, offerId: string, now: Date): Promise<Offer | null>;
  insert(conventionId: string, offer: NewOffer): Promise<void>;
  /** False where it is not open any more. */
  settle(
    conventionId: string,
    offerId: string,
    status: 'accepted' | 'declined',
    meetingId: string | null,
  ): Promise<boolean>;
  /**
   * The pair that should have a free place: approved, without a meeting or another open offer, both free then and the
   * table theirs to use, not asked about this place before. Who must meet comes first, then the better match, then whose
   * people have fewest meetings, then who has waited longest. Pairs in need of an interpreter or of more than one slot
   * are left to the matchmaker.
   */
  bestWaiting(
    conventionId: string,
    place: { slotIndex: number; tableId: string },
    now: Date,
    asIf?: AsIf,
  ): Promise<string | null>;
  slotIndexOf(conventionId: string, slotId: string): Promise<number | null>;
}
