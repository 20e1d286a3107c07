import { cpuPerFrame } from './cpu-per-frame';

describe('the CPU of frames', () => {
  it('is that of the page and that of the picture, one frame with the other', () => {
    const events = [
      { name: 'ProxyMain::BeginMainFrame', ph: 'X', tdur: 1_000 },
      { name: 'ProxyMain::BeginMainFrame', ph: 'X', tdur: 3_000 },
      { name: 'DirectRenderer::DrawFrame', ph: 'X', tdur: 12_345 },
      { name: 'DirectRenderer::DrawFrame', ph: 'b' },
      { name: 'Layout', ph: 'X', tdur: 99_000 },
    ];
    expect(cpuPerFrame(events)).toEqual({ frames: 1, pageMilliseconds: 2, drawMilliseconds: 12.35 });
    expect(cpuPerFrame([])).toEqual({ frames: 0, pageMilliseconds: 0, drawMilliseconds: 0 });
  });
});
