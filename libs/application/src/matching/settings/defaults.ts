import type { MatchWeights } from '@handsel/contracts';
import { DEFAULT_WEIGHTS } from '@handsel/matching';
import type { MatchSettingsSections } from './match-settings.repository';

export const defaultWeights: MatchWeights = { ...DEFAULT_WEIGHTS };

/**
 * Who declined is not suggested again; who met may well meet again. Of the first ten places on all lists, the bound of .7
 * leaves a supplier up to 3.3 times its share.
 */
export const defaultRules: MatchSettingsSections['rules'] = {
  keepApart: { declined: true, metBefore: false },
  exposure: { everySupplierListed: true, maximumGini: 0.7, places: 10 },
};
