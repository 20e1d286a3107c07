import type { Departure } from '@handsel/contracts';
import { Label } from '../wall/wording';
import classes from './table.module.css';

/** Says of a meeting that it was to be at another table. */
export function MovedHere({ meeting: { movedFrom }, tableId }: { meeting: Departure; tableId: string }) {
  if (!movedFrom || movedFrom.table.id === tableId) return null;
  return <Label say={(t) => t('hall.movedHere', { label: movedFrom.table.label })} className={classes.movedHere} />;
}
