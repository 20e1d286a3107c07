import type { HallSettings } from '@handsel/contracts';
import type { Transaction } from '../ports/unit-of-work.port';

/** Nobody is named in public until an organizer says so, and every display looks as it comes. */
const asItComes: HallSettings = {
  names: false,
  theme: { appearance: 'dark', accent: null, highlight: null, logo: null },
  version: 0,
};

export const hallSettingsOf = async (tx: Transaction, conventionId: string): Promise<HallSettings> =>
  (await tx.hall.findSettings(conventionId)) ?? asItComes;
