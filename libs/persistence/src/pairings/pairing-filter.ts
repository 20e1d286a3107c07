import type { PairingFilter } from '@handsel/application';
import { containing } from '../infrastructure/bulk';

/** Conditions on `p`, `b` and `s` for a filter, and their parameters, counted on from those given before. */
export function pairingConditions(
  { status, sectors, search }: Partial<PairingFilter>,
  parameters: readonly unknown[],
): { sql: string; parameters: unknown[] } {
  const all = [...parameters];
  const conditions: string[] = [];
  const parameter = (value: unknown): string => `$${all.push(value)}`;
  if (status !== undefined) conditions.push(`p.status = ${parameter(status)}`);
  for (const codes of sectors ?? []) conditions.push(`p.sectors && ${parameter(codes)}::text[]`);
  if (search) {
    const pattern = parameter(containing(search.toLowerCase()));
    const names = ['b', 's'].flatMap((alias) => ['en', 'zh'].map((language) => `${alias}.name->>'${language}'`));
    conditions.push(`lower(concat_ws(E'\\n', ${names.join(', ')})) LIKE ${pattern}`);
  }
  return { sql: conditions.map((condition) => ` AND ${condition}`).join(''), parameters: all };
}
