import type { Pin } from '@handsel/contracts';

export interface NewPin {
  pairingId: string;
  slotId: string;
  tableId: string | null;
  pinnedBy: string;
  pinnedAt: Date;
}

export interface PinRepository {
  /** By time. */
  list(conventionId: string): Promise<Pin[]>;
  find(conventionId: string, pairingId: string): Promise<Pin | null>;
  /** Pins a pairing, or pins it elsewhere. */
  save(conventionId: string, pin: NewPin): Promise<void>;
  remove(conventionId: string, pairingId: string): Promise<boolean>;
  /** Puts the pins of these pairings where their meetings are now. */
  follow(conventionId: string, pairingIds: readonly string[]): Promise<void>;
  /** How long the pairing's meeting shall be, null for as long as others; false where there is no such pairing. */
  setLength(conventionId: string, pairingId: string, minutes: number | null): Promise<boolean>;
  /** What is wrong with a place for a pairing, for reasons that no run could change; null where nothing is. */
  obstacle(
    conventionId: string,
    pin: { pairingId: string; slotId: string; tableId: string | null },
  ): Promise<'person away' | 'person pinned' | 'table pinned' | 'table closed' | null>;
}
