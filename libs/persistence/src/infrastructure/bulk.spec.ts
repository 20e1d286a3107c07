import { containing, inPortions } from './bulk';

describe('portions of rows', () => {
  it('hold every row once, in order', () => {
    const rows = [1, 2, 3, 4, 5];
    expect([...inPortions(rows, 2)].flatMap((json) => JSON.parse(json) as number[])).toEqual(rows);
    expect([...inPortions([], 2)]).toEqual([]);
  });
});

describe('a pattern for search', () => {
  it('takes wildcards for what they are', () => {
    expect(containing('100%_\\')).toBe('%100\\%\\_\\\\%');
    expect(containing('集成电路')).toBe('%集成电路%');
  });
});
