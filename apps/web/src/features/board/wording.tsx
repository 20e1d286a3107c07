import type { Bilingual, Language } from '@handsel/kernel';
import type { Translate } from '../../i18n/i18n';
import { useBoardSetting } from './board-context';
import { linesOf } from './board-words';
import { useBoardText } from './use-board-text';
import classes from './board.module.css';

const langOf = (language: Language) => (language === 'zh' ? 'zh-Hans' : 'en');

/** A name in the wall's languages: the first large, the second smaller under it. */
export function Name({ text, className }: { text: Bilingual; className?: string }) {
  const { languages } = useBoardSetting();
  return (
    <span className={`${classes.nameLines} ${className ?? ''}`}>
      {linesOf(text, languages).map(({ language, text: line }, index) => (
        <span key={language} lang={langOf(language)} className={index === 0 ? classes.first : classes.second}>
          {line}
        </span>
      ))}
    </span>
  );
}

/** One of the board's own words in the wall's languages, in one line. */
export function Label({ say, className }: { say: (t: Translate) => string; className?: string }) {
  const { languages } = useBoardSetting();
  const texts = useBoardText(languages);
  return (
    <span className={`${classes.label} ${className ?? ''}`}>
      {texts.map((t, index) => (
        <span key={languages[index]} lang={langOf(languages[index] ?? 'en')}>
          {say(t)}
        </span>
      ))}
    </span>
  );
}
