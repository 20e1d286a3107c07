import { requestStatus } from '@handsel/contracts';
import { isAllowed } from '../life-cycles/life-cycle';
import { requestLifeCycle } from './request-life-cycle';

describe('the life of a request', () => {
  it.each(Object.entries(requestLifeCycle))('%s is possible while it is pending and never again', (_, transition) => {
    const possible = requestStatus.options.filter((state) => isAllowed(transition, state));
    expect(possible).toEqual(['pending']);
    expect(transition.to).not.toBe('pending');
  });

  it('reaches every status', () => {
    const reached = Object.values(requestLifeCycle).map(({ to }) => to);
    expect(['pending', ...reached].sort()).toEqual([...requestStatus.options].sort());
  });
});
