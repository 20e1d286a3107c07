import { Button, createTheme, type CSSVariablesResolver } from '@mantine/core';
import { alarm, boardGrounds, colours, dimmed, fonts, fontSizes, motion, radius, spacing } from './tokens';

export const theme = createTheme({
  primaryColor: 'jade',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  colors: { ...colours },
  fontFamily: fonts.text,
  fontFamilyMonospace: fonts.code,
  fontSizes,
  spacing,
  radius,
  defaultRadius: 'md',
  headings: {
    fontFamily: fonts.text,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    // The automatic contrast looks at the light shade only; a filled button is a light jade in the dark.
    Button: Button.extend({
      vars: (_theme, { variant, color }) => ({
        root: { '--button-color': (variant ?? 'filled') === 'filled' && !color ? 'var(--on-primary)' : undefined },
      }),
    }),
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
});

const boardVariables = Object.fromEntries(
  Object.entries(boardGrounds.dark).map(([name, value]) => [`--board-${name}`, value]),
);

// White on it keeps 4.5 to 1 in both appearances.
const alarmFilled = { '--mantine-color-red-filled': alarm, '--mantine-color-red-filled-hover': alarm };

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    ...boardVariables,
    '--board-font': fonts.board,
    '--motion-quick': motion.quick,
    '--motion-calm': motion.calm,
    '--motion-ease': motion.ease,
  },
  light: {
    '--mantine-color-dimmed': dimmed.light,
    '--mantine-color-body': '#f6f8f7',
    '--surface': '#ffffff',
    '--hairline': colours.gray[2],
    '--mantine-color-placeholder': '#667372',
    '--agreed': colours.gold[7],
    '--on-primary': '#ffffff',
    ...alarmFilled,
    '--mantine-color-red-outline': alarm,
    '--mantine-color-red-text': alarm,
  },
  dark: {
    '--mantine-color-dimmed': dimmed.dark,
    '--mantine-color-body': colours.dark[8],
    '--surface': colours.dark[7],
    '--hairline': colours.dark[5],
    '--mantine-color-placeholder': '#8b9998',
    '--agreed': colours.gold[3],
    '--on-primary': colours.dark[9],
    ...alarmFilled,
  },
});
