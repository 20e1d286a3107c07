import type { Departure } from '@handsel/contracts';

const NINE = Date.parse('2026-09-20T01:00:00Z');

/** Minutes after nine in Shanghai, as an instant. */
export const minutes = (after: number): string => new Date(NINE + after * 60_000).toISOString();

export const table = (number: number): Departure['table'] => ({
  id: `table-${number}`,
  hall: 'Hall A',
  label: `A-${number}`,
});

/** A meeting of twenty minutes at a table, so many minutes after nine. */
export const departure = (after: number, at = 1, change: Partial<Departure> = {}): Departure => ({
  id: `meeting-${after}-${at}`,
  code: 'K7QM',
  startsAt: minutes(after),
  endsAt: minutes(after + 20),
  table: table(at),
  status: 'scheduled',
  movedFrom: null,
  buyer: null,
  supplier: null,
  ...change,
});
