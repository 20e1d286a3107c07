import { canvasFor } from './canvas';

describe('the canvas of a wall', () => {
  it.each([
    [1920, 1080, 'landscape', 1],
    [3840, 2160, 'landscape', 2],
    [2944, 1024, 'wide', 1],
    [8704, 192, 'ribbon', 1],
    [1080, 1920, 'portrait', 1],
    [390, 844, 'portrait', 390 / 1080],
    [1440, 900, 'landscape', 0.75],
  ] as const)('draws %i x %i as %s', (width, height, shape, unitPixels) => {
    expect(canvasFor(width, height)).toEqual({ shape, unitPixels });
  });

  it('survives a window without height', () => {
    expect(canvasFor(100, 0).unitPixels).toBe(0);
  });
});
