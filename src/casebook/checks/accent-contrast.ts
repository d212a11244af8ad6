import { contrast, luminance, mix } from '../../look/colour.ts';
import { coloursOf } from '../../look/tokens.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

/** What text needs against its ground (WCAG 2.2, 1.4.3, level AA). */
const needed = 4.5;
/** What the accent is read on: the page, and what is set apart from it, such as the foot. */
const grounds = ['paper', 'surface'] as const;

const withAccent = (mode: 'light' | 'dark', colour: string) =>
  edit(
    'case.mdx',
    mode === 'light' ? "light: '#2f5d1c'" : "dark: '#a5d48e'",
    `${mode}: '${colour}'`,
  );

export const accentContrast: Check = {
  code: 'accent-contrast',
  severity: 'error',
  rule: 'The accent of a theme can be read on the grounds of the site, the light one on light and the dark one on dark: its contrast is at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3).',
  why: 'Links and marks are drawn in it. Who sees little, or looks at a cheap screen in the sun, must find them.',
  refuses: [withAccent('light', '#9bc53d'), withAccent('dark', '#2f5d1c')],
  accepts: [withAccent('light', '#1b5875'), withAccent('dark', '#fff')],
  *run({ case: entry }, { where }) {
    const theme = entry?.data.theme;
    const { accent } = theme ?? {};
    if (!entry || !accent) return;
    for (const mode of ['light', 'dark'] as const) {
      const colours = coloursOf(theme, mode);
      const [worst = '', ratio = needed] = grounds
        .map((ground) => [colours[ground], contrast(accent[mode], colours[ground])] as const)
        .reduce((a, b) => (b[1] < a[1] ? b : a));
      if (ratio >= needed) continue;
      const better = nearest(accent[mode], colours.ink, (colour) =>
        grounds.every((ground) => contrast(colour, colours[ground]) >= needed),
      );
      const way = luminance(better) < luminance(accent[mode]) ? 'darker' : 'lighter';
      yield {
        ...where(entry.file, ['theme', 'accent', mode]),
        what: `The accent "${accent[mode]}" has a contrast of ${rounded(ratio)} to 1 on the ${mode} ground ${worst}, and text needs ${needed}: links and marks would be hard to see. (L1 + 0.05) / (L2 + 0.05) by the relative luminance of WCAG 2.2.`,
        fix: `Choose a ${way} colour, such as "${better}".`,
      };
    }
  },
};

/** The colour nearest to this one on the way to the ink that can be read. */
function nearest(colour: string, ink: string, isEnough: (colour: string) => boolean): string {
  const steps = Array.from({ length: 101 }, (_, n) => mix(colour, ink, n / 100));
  return steps.find(isEnough) ?? ink;
}

/** Rounded down, so that what is too little is not shown as enough. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
