import { failure } from '@handsel/contracts';
import { sampleTaxonomy } from '@handsel/matching';
import { fail, newId, ok } from '@handsel/kernel';
import { administrator } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { layoutIssues, layOutSlots, layOutTables } from './lay-out-convention';
import { sectorsOfTaxonomy } from './sectors-of-taxonomy';

/** Sets up a convention; whoever does becomes its organizer. */
export const createConvention: UseCase<'conventions.create'> = {
  policy: administrator,
  async execute({ body, principal, tx, environment }) {
    const issues = layoutIssues(body);
    if (issues.length > 0) return fail({ code: 'INPUT_INVALID', fields: issues });
    if (await tx.conventions.slugExists(body.slug)) return fail(failure('SLUG_TAKEN', { slug: body.slug }));
    const conventionId = newId();
    await tx.conventions.insert({
      ...body,
      id: conventionId,
      epoch: newId(),
      createdAt: environment.clock.now(),
      sectors: body.sectors ?? sectorsOfTaxonomy(sampleTaxonomy),
      slots: layOutSlots(body),
      tables: layOutTables(body.halls),
    });
    await tx.conventions.grantOrganizer(conventionId, principal.id);
    await tx.events.append({
      conventionId,
      type: 'convention.created',
      audience: ['staff'],
      payload: { conventionId },
    });
    const convention = await tx.conventions.find(conventionId);
    return convention ? ok(convention) : fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
  },
};
