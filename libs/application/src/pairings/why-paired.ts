import type { Pairing } from '@handsel/contracts';
import { explainMatch } from '../matching/explain-match';
import { taxonomyOf } from '../matching/convention-taxonomy';
import type { Transaction } from '../ports/unit-of-work.port';
import type { PairFacts } from './pairing.repository';

/** Why two were matched, in the words of now: a pairing keeps them, whatever becomes of the lists. Null without a match. */
export async function whyPaired(
  tx: Transaction,
  conventionId: string,
  match: PairFacts['matches'][number] | undefined,
  { profiles }: PairFacts,
): Promise<Pairing['why']> {
  if (!match) return null;
  const taxonomy = taxonomyOf(await tx.conventions.sectorsOf(conventionId));
  const supplier = profiles.find(({ organizationId }) => organizationId === match.supplierId);
  return explainMatch(match, taxonomy, supplier?.name ?? {}).why;
}
