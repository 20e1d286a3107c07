import { Admission } from './admission';

describe('admission', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const enterAll = (admission: Admission, count: number) => {
    const outcomes: (boolean | undefined)[] = Array.from({ length: count });
    for (let index = 0; index < count; index++) void admission.enter().then((admitted) => (outcomes[index] = admitted));
    return outcomes;
  };

  it('lets a few in at once and the others at their rate, in order', async () => {
    const outcomes = enterAll(new Admission(2_000), 1_000);
    await jest.advanceTimersByTimeAsync(0);
    expect(outcomes.filter(Boolean)).toHaveLength(10);
    await jest.advanceTimersByTimeAsync(100);
    expect(outcomes.slice(0, 210).every(Boolean)).toBe(true);
    expect(outcomes.slice(210).some(Boolean)).toBe(false);
    await jest.advanceTimersByTimeAsync(400);
    expect(outcomes.filter(Boolean)).toHaveLength(1_000);
  });

  it('sends away who would stand too far back, and recovers', async () => {
    const admission = new Admission(200);
    const outcomes = enterAll(admission, 1_100);
    await jest.advanceTimersByTimeAsync(0);
    expect(outcomes.filter((outcome) => outcome === false)).toHaveLength(99);
    await jest.advanceTimersByTimeAsync(6_000);
    expect(outcomes.filter(Boolean)).toHaveLength(1_001);
    const [later] = [enterAll(admission, 1)];
    await jest.advanceTimersByTimeAsync(0);
    expect(later).toEqual([true]);
  });
});
