import type { CeremonyBatch } from '@handsel/contracts';

/** Deals in the order in which they go on stage. */
export interface CeremonyBatchRepository {
  insert(conventionId: string, batch: CeremonyBatch): Promise<void>;
  find(conventionId: string, batchId: string): Promise<CeremonyBatch | null>;
  /** In the order in which they were made. */
  list(conventionId: string): Promise<CeremonyBatch[]>;
  /** Writes name and order; the version goes up by one. Nothing is written and false comes back where it is another one. */
  change(conventionId: string, batch: CeremonyBatch): Promise<boolean>;
  remove(conventionId: string, batchId: string): Promise<boolean>;
  /** Which of the deals stand in another batch than this one. */
  takenElsewhere(conventionId: string, dealIds: string[], batchId: string): Promise<string[]>;
}
