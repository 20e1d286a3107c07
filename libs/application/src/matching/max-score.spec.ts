import * as contracts from '@handsel/contracts';
import * as matching from '@handsel/matching';

it('promises the scale on which it ranks', () => {
  expect(contracts.MAX_SCORE).toBe(matching.MAX_SCORE);
});
