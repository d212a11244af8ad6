import { hueOf } from '../../look/colour.ts';
import { coloursOf } from '../../look/tokens.ts';
import type { Check, RuleResult } from '../rule.ts';
import { edit } from './examples.ts';

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
  refuses: [withAccent('#a81e1e'), withAccent('#8a4b00')],
  accepts: [withAccent('#4b3b8f'), withAccent('#5b4a4a')],
  run({ case: entry }, { where }) {
    const theme = entry?.data.theme;
    if (!entry || !theme?.accent) return [];
    return (['light', 'dark'] as const).flatMap((mode): RuleResult[] => {
      const { said, ours } = coloursOf(theme, mode);
      const place = where(entry.file, ['theme', 'accent', mode]);
      const fix = 'Choose a blue, green or violet, or a grey.';
      if (hueOf(said).vividness < vivid) return [];
      const apart = (hue: number) => {
        const degrees = Math.abs(hueOf(said).hue - hue);
        return Math.min(degrees, 360 - degrees);
      };
      if (apart(0) <= near)
        return [
          {
            ...place,
            what: `The accent "${said}" is red, and numbers of the dead are drawn in it.`,
            fix,
          },
        ];
      if (apart(hueOf(ours).hue) <= near)
        return [
          {
            ...place,
            what: `The accent "${said}" looks like "${ours}", in which the site draws what follows from the claims.`,
            fix,
          },
        ];
      return [];
    });
  },
};
