import { boardGrounds } from '../../theme/tokens';
import { contrastOf, themeVariables } from './wall-theme';

describe('the theme of a wall', () => {
  const theme = { appearance: 'dark', accent: null, highlight: null, logo: null } as const;

  it('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#123456', '#123456')).toBe(1);
  });

  it('takes a colour that can be read, and keeps the built-in one where it cannot', () => {
    expect(themeVariables({ ...theme, accent: '#66ccff' })['--board-jade']).toBe('#66ccff');
    expect(themeVariables({ ...theme, accent: '#001020' })['--board-jade']).toBe(boardGrounds.dark.jade);
    expect(themeVariables({ ...theme, appearance: 'light', accent: '#001020' })['--board-jade']).toBe('#001020');
  });

  it.each(['dark', 'light'] as const)('reads well in the %s by itself', (appearance) => {
    const { ground, raised, text, quiet, jade, gold, alert } = boardGrounds[appearance];
    for (const colour of [text, quiet, jade, gold, alert])
      for (const under of [ground, raised]) expect(contrastOf(colour, under)).toBeGreaterThanOrEqual(4.5);
  });

  it('is the dark one until one is chosen', () => {
    expect(themeVariables(null)['--board-ground']).toBe(boardGrounds.dark.ground);
  });
});
