import type { Bilingual, Language } from '@handsel/kernel';
import type { Translate } from '../../i18n/i18n';
import { useWallText } from './use-wall-text';
import { useWall } from './wall-context';
import { linesOf } from './wall-languages';
import classes from './wording.module.css';

const langOf = (language: Language) => (language === 'zh' ? 'zh-Hans' : 'en');

/** A name in the wall's languages: the first large, the second smaller under it. */
export function Name({ text, className }: { text: Bilingual; className?: string | undefined }) {
  const { languages } = useWall();
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

/** One of the wall's own words in its languages, in one line. */
export function Label({ say, className }: { say: (t: Translate) => string; className?: string | undefined }) {
  const { languages } = useWall();
  const texts = useWallText(languages);
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
