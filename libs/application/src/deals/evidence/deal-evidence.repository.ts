import type { DealEvidence } from '@handsel/contracts';

export interface NewEvidence {
  id: string;
  name: string;
  mediaType: string;
  sha256: Buffer;
  content: Buffer;
  accountId: string;
  at: Date;
}

/** Files kept with deals; only ever added to. */
export interface DealEvidenceRepository {
  insert(conventionId: string, dealId: string, evidence: NewEvidence): Promise<void>;
  has(conventionId: string, dealId: string, evidenceId: string): Promise<boolean>;
  /** Without their contents, in the order in which they came. */
  listOf(conventionId: string, dealId: string): Promise<DealEvidence[]>;
  read(conventionId: string, dealId: string, evidenceId: string): Promise<(DealEvidence & { content: string }) | null>;
}
