import type { Offer } from '@handsel/contracts';

export interface NewOffer {
  id: string;
  pairingId: string;
  slotIndex: number;
  tableId: string;
  createdAt: Date;
  expiresAt: Date;
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
  /** True where meetings take one slot each and nothing but people and tables: no interpreters, buffers or ways. */
  isPlain(conventionId: string): Promise<boolean>;
  /**
   * The pair that should have a free place of a plain convention: approved, without a meeting or another open offer, both
   * free then and the table theirs to use, not asked about this place before, and no meeting of theirs given up in this
   * slot. By the rule of `waitingFor`: who must meet
   * comes first, then the heavier by `pairingWeight`, then the pair of which one has the fewest meetings, then who has
   * waited longest.
   */
  bestWaiting(conventionId: string, place: { slotIndex: number; tableId: string }, now: Date): Promise<string | null>;
  /** When pairs gave up meetings: they do not wait for these slots any more. */
  givenUp(conventionId: string): Promise<{ pairingId: string; slotIndex: number; slotCount: number }[]>;
  slotIndexOf(conventionId: string, slotId: string): Promise<number | null>;
}
