import type { Pairing } from '@handsel/contracts';
import type { LifeCycle } from '../life-cycles/life-cycle';

export type PairingStatus = Pairing['status'];
export type Decision = 'approve' | 'reject' | 'reopen';

/** A pairing waits, is decided, and a decision can be taken back (as long as no meeting rests on it). */
export const pairingLifeCycle: LifeCycle<PairingStatus, Decision> = {
  approve: { from: ['proposed'], to: 'approved', done: 'approved' },
  reject: { from: ['proposed'], to: 'rejected', done: 'rejected' },
  reopen: { from: ['approved', 'rejected'], to: 'proposed', done: 'reopened' },
};
