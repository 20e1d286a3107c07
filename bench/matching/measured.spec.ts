import { growth, median, type Measured } from './measured';

const run = (profiles: number, processorSeconds: number): Measured => ({
  contender: 'engine',
  buyers: profiles / 4,
  suppliers: (3 * profiles) / 4,
  prepareSeconds: 0,
  rankSeconds: processorSeconds,
  processorSeconds,
  peakMegabytes: 1,
  share: 1,
});

describe('what was measured', () => {
  it('holds growth against linear growth from the first size on', () => {
    expect(growth([run(1000, 2), run(4000, 8), run(16_000, 64)])).toEqual([1, 1, 2]);
    expect(growth([])).toEqual([]);
  });

  it('takes the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1])).toBe(4);
    expect(median([])).toBeNaN();
  });
});
