import type { WallTheme } from '@handsel/contracts';
import { boardGrounds } from '../../theme/tokens';

/** WCAG's contrast of large text; everything on a wall is large. */
export const LEAST_CONTRAST = 3;

/**
 * A theme as the custom properties that the walls' stylesheets read. A colour that nobody could read on its ground is
 * left out, so that the built-in one stays.
 */
export function themeVariables(theme: WallTheme | null): Record<string, string> {
  const ground = boardGrounds[theme?.appearance ?? 'dark'];
  const chosen = { '--board-jade': theme?.accent, '--board-gold': theme?.highlight };
  const variables: Record<string, string> = Object.fromEntries(
    Object.entries(ground).map(([name, value]) => [`--board-${name}`, value]),
  );
  for (const [name, colour] of Object.entries(chosen))
    if (colour && contrastOf(colour, ground.ground) >= LEAST_CONTRAST) variables[name] = colour;
  return variables;
}

/** The contrast of two colours `#rrggbb`, 1 to 21, by the formula of WCAG 2.2 ("contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
