import type { Meeting } from '@handsel/contracts';
import type { LifeCycle } from '../life-cycles/life-cycle';

export type MeetingStatus = Meeting['status'];

/**
 * A meeting that is scheduled can move, be cancelled, or turn out held or missed. An outcome recorded wrongly can be
 * corrected; what is cancelled stays so, since its places have been given back.
 */
export const meetingLifeCycle: LifeCycle<MeetingStatus, 'move' | 'cancel' | 'held' | 'missed'> = {
  move: { from: ['scheduled'], to: 'scheduled', done: 'moved' },
  cancel: { from: ['scheduled'], to: 'cancelled', done: 'cancelled' },
  held: { from: ['scheduled', 'missed'], to: 'held', done: 'recorded as held' },
  missed: { from: ['scheduled', 'held'], to: 'missed', done: 'recorded as missed' },
};
