import { useCallback } from 'react';
import { formatBoardAmount, type Language } from '@handsel/kernel';
import { useBoardSetting } from './board-context';
import { hundredthsOf } from './board-words';
import { CountUp } from './count-up';

interface AmountProps {
  amounts: Record<string, string>;
  currency: string;
  language: Language;
  /** Counts up from nothing, as on stage; otherwise from what it showed before. */
  fromZero?: boolean;
}

/** An amount in the fixed unit of the language, counting to its value. */
export function Amount({ amounts, currency, language, fromZero }: AmountProps) {
  const { calm } = useBoardSetting();
  const format = useCallback((value: bigint) => formatBoardAmount(value, currency, language), [currency, language]);
  return (
    <CountUp value={hundredthsOf(amounts, currency)} {...(fromZero && { from: 0n })} calm={calm} format={format} />
  );
}
