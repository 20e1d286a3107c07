import type { Deal, Signing } from '@handsel/contracts';
import type { StoredDeal } from './deal.repository';

/** A deal without what only the ledger needs. */
export function presentDeal(deal: StoredDeal): Deal {
  const { enteredBy: _enteredBy, signingNumber: _signingNumber, releaseBy: _releaseBy, ...shown } = deal;
  return shown;
}

/** What the hall may see of a signed deal. */
export function presentSigning(deal: StoredDeal): Signing {
  if (deal.signingNumber === null || deal.signedAt === null) throw new Error(`the deal ${deal.id} was never signed`);
  const { project, type, parties, amounts, sector, highTech, signedAt } = deal;
  return {
    dealId: deal.id,
    number: deal.signingNumber,
    project,
    type,
    parties: parties.map(({ side, name }) => ({ side, name })),
    amounts,
    sector,
    highTech,
    signedAt,
  };
}
