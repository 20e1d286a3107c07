import { getMatchRun } from './get-match-run.query';
import { listMatches } from './list-matches.query';
import { startMatchRun } from './start-match-run.command';

export const matchingUseCases = {
  'matchRuns.start': startMatchRun,
  'matchRuns.get': getMatchRun,
  'matches.list': listMatches,
};
