import { useCallback, type CSSProperties } from 'react';
import { formatBoardAmount, type Language } from '@handsel/kernel';
import { useWall } from '../wall/wall-context';
import { fitOf, hundredthsOf } from './board-words';
import { CountUp } from './count-up';

interface AmountProps {
  amounts: Record<string, string>;
  currency: string;
  language: Language;
  /** Counts up from nothing, as on stage; otherwise from what it showed before. */
  fromZero?: boolean;
  /** The digits that its line has room for; drawn smaller where there are more. */
  most?: number;
}

/** An amount in the fixed unit of the language, counting to its value. */
export function Amount({ amounts, currency, language, fromZero, most }: AmountProps) {
  const { calm } = useWall();
  const format = useCallback((value: bigint) => formatBoardAmount(value, currency, language), [currency, language]);
  const value = hundredthsOf(amounts, currency);
  const style = most ? ({ fontSize: `${fitOf(format(value), most)}em` } as CSSProperties) : undefined;
  return (
    <span style={style}>
      <CountUp value={value} {...(fromZero && { from: 0n })} calm={calm} format={format} />
    </span>
  );
}
