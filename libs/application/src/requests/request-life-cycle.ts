import type { MeetingRequest } from '@handsel/contracts';
import type { LifeCycle } from '../life-cycles/life-cycle';

export type RequestStatus = MeetingRequest['status'];

/** A request is answered once. Time answers what nobody does. */
export const requestLifeCycle: LifeCycle<RequestStatus, 'accept' | 'decline' | 'withdraw' | 'expire'> = {
  accept: { from: ['pending'], to: 'accepted', done: 'accepted' },
  decline: { from: ['pending'], to: 'declined', done: 'declined' },
  withdraw: { from: ['pending'], to: 'withdrawn', done: 'withdrawn' },
  expire: { from: ['pending'], to: 'expired', done: 'expired' },
};
