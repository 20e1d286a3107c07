import { pairingWeight } from './pairing-weight';

describe('the weight of a pairing', () => {
  it.each([
    [0, 'would-like', 1],
    [10_000, 'would-like', 101],
    [4_949, 'would-like', 50],
    [null, 'would-like', 51],
    [0, 'must-meet', 2],
    [10_000, 'must-meet', 202],
    [99_999, 'would-like', 101],
    [-5, 'would-like', 1],
  ] as const)('score %s, %s: %i', (score, wish, weight) => {
    expect(pairingWeight({ score, wish })).toBe(weight);
  });
});
