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
  /** When it was approved, an ISO instant: since then it waits for a place. */
  approvedAt?: string | null;
  /** How long its meeting is, in slots; 1 where nothing is said. */
  slotCount?: number;
  /** Where it has to be; the table is the run's choice where it is null. */
  pin?: { slotIndex: number; tableIndex: number | null } | null;
  /** Where its meeting stands that the run may move. */
  present?: { slotIndex: number; tableIndex: number; slotCount?: number; interpreterId?: string | null } | null;
}

/** A pairing whose meeting has its place already. */
export interface PlacedPairing extends PairingToPlace {
  slotIndex: number;
  tableIndex: number;
  interpreterId?: string | null;
}

export interface TimetableTable {
  index: number;
  hall: string;
  /** The organization whose booth it is; null for a table of the pool. */
  boothOf: string | null;
  /** Indices of the slots in which it cannot be used. */
  closed: readonly number[];
}

/** What is known of a participant; whoever is not listed is always there and speaks nobody knows what. */
export interface TimetablePerson {
  id: string;
  organizationId: string;
  languages: readonly string[];
  minimum: number | null;
  maximum: number | null;
  /** Indices of the slots in which the person is away. */
  away: readonly number[];
}

export interface TimetableInterpreter {
  id: string;
  name: Bilingual;
  languagePairs: readonly (readonly [string, string])[];
  rest: { afterMeetings: number; minutes: number } | null;
  /** Indices of the slots in which the person does not work. */
  away: readonly number[];
}

/** All that a schedule run starts from. */
export interface TimetableInput {
  /** In the order of time. */
  slots: { index: number; day: string; startsAt: string }[];
  slotMinutes: number;
  bufferMinutes: number;
  walking: readonly { from: string; to: string; minutes: number }[];
  /** By index. */
  tables: TimetableTable[];
  people: TimetablePerson[];
  interpreters: TimetableInterpreter[];
  /** Approved and to be given a place; ordered by id. */
  toPlace: PairingToPlace[];
  /** Meetings that keep their places; ordered by pairing. */
  placed: PlacedPairing[];
}

/** Where a run puts a pairing: indices of the convention's slot and table. */
export interface Placement {
  pairingId: string;
  slotIndex: number;
  tableIndex: number;
  /** In slots; 1 where nothing is said. */
  slotCount?: number;
  interpreterId?: string | null;
}
