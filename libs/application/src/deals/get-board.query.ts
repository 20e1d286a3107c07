import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { hallSettingsOf } from '../hall/hall-settings';
import { everyoneInvolved } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

const LATEST_SHOWN = 60;

/**
 * A board's whole state, with the totals as they stood at its position. The position is read first: what is signed while
 * the rest is read comes again as an event, which a board takes twice without harm; nothing can be missing.
 */
export const getBoard: UseCase<'board.get'> = {
  policy: everyoneInvolved,
  async execute({ params: { conventionId }, tx, environment }) {
    const convention = await tx.conventions.find(conventionId);
    if (!convention) return fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
    const { id, name, timeZone, currency, secondCurrency, sectors, position, epoch } = convention;
    const line = await tx.deals.lineAt(conventionId, position);
    return ok({
      convention: { id, name, timeZone, currency, secondCurrency },
      sectors: sectors.map((sector) => ({ code: sector.code, name: sector.name })),
      totals: await tx.deals.totals(conventionId, line === null ? {} : { line }),
      latest: await tx.deals.latestSignings(conventionId, LATEST_SHOWN),
      theme: (await hallSettingsOf(tx, conventionId)).theme,
      now: environment.clock.now().toISOString(),
      position,
      epoch,
    });
  },
};
