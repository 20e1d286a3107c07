import type { EntityManager } from 'typeorm';

/** The currencies in which a convention counts. */
export async function currenciesOf(
  manager: EntityManager,
  conventionId: string,
): Promise<{ currency: string; second: string | null }> {
  const [row] = (await manager.query('SELECT currency, second_currency AS second FROM conventions WHERE id = $1', [
    conventionId,
  ])) as { currency: string; second: string | null }[];
  if (!row) throw new Error(`there is no convention ${conventionId}`);
  return row;
}
