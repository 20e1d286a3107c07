import { cancelMatchRun } from './cancel-match-run.command';
import { addExclusion } from './choices/add-exclusion.command';
import { contestMatch } from './choices/contest-match.command';
import { getMatchPreferences } from './choices/get-preferences.query';
import { hideMatch } from './choices/hide-match.command';
import { listContests } from './choices/list-contests.query';
import { listExclusions } from './choices/list-exclusions.query';
import { removeExclusion } from './choices/remove-exclusion.command';
import { resolveContest } from './choices/resolve-contest.command';
import { saveMatchPreferences } from './choices/save-preferences.command';
import { unhideMatch } from './choices/unhide-match.command';
import { getDealings } from './dealings/get-dealings.query';
import { importDealings } from './dealings/import-dealings.command';
import { getMatchRun } from './get-match-run.query';
import { getMatch } from './get-match.query';
import { listMatchRuns } from './list-match-runs.query';
import { listMatches } from './list-matches.query';
import { getComplements } from './settings/get-complements.query';
import { getMatchExposure } from './settings/get-exposure.query';
import { getMatchSettings } from './settings/get-settings.query';
import { getMatchWeights } from './settings/get-weights.query';
import { saveComplements } from './settings/save-complements.command';
import { saveMatchSettings } from './settings/save-settings.command';
import { saveMatchWeights } from './settings/save-weights.command';
import { startMatchRun } from './start-match-run.command';
import { askWhatWouldRaise } from './trials/ask-what-would-raise.command';
import { cancelMatchTrial } from './trials/cancel-trial.command';
import { fitMatchWeights } from './trials/fit-weights.command';
import { getMatchTrial } from './trials/get-trial.query';
import { learnMatchComplements } from './trials/learn-complements.command';
import { previewMatchWeights } from './trials/preview-weights.command';

export const matchingUseCases = {
  'matchRuns.start': startMatchRun,
  'matchRuns.list': listMatchRuns,
  'matchRuns.get': getMatchRun,
  'matchRuns.cancel': cancelMatchRun,
  'matches.list': listMatches,
  'matches.get': getMatch,
  'matches.whatWouldRaise': askWhatWouldRaise,
  'matches.hide': hideMatch,
  'matches.unhide': unhideMatch,
  'matches.contest': contestMatch,
  'matchContests.list': listContests,
  'matchContests.resolve': resolveContest,
  'exclusions.list': listExclusions,
  'exclusions.add': addExclusion,
  'exclusions.remove': removeExclusion,
  'matchPreferences.get': getMatchPreferences,
  'matchPreferences.save': saveMatchPreferences,
  'matchWeights.get': getMatchWeights,
  'matchWeights.save': saveMatchWeights,
  'matchWeights.preview': previewMatchWeights,
  'matchWeights.fit': fitMatchWeights,
  'matchTrials.get': getMatchTrial,
  'matchTrials.cancel': cancelMatchTrial,
  'complements.get': getComplements,
  'complements.save': saveComplements,
  'complements.learn': learnMatchComplements,
  'matchSettings.get': getMatchSettings,
  'matchSettings.save': saveMatchSettings,
  'matchExposure.get': getMatchExposure,
  'dealings.get': getDealings,
  'dealings.import': importDealings,
};
