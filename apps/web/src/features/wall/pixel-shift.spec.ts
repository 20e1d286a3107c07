import { pixelShift } from './pixel-shift';

describe('the shift against burn-in', () => {
  const way = Array.from({ length: 31 }, (_, turn) => pixelShift(turn));

  it('comes around and stays within the margin of every canvas', () => {
    expect(pixelShift(10)).toEqual(pixelShift(0));
    expect(new Set(way.map(({ x, y }) => `${x} ${y}`)).size).toBe(10);
    for (const { x, y } of way) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(6);
  });

  it('moves by so little at a time that nobody sees it', () => {
    for (let turn = 1; turn < way.length; turn += 1) {
      const [from, to] = [pixelShift(turn - 1), pixelShift(turn)];
      expect(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))).toBe(2);
    }
  });
});
