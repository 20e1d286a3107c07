import { organizersAlone, verdictsOf, type Verdicts } from '../policies/testing/callers';
import { matchingUseCases } from './use-cases';

const staff: Verdicts = { ...organizersAlone, matchmaker: 'allowed' };
const both: Verdicts = { ...staff, exhibitor: 'allowed' };
const exhibitors: Verdicts = { ...organizersAlone, organizer: 'denied', exhibitor: 'allowed' };

/** Who may call what, written out. Whose match, list or exclusion it is, the use cases decide. */
const table: Record<keyof typeof matchingUseCases, Verdicts> = {
  'matchRuns.start': staff,
  'matchRuns.list': staff,
  'matchRuns.get': staff,
  'matchRuns.cancel': staff,
  'matches.list': both,
  'matches.get': both,
  'matches.whatWouldRaise': both,
  'matches.hide': exhibitors,
  'matches.unhide': exhibitors,
  'matches.contest': exhibitors,
  'matchContests.list': both,
  'matchContests.resolve': staff,
  'exclusions.list': both,
  'exclusions.add': both,
  'exclusions.remove': both,
  'matchPreferences.get': both,
  'matchPreferences.save': both,
  'matchWeights.get': staff,
  'matchWeights.save': organizersAlone,
  'matchWeights.preview': staff,
  'matchWeights.fit': staff,
  'matchTrials.get': both,
  'matchTrials.cancel': both,
  'complements.get': staff,
  'complements.save': organizersAlone,
  'complements.learn': staff,
  'matchSettings.get': staff,
  'matchSettings.save': organizersAlone,
  'matchExposure.get': staff,
  'dealings.get': staff,
  'dealings.import': organizersAlone,
};

describe('who may call', () => {
  it.each(Object.entries(table) as [keyof typeof table, Verdicts][])('%s', (name, expected) => {
    expect(verdictsOf(matchingUseCases[name].policy)).toEqual(expected);
  });
});
