import type { Departure } from '@handsel/contracts';
import { Name } from '../wall/wording';
import classes from './meeting-names.module.css';

/** Who meets, or where nobody is named the code by which both sides know their meeting. */
export function MeetingNames({ meeting: { buyer, supplier, code } }: { meeting: Departure }) {
  if (!buyer || !supplier) return <span className={classes.code}>{code}</span>;
  return (
    <span className={classes.names}>
      <Name text={buyer} />
      <Name text={supplier} />
    </span>
  );
}
