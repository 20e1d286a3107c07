import type { Screen, ScreenReport, ScreenShow } from '@handsel/contracts';

export interface NewScreen {
  id: string;
  conventionId: string;
  name: string;
  place: string;
  createdAt: Date;
}

export interface NewScreenPairing {
  id: string;
  codeHash: Buffer;
  secretHash: Buffer;
  expiresAt: Date;
}

export interface ScreenPairing {
  secretHash: Buffer;
  /** Null until an organizer has entered the code. */
  screenId: string | null;
}

/** Displays in the hall and how they get their session. */
export interface ScreenRepository {
  /** Also forgets pairings that expired unclaimed, so that their codes can be given again. */
  startPairing(pairing: NewScreenPairing, at: Date): Promise<void>;
  /** Ties an open pairing to a screen. @returns false when no open pairing has this code */
  completePairing(codeHash: Buffer, screenId: string, at: Date, claimBy: Date): Promise<boolean>;
  /** A pairing that is neither expired nor claimed, locked until the transaction ends. */
  openPairing(pairingId: string, at: Date): Promise<ScreenPairing | null>;
  claim(pairingId: string, at: Date): Promise<void>;
  insert(screen: NewScreen): Promise<void>;
  /** In the order in which they were paired; of these ids alone where some are given. */
  list(conventionId: string, screenIds?: readonly string[]): Promise<Screen[]>;
  /** How many events for screens each had not heard of when it last told how it is; without those that never did. */
  eventsBehind(conventionId: string): Promise<ReadonlyMap<string, number>>;
  /** Whether all of these are active screens of the convention. */
  areAll(conventionId: string, screenIds: readonly string[]): Promise<boolean>;
  /** @returns false when the convention has no such active screen */
  change(
    conventionId: string,
    screenId: string,
    changed: { name?: string; place?: string; show?: ScreenShow },
  ): Promise<boolean>;
  /** Null ends what there is. */
  takeOver(conventionId: string, screenIds: readonly string[], takeover: Screen['takeover']): Promise<void>;
  report(screenId: string, report: ScreenReport, at: Date): Promise<void>;
  /** @returns false when the convention has no such active screen */
  revoke(conventionId: string, screenId: string): Promise<boolean>;
}
