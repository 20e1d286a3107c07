import type { MantineColorsTuple } from '@mantine/core';

/** Every value of the visual language stands here once; Mantine's theme and the board's stylesheet take it from here. */

const latin = "'Inter Variable', 'Inter', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial";
const chinese =
  "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC'";

export const fonts = {
  text: `${latin}, ${chinese}, sans-serif`,
  /** On a wall nothing is taken for granted: the Chinese font comes with the page. */
  board: `${latin}, 'Noto Sans SC Variable', ${chinese}, sans-serif`,
  code: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
} as const;

const tuple = (...shades: [string, string, string, string, string, string, string, string, string, string]) =>
  shades as MantineColorsTuple;

/** What stops a ceremony, empties a hall or is broken. */
export const alarm = '#c92a2a';

/** Jade for what one acts on, gold for what is agreed, ink for everything that should stay calm. */
export const colours = {
  jade: tuple(
    '#ebf6f3',
    '#d5ebe5',
    '#a9d6ca',
    '#7bc1af',
    '#53ae98',
    '#35a088',
    '#1d8670',
    '#14705e',
    '#0d5a4b',
    '#074338',
  ),
  gold: tuple(
    '#fdf6e7',
    '#f8e9c8',
    '#f0d394',
    '#e7bc5e',
    '#dfa938',
    '#c8912a',
    '#a97618',
    '#8a5d0c',
    '#6e4906',
    '#523502',
  ),
  gray: tuple(
    '#f6f8f7',
    '#eef1f0',
    '#e1e6e5',
    '#d0d7d6',
    '#b3bdbc',
    '#8d9a99',
    '#677675',
    '#4b5a59',
    '#2e3b3b',
    '#1a2425',
  ),
  dark: tuple(
    '#dbe2e1',
    '#b4bfbe',
    '#93a09f',
    '#647170',
    '#3c4848',
    '#2d3838',
    '#222b2c',
    '#182021',
    '#101516',
    '#0a0e0f',
  ),
} as const;

/** Text that steps back but still has a contrast of 4.5 to 1 on every surface it is used on. */
export const dimmed = { light: '#566463', dark: '#9fadac' } as const;

/** The grounds that a display in the hall can stand on. A convention may choose its own accent and highlight. */
export const boardGrounds = {
  dark: {
    ground: '#071312',
    raised: '#0d1f1d',
    spot: '#123a33',
    line: '#1d3a36',
    text: '#f2f7f5',
    quiet: '#a3b9b4',
    jade: '#4fc3a8',
    gold: '#efc469',
    alert: '#f08b8b',
  },
  light: {
    ground: '#ffffff',
    raised: '#eef4f2',
    spot: '#dcefe9',
    line: '#c6d5d1',
    text: '#10201e',
    quiet: '#4b5f5b',
    jade: '#0f6a58',
    gold: '#7a5200',
    alert: '#b3261e',
  },
} as const;

export const fontSizes = { xs: '0.75rem', sm: '0.84375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' } as const;
export const spacing = { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' } as const;
export const radius = { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' } as const;
export const motion = { quick: '120ms', calm: '220ms', ease: 'cubic-bezier(0.2, 0.7, 0.2, 1)' } as const;
