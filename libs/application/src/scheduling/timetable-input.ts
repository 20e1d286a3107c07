import type { Wish } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';

/** A pairing as the timetable sees it. */
export interface PairingToPlace {
  id: string;
  buyerParticipantId: string;
  supplierParticipantId: string;
  buyerName: Bilingual;
  supplierName: Bilingual;
  score: number | null;
  wish: Wish;
}

/** A pairing whose meeting has its place already. */
export interface PlacedPairing extends PairingToPlace {
  slotIndex: number;
  tableIndex: number;
}

/** All that a schedule run starts from. */
export interface TimetableInput {
  /** In the order of time. */
  slots: { index: number; day: string }[];
  tableCount: number;
  /** Approved, without a meeting; ordered by id. */
  toPlace: PairingToPlace[];
  /** Meetings that stand: scheduled, held or missed; ordered by pairing. */
  placed: PlacedPairing[];
}

/** Where a run puts a pairing: indices of the convention's slot and table. */
export interface Placement {
  pairingId: string;
  slotIndex: number;
  tableIndex: number;
}
