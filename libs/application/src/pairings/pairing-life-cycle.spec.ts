import { pairingStatus } from '@handsel/contracts';
import { isAllowed } from '../life-cycles/life-cycle';
import { pairingLifeCycle } from './pairing-life-cycle';

const startsFrom = (action: keyof typeof pairingLifeCycle) =>
  pairingStatus.options.filter((state) => isAllowed(pairingLifeCycle[action], state));

describe('the life of a pairing', () => {
  it('is decided once', () => {
    expect(startsFrom('approve')).toEqual(['proposed']);
    expect(startsFrom('reject')).toEqual(['proposed']);
  });

  it('lets every decision be taken back', () => {
    const decided = [pairingLifeCycle.approve.to, pairingLifeCycle.reject.to];
    expect(startsFrom('reopen').sort()).toEqual(decided.sort());
    expect(pairingLifeCycle.reopen.to).toBe('proposed');
  });
});
