/** Every key of the query cache. All that belongs to a convention starts with it, so that a snapshot replaces it at once. */
export const keys = {
  session: ['session'] as const,
  conventions: ['conventions'] as const,
  convention: (id: string) => ['convention', id] as const,
  details: (id: string) => ['convention', id, 'details'] as const,
  matches: (id: string) => ['convention', id, 'matches'] as const,
  requests: (id: string) => ['convention', id, 'requests'] as const,
  meetings: (id: string) => ['convention', id, 'meetings'] as const,
  profile: (id: string, organizationId: string) => ['convention', id, 'profile', organizationId] as const,
  pairings: (id: string) => ['convention', id, 'pairings'] as const,
  pairingCounts: (id: string) => ['convention', id, 'pairing-counts'] as const,
  scheduleRuns: (id: string) => ['convention', id, 'schedule-runs'] as const,
  screens: (id: string) => ['convention', id, 'screens'] as const,
};
