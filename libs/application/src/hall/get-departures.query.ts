import { failure } from '@handsel/contracts';
import { fail, ok, shortCode } from '@handsel/kernel';
import { atConvention } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { hallSettingsOf } from './hall-settings';

/** Some pages of a large hall; what comes later is loaded when it comes nearer. */
const MOST_OF_A_HALL = 400;
const MOST_OF_A_TABLE = 20;

/**
 * What the hall sees of the meetings to come. Who meets whom is the two sides' own matter: they are named where the
 * convention has said so, and recognize their meeting by its code elsewhere. The position is read first: what changes
 * while the rest is read comes again as an event.
 */
export const getDepartures: UseCase<'departures.get'> = {
  policy: atConvention('organizer', 'matchmaker', 'screen'),
  async execute({ params: { conventionId }, query: { tableId = null }, tx, environment }) {
    const convention = await tx.conventions.find(conventionId);
    if (!convention) return fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
    const table = tableId === null ? null : await tx.hall.findTable(conventionId, tableId);
    if (tableId !== null && !table) return fail(failure('THING_NOT_FOUND', { thing: 'table' }));
    const { names, theme } = await hallSettingsOf(tx, conventionId);
    const now = environment.clock.now();
    const limit = table ? MOST_OF_A_TABLE : MOST_OF_A_HALL;
    const meetings = await tx.hall.meetingsAfter(conventionId, now, tableId, limit);
    const { id, name, timeZone, position, epoch } = convention;
    return ok({
      convention: { id, name, timeZone },
      theme,
      names,
      table,
      meetings: meetings.map(({ buyer, supplier, ...meeting }) => ({
        ...meeting,
        code: shortCode(meeting.id),
        buyer: names ? buyer : null,
        supplier: names ? supplier : null,
      })),
      now: now.toISOString(),
      position,
      epoch,
    });
  },
};
