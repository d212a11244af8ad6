import { hueOf } from '../../look/colour.ts';
import { coloursOf } from '../../look/tokens.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

/** In degrees on the circle of hues. */
const near = 18;
/** A colour that is greyer than this is nobody's. */
const vivid = 0.35;

const withAccent = (light: string) => edit('case.mdx', "light: '#2f5d1c'", `light: '${light}'`);

export const accentOfAnotherRole: Check = {
  code: 'accent-of-another-role',
  severity: 'warning',
  rule: 'The accent is neither red nor the colour of what follows by the rules.',
  why: 'Numbers of the dead are drawn in the accent, and red would make an alarm of them. What the site computes has one colour of its own, so that nobody takes it for what somebody said.',
  refuses: [withAccent('#a81e1e'), withAccent('#84203e'), withAccent('#8a4b00')],
  accepts: [withAccent('#982046'), withAccent('#4b3b8f'), withAccent('#5b4a4a')],
  *run({ case: entry }, { where }) {
    const theme = entry?.data.theme;
    if (!entry || !theme?.accent) return;
    for (const mode of ['light', 'dark'] as const) {
      const { said, ours } = coloursOf(theme, mode);
      const { hue, vividness } = hueOf(said);
      if (vividness < vivid) continue;
      const isNear = (other: number) => {
        const degrees = Math.abs(hue - other);
        return Math.min(degrees, 360 - degrees) <= near;
      };
      const wrong = isNear(0)
        ? 'is red, and numbers of the dead are drawn in it'
        : isNear(hueOf(ours).hue)
          ? `looks like "${ours}", in which the site draws what follows from the claims`
          : undefined;
      if (wrong)
        yield {
          ...where(entry.file, ['theme', 'accent', mode]),
          what: `The accent "${said}" ${wrong}.`,
          fix: 'Choose a blue, green or violet, or a grey.',
        };
    }
  },
};
