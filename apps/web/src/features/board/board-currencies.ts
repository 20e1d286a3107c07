import { createContext, use } from 'react';

/** The currencies that a convention counts in. */
export interface BoardCurrencies {
  currency: string;
  secondCurrency: string | null;
}

const CurrenciesContext = createContext<BoardCurrencies>({ currency: 'CNY', secondCurrency: null });
export const BoardCurrenciesProvider = CurrenciesContext;

export const useCurrencies = (): BoardCurrencies => use(CurrenciesContext);
