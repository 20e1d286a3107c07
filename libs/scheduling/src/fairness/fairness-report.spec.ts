import fc from 'fast-check';
import { openInstance } from '../testing/instances';
import { distributionOf, giniCoefficient } from './distribution';
import { fairnessReport } from './fairness-report';

describe('giniCoefficient', () => {
  it('agrees with examples worked by hand', () => {
    expect(giniCoefficient([3, 3, 3])).toBe(0);
    // (-3*0 - 1*0 + 1*0 + 3*8) / (4*8)
    expect(giniCoefficient([0, 0, 0, 8])).toBe(0.75);
    // (-3*1 - 1*2 + 1*3 + 3*4) / (4*10)
    expect(giniCoefficient([1, 2, 3, 4])).toBe(0.25);
    expect(giniCoefficient([0, 0])).toBe(0);
    expect(giniCoefficient([])).toBe(0);
  });

  it('is half the relative mean difference of all pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }), (values) => {
        const sorted = [...values].sort((x, y) => x - y);
        const total = values.reduce((sum, x) => sum + x, 0);
        const differences = values.flatMap((x) => values.map((y) => Math.abs(x - y))).reduce((sum, d) => sum + d, 0);
        const expected = total === 0 ? 0 : differences / (2 * values.length * total);
        expect(giniCoefficient(sorted)).toBeCloseTo(expected, 12);
      }),
    );
  });
});

describe('distributionOf', () => {
  it('counts, and finds the middle of an odd and of an even number', () => {
    expect(distributionOf([4, 1, 1])).toEqual({
      people: 3,
      total: 6,
      mean: 2,
      minimum: 1,
      median: 1,
      maximum: 4,
      spread: 3,
      standardDeviation: Math.sqrt(2),
      // (-2*1 + 0*1 + 2*4) / (3*6)
      gini: 1 / 3,
      histogram: [0, 2, 0, 0, 1],
    });
    expect(distributionOf([1, 2, 5, 9]).median).toBe(3.5);
    expect(distributionOf([])).toMatchObject({ people: 0, mean: 0, median: 0, gini: 0, histogram: [] });
  });
});

describe('fairnessReport', () => {
  // Two days of three slots; person 5 has no request at all.
  const instance = openInstance(6, [3, 3], 2, [
    [0, 1, 9],
    [0, 2, 5],
    [0, 3, 5],
    [4, 3, 7],
    [4, 1, 7],
  ]);
  const plan = { instance, slots: [0, 2, 3, null, null] };
  const labels = { country: ['CN', 'DE', 'CN', 'DE', null, 'CN'] };

  it('counts meetings, idle time, breaks and first choices of everybody who asked or was asked', () => {
    const report = fairnessReport(plan, { labels });
    expect(report).toMatchObject({ people: 5, withoutMeeting: 1 });
    expect(report.meetings).toMatchObject({ total: 6, median: 1, histogram: [1, 3, 0, 1] });
    // (-4*0 - 2*1 + 0*1 + 2*1 + 4*3) / (5*6)
    expect(report.meetings.gini).toBe(0.4);
    // Only person 0 waits: slot 1, between two meetings of the first day; the night is no wait.
    expect(report.perPerson[0]).toEqual({
      person: 0,
      requests: 3,
      meetings: 3,
      weightWanted: 19,
      weightHeld: 19,
      breaks: 1,
      idleSlots: 1,
      firstChoice: 'held',
    });
    expect(report.breaks.total).toBe(1);
    // 0 and 1 got theirs of weight 9, 2 of weight 5; 3 and 4 wanted 7 and missed it.
    expect(report).toMatchObject({ firstChoicesWanted: 5, firstChoicesHeld: 3, mustMeetWanted: 0 });
  });

  it('compares groups, and leaves out people without a label', () => {
    const [country] = fairnessReport(plan, { labels }).dimensions;
    expect(country!.groups.map(({ label, people, meetings }) => [label, people, meetings.mean])).toEqual([
      ['CN', 2, 2],
      ['DE', 2, 1],
    ]);
    expect(country).toMatchObject({ name: 'country', meetingsSpread: 1, firstChoiceSpread: 0.5 });
  });

  it('lets must-meet requests be the first choices of their two people', () => {
    const report = fairnessReport(plan, { mustMeet: new Set([2, 4]) });
    expect(report).toMatchObject({ mustMeetWanted: 2, mustMeetHeld: 1 });
    expect(report.perPerson.map(({ firstChoice }) => firstChoice)).toEqual([
      'held',
      'missed',
      'held',
      'held',
      'missed',
    ]);
  });

  it('has no first choice where nothing weighs anything', () => {
    const weightless = { ...instance, requests: instance.requests.map((r) => ({ ...r, weight: 0 })) };
    expect(fairnessReport({ ...plan, instance: weightless }).firstChoicesWanted).toBe(0);
  });
});
