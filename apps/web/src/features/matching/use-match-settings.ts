import type { MatchSettings } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useVersioned } from './use-versioned';

/** Who is kept apart by rule, and how first places are shared out: one state, of which each panel shows its half. */
export function useMatchSettings(conventionId: string) {
  const params = { conventionId };
  return useVersioned<MatchSettings, MatchSettings>({
    queryKey: keys.matchSettings(conventionId),
    read: (signal) => call('matchSettings.get', { params, signal }),
    save: ({ keepApart, exposure }, version) =>
      call('matchSettings.save', { params, body: { version, keepApart, exposure } }),
  });
}
