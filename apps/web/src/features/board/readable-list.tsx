import type { Signing } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useWallText } from '../wall/use-wall-text';
import { useWall } from '../wall/wall-context';
import { useCurrencies } from './board-currencies';
import { amountWords } from './board-words';

const MOST_READ = 20;

/** The same signings as text, in the first language of the wall, told to readers as they come. */
export function ReadableList({ latest }: { latest: Signing[] }) {
  const { languages } = useWall();
  const { currency } = useCurrencies();
  const [t] = useWallText(languages);
  const [language] = languages;
  if (!t) return null;
  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-label={t('board.latest')}>
      <ol>
        {latest.slice(0, MOST_READ).map((signing) => (
          <li key={signing.dealId}>
            {t('board.signing', {
              number: signing.number,
              parties: signing.parties.map(({ name }) => inLanguage(name, language)).join(' – '),
              project: inLanguage(signing.project, language),
              amount: amountWords(signing.amounts, currency, language),
            })}
          </li>
        ))}
      </ol>
    </div>
  );
}
