import type { DealStatus } from '@handsel/contracts';

/** Beside its name: a colour alone tells nobody anything. */
export const statusColors: Record<DealStatus, string> = {
  entered: 'gray',
  verified: 'blue',
  released: 'gold',
  signed: 'jade',
  retracted: 'red',
};
