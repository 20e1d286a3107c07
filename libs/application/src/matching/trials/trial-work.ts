import type { MatchTrial, MatchWeights, Sector } from '@handsel/contracts';
import type { MatchOutcome, Trade } from '@handsel/matching';
import type { MatchingInput } from '../match-ranker.port';

/** Everything that an answer follows from, so that it can be worked out on a thread. */
export type TrialTask =
  | { kind: 'preview'; input: MatchingInput; weights: MatchWeights; places: number }
  | { kind: 'fit'; input: MatchingInput; outcomes: MatchOutcome[] }
  | { kind: 'complements'; sectors: Sector[]; trades: Trade[] }
  | { kind: 'raise'; input: MatchingInput; buyerId: string; supplierId: string };

export type TrialResult = NonNullable<MatchTrial['result']>;

/** Where trials are worked out. They take seconds of arithmetic: servers give them a thread of their own. */
export interface TrialWorker {
  workOut(task: TrialTask, onProgress: (fraction: number) => void, signal?: AbortSignal): Promise<TrialResult>;
}
