import type { Theme } from '../schemas/theme.ts';
import { mix } from './colour.ts';

/** The grounds on which a page is shown. */
export const modes = ['light', 'dark', 'print'] as const;
export type Mode = (typeof modes)[number];

/** The colour of links and marks where a case sets no accent of its own. */
const ownAccent = { light: '#1b5875', dark: '#8fc7e3' };

/** The colours that no case changes, by role: light, dark, print. Nobody is red. */
const fixed = {
  paper: ['#fcfbf8', '#14181d', '#ffffff'],
  surface: ['#f3f1ea', '#1d232b', '#ffffff'],
  ink: ['#1c222b', '#e8e5de', '#000000'],
  'ink-soft': ['#525a66', '#a9b0ba', '#333333'],
  line: ['#cfcbc0', '#3a424d', '#999999'],
  /** The ring around what has the keyboard's focus, on pages and on charts. */
  focus: ['#0a66a8', '#8fc7e3', '#0a66a8'],
  'focus-mark': ['#9a4f00', '#ffb85c', '#9a4f00'],
  /** Numbers that follow by our rules; used for nothing else. */
  ours: ['#8a4b00', '#ffb85c', '#8a4b00'],
  /** Axes, the ground of charts, water. */
  edge: ['#767b81', '#868d94', '#666666'],
  grid: ['#e2e3e3', '#2e353d', '#dddddd'],
  sea: ['#d5e0e7', '#2a3944', '#d5e0e7'],
} satisfies Record<string, Record<0 | 1 | 2, string>>;

/** The share of the accent in the colour of a part and of a half-filled mark. */
const partShare = 0.2;
const middleShare = 0.6;

/** `accent` is a link, `said` what somebody said, `part` and `middle` what was said of a part only. */
export type Token = keyof typeof fixed | 'accent' | 'said' | 'part' | 'middle';
/** Every colour there is, by its role: what pages, charts, pictures and previews are drawn in. */
export type Colours = Readonly<Record<Token, string>>;

/** The colours of a case on one ground. */
export function coloursOf(theme: Theme | undefined, mode: Mode): Colours {
  const at = modes.indexOf(mode) as 0 | 1 | 2;
  const own = Object.fromEntries(
    Object.entries(fixed).map(([token, values]) => [token, values[at]]),
  ) as Record<keyof typeof fixed, string>;
  const accent = theme?.accent ?? ownAccent;
  const said = mode === 'dark' ? accent.dark : accent.light;
  return {
    ...own,
    // On paper a link is read and not followed.
    accent: mode === 'print' ? own.ink : said,
    said,
    part: mix(own.paper, said, partShare),
    middle: mix(own.paper, said, middleShare),
  };
}

/** The colours of a picture that stands alone, on white. */
export function pictureColours(theme: Theme | undefined): Colours {
  return { ...coloursOf(theme, 'light'), paper: '#ffffff' };
}

/** The colours of a case as custom properties, for pages and for drawings that stand alone. */
export function tokensCss(theme: Theme | undefined): string {
  const [light, dark, print] = modes.map(
    (mode) =>
      `:root{${Object.entries(coloursOf(theme, mode))
        .map(([token, colour]) => `--${token}:${colour}`)
        .join(';')}}`,
  );
  return `${light}@media (prefers-color-scheme:dark){${dark}}@media print{${print}}`;
}
