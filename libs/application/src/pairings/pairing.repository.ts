import type { Pairing, Side, Wish } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import type { MatchPart } from '@handsel/matching';
import type { DirectedMatch } from './decide-sides';
import type { PairingStatus } from './pairing-life-cycle';

export interface NewPairing {
  id: string;
  conventionId: string;
  buyerId: string;
  supplierId: string;
  buyerParticipantId: string;
  supplierParticipantId: string;
  requestId: string | null;
  status: PairingStatus;
  wish: Wish;
  score: number | null;
  why: Pairing['why'];
  sectors: string[];
  decidedBy: string | null;
  decidedAt: Date | null;
  createdAt: Date;
}

/** What is known of two organizations: what they are, and how they were matched in either direction. */
export interface PairFacts {
  profiles: { organizationId: string; name: Bilingual; side: Side; sectors: string[] }[];
  matches: (DirectedMatch & { parts: MatchPart[] })[];
}

export interface PairingFilter {
  status: PairingStatus | undefined;
  /** Only pairings about one of these sectors, for each list given. */
  sectors: string[][];
  search: string | undefined;
}

/** A place in the queue, which is ordered by score (those without one last) and then by id. */
export type QueuePlace = [score: number | null, id: string];

export interface PairingRepository {
  factsOf(conventionId: string, one: string, other: string): Promise<PairFacts>;
  /** Of an organization's people, the one with the fewest pairings so far; null when it has none or does not exist. */
  leastPairedParticipant(conventionId: string, organizationId: string): Promise<string | null>;
  /** False when the two are paired already; then nothing has changed. */
  insert(pairing: NewPairing): Promise<Pairing | null>;
  find(conventionId: string, ids: readonly string[]): Promise<Pairing[]>;
  queue(conventionId: string, filter: PairingFilter, after: QueuePlace | null, limit: number): Promise<Pairing[]>;
  count(conventionId: string, filter: Omit<PairingFilter, 'status'>): Promise<Record<PairingStatus, number>>;
  /**
   * Locks pairings until the transaction ends and tells how they stand then. `meetingActive`: a meeting that has not
   * been cancelled rests on it.
   */
  lock(
    conventionId: string,
    ids: readonly string[],
  ): Promise<{ id: string; status: PairingStatus; sectors: string[]; meetingActive: boolean }[]>;
  /** Changes those still in one of the `from` states; returns which. */
  decide(
    conventionId: string,
    ids: readonly string[],
    change: {
      from: readonly PairingStatus[];
      to: PairingStatus;
      reason: string | null;
      decidedBy: string | null;
      decidedAt: Date | null;
    },
  ): Promise<string[]>;
}
