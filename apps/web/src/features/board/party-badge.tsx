import type { Signing } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useWall } from '../wall/wall-context';
import { Name } from '../wall/wording';
import { initialsOf } from './initials';
import classes from './moment.module.css';

/** One of those who sign: the logo where there is one, else the initials, and the name. */
export function PartyBadge({ party }: { party: Signing['parties'][number] }) {
  const { languages } = useWall();
  return (
    <span className={classes.party}>
      <span className={classes.emblem}>
        {party.logo ? <img src={party.logo} alt="" /> : initialsOf(inLanguage(party.name, languages[0]))}
      </span>
      <Name text={party.name} className={classes.partyName} />
    </span>
  );
}
