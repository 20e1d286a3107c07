import type { Deal } from '@handsel/contracts';

/** "CNY 150,000,000.00": every digit, as it stands in the ledger. */
export function exactAmount(amount: string, currency: string): string {
  const [whole = '', places = '00'] = amount.split('.');
  return `${currency} ${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${places}`;
}

/** Every amount of a figure, the convention's own currency first. */
export function exactAmounts(amounts: Record<string, string>, currencies: readonly (string | null)[]): string[] {
  return currencies.flatMap((currency) =>
    currency !== null && amounts[currency] !== undefined ? exactAmount(amounts[currency], currency) : [],
  );
}

/** Names of the parties on one side, in the order in which they were entered. */
export const namesOf = (
  { parties }: Pick<Deal, 'parties'>,
  side: 'buyer' | 'supplier',
  nameIn: (name: Deal['project']) => string,
): string =>
  parties
    .filter((party) => party.side === side)
    .map(({ name }) => nameIn(name))
    .join(' · ');
