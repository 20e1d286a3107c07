import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceListsOf } from '../announce-lists';
import { mayActFor } from './own-organization';

/**
 * Switches personalisation on or off for an organization; the organization itself decides, or staff whom it asks to.
 *
 * Off, what was scored for it is deleted at once and nothing is scored for it again; its list is by sector and name. The
 * article that this follows (PIPL Art. 24) gives a right against being *targeted* by automated means: it is about what
 * this organization is shown. Others may go on finding it by their own needs, as in a catalogue, and their scores are
 * theirs. Who does not want that either says so with `shownToOthers`; with both off the engine never sees the profile.
 */
export const saveMatchPreferences: UseCase<'matchPreferences.save'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId, organizationId }, body, tx, environment }) {
    const visible = mayActFor(principal, conventionId, organizationId);
    if (!visible || !(await tx.profiles.find(conventionId, organizationId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
    const preferences = { organizationId, ...body };
    await tx.matchChoices.savePreferences(conventionId, preferences, environment.clock.now());
    await tx.matches.lockLists(conventionId);
    const { personalized, shownToOthers } = body;
    const what = { ownList: !personalized, others: !shownToOthers };
    const touched = await tx.matches.withdraw(conventionId, organizationId, what);
    await announceListsOf(tx, conventionId, [organizationId, ...touched]);
    await tx.events.append({
      conventionId,
      type: 'match-preferences.changed',
      audience: ['system', `organization:${organizationId}`],
      payload: preferences,
    });
    return ok(preferences);
  },
};
