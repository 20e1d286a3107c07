import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { complementsOf } from './present-settings';
import { saveSection } from './save-section';

/** Says who supplies whom. Every sector must be the convention's; a pair stands once. */
export const saveComplements: UseCase<'complements.save'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx, environment }) {
    const known = new Set((await tx.conventions.sectorsOf(conventionId)).map(({ code }) => code));
    const seen = new Set<string>();
    for (const [at, { from, to }] of body.complements.entries()) {
      const unknown = [from, to].find((code) => !known.has(code));
      if (unknown !== undefined)
        return fail({
          ...failure('SECTOR_UNKNOWN', { sector: unknown }),
          fields: [{ path: `complements.${at}.${unknown === from ? 'from' : 'to'}`, message: 'is no sector here' }],
        });
      if (seen.has(`${from} ${to}`))
        return fail({
          code: 'INPUT_INVALID',
          fields: [
            {
              path: `complements.${at}`,
              message: { en: `names ${from} and ${to} a second time`, zh: `重复列出 ${from} 与 ${to}` },
            },
          ],
        });
      seen.add(`${from} ${to}`);
    }
    const run = await saveSection({ tx, environment }, conventionId, 'complements', body.complements, body.version);
    return run.ok ? ok({ ...(await complementsOf(tx, conventionId)), run: run.value }) : run;
  },
  conflicts: { match_runs_active: () => failure('RUN_ACTIVE') },
};
