import { frameFigures } from './frames';

describe('the figures of frames', () => {
  it('are of the whole, of its slow seconds and of its longest frame', () => {
    const smooth = Array.from({ length: 601 }, (_, frame) => (frame * 1000) / 60);
    expect(frameFigures(smooth)).toEqual({
      seconds: 10,
      framesPerSecond: 60,
      slowestTenth: 60,
      longestFrameMilliseconds: 16.7,
    });
    // Half a second without a frame in each of the first two seconds.
    const stuck = smooth.filter((time) => time >= 2000 || time % 1000 < 500);
    expect(frameFigures(stuck)).toMatchObject({ slowestTenth: 30, longestFrameMilliseconds: 516.7 });
    expect(frameFigures([])).toMatchObject({ framesPerSecond: 0 });
  });
});
