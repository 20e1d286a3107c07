import type { DealStatus } from '@handsel/contracts';
import type { LifeCycle } from '../life-cycles/life-cycle';

/**
 * A deal is entered, verified, released and then signed in public. Until it is signed nothing of it counts; it can be
 * retracted at any time but only once, and what is retracted stays so: enter it anew. A release at a set time leaves it
 * verified until then. What becomes of it later is followed up.
 */
export const dealLifeCycle: LifeCycle<DealStatus, 'verify' | 'release' | 'sign' | 'retract' | 'followUp'> = {
  verify: { from: ['entered'], to: 'verified', done: 'verified' },
  release: { from: ['verified'], to: 'released', done: 'released' },
  sign: { from: ['released'], to: 'signed', done: 'signed' },
  retract: { from: ['entered', 'verified', 'released', 'signed'], to: 'retracted', done: 'retracted' },
  followUp: { from: ['signed'], to: 'signed', done: 'followed up' },
};

/** A correction leaves a deal where it is, except that what was verified or released has to be verified again. */
export const afterCorrection: Partial<Record<DealStatus, DealStatus>> = {
  entered: 'entered',
  verified: 'entered',
  released: 'entered',
  signed: 'signed',
};
