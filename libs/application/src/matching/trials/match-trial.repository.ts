import type { MatchOutcome, Trade } from '@handsel/matching';
import type { MatchTrial, MatchWeights, TrialKind } from '@handsel/contracts';

/** What somebody asked to have worked out. */
export type TrialQuestion =
  | { kind: 'preview'; weights: MatchWeights; places: number }
  | { kind: 'fit' }
  | { kind: 'complements' }
  | { kind: 'raise'; buyerId: string; supplierId: string };

export interface NewTrial {
  id: string;
  conventionId: string;
  question: TrialQuestion;
  startedBy: string;
  /** The exhibitor's organization; null for staff. */
  organizationId: string | null;
  at: Date;
}

/** A trial with whose it is; `organizationId` is null for staff's. */
export interface StoredTrial {
  trial: MatchTrial;
  organizationId: string | null;
}

/** What changes while a trial is worked out. */
export type TrialStep = Partial<Pick<MatchTrial, 'status' | 'progress' | 'result' | 'failure' | 'finishedAt'>>;

export interface MatchTrialRepository {
  add(trial: NewTrial): Promise<MatchTrial>;
  find(conventionId: string, trialId: string): Promise<StoredTrial | null>;
  /** Takes a trial that is not finished, with its question, and holds it until the transaction ends. */
  claim(conventionId: string, trialId: string): Promise<(StoredTrial & { question: TrialQuestion }) | null>;
  step(conventionId: string, trialId: string, step: TrialStep): Promise<void>;
  /** Cancels what the person has under way of this kind; returns which. */
  cancelEarlier(conventionId: string, startedBy: string, kind: TrialKind, at: Date): Promise<string[]>;
  /**
   * What came of matches: taken where a meeting was asked for and accepted, approved, held or signed; not taken where it
   * was declined or rejected, or where a buyer who took others was shown the match and nothing came of it.
   */
  outcomes(conventionId: string): Promise<MatchOutcome[]>;
  /** Who supplied whom, by the sectors of both profiles; a pairing counts once, a held meeting and a signed deal more. */
  trades(conventionId: string): Promise<Trade[]>;
  /** Forgets what was finished before an instant. */
  forget(conventionId: string, before: Date): Promise<void>;
}
