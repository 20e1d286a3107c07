import type { EntityManager } from 'typeorm';

/**
 * Rows that a changing statement returned. TypeORM hands out `[rows, count]` after a plain UPDATE or DELETE and the
 * rows alone after everything else.
 */
export async function changedRows<T>(manager: EntityManager, statement: string, parameters: unknown[]): Promise<T[]> {
  const [rows] = (await manager.query(statement, parameters)) as [T[], number];
  return rows;
}
