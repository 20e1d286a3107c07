import { expiryOf, requestLimits } from './request-limits';

describe('the limits of requests', () => {
  it.each([undefined, null, 'x', {}, { openRequestsPerOrganization: -3, requestExpiryDays: 'soon' }])(
    'are 40 open requests and three days where the settings are %j',
    (stored) => {
      expect(requestLimits(stored)).toEqual({ openRequestsPerOrganization: 40, requestExpiryDays: 3 });
    },
  );

  it('are what the convention has set', () => {
    expect(requestLimits({ openRequestsPerOrganization: 5, requestExpiryDays: 0.5, other: true })).toEqual({
      openRequestsPerOrganization: 5,
      requestExpiryDays: 0.5,
    });
  });

  it('count days of 24 hours', () => {
    const limits = requestLimits({ requestExpiryDays: 2 });
    expect(expiryOf(new Date('2026-03-28T12:00:00Z'), limits)).toEqual(new Date('2026-03-30T12:00:00Z'));
  });
});
