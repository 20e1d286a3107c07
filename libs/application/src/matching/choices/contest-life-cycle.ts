import type { MatchContest } from '@handsel/contracts';
import type { LifeCycle } from '../../life-cycles/life-cycle';

/** An objection is open until staff decide, once. */
export const contestLifeCycle: LifeCycle<MatchContest['status'], 'upheld' | 'dismissed'> = {
  upheld: { from: ['open'], to: 'upheld', done: 'resolved' },
  dismissed: { from: ['open'], to: 'dismissed', done: 'resolved' },
};
