import { wallTheme } from '@handsel/contracts';
import { pictureOf } from './picture-of';

describe('a logo for the displays', () => {
  const png = (size: number) => new Blob([new Uint8Array(size).fill(200)], { type: 'image/png' });

  it('becomes an address that the settings take', async () => {
    const logo = await pictureOf(png(1000));
    expect(logo).toMatch(/^data:image\/png;base64,/);
    expect(wallTheme.shape.logo.safeParse(logo).success).toBe(true);
  });

  it('is refused when it is too large, empty or no picture', async () => {
    expect(await pictureOf(png(60_000))).toBeNull();
    expect(await pictureOf(png(0))).toBeNull();
    expect(await pictureOf(new Blob(['<svg/>'], { type: 'image/svg+xml' }))).toBeNull();
  });
});
