import { z } from 'astro/zod';

/** What can befall people, in the order in which it is shown. */
export const singleOutcomes = [
  'killed',
  'injured',
  'missing',
  'captured',
  'detained',
  'displaced',
] as const;
export type SingleOutcome = (typeof singleOutcomes)[number];

/**
 * What befell the people counted: one outcome, or several that a source counts in one number, joined
 * by `-or-` in the order of `singleOutcomes` (`injured-or-captured`). Different outcomes never share
 * a sum or an axis, and nothing is derived from one to another: casualties are not deaths.
 */
export type Outcome = SingleOutcome | `${SingleOutcome}-or-${string}`;

const separator = '-or-';

/** The outcomes that a number counts together; one for most numbers. */
export function partsOfOutcome(outcome: Outcome): SingleOutcome[] {
  return outcome.split(separator) as SingleOutcome[];
}

/** Several outcomes as one, each once, in the order in which outcomes are shown. */
export function joinOutcomes(parts: readonly SingleOutcome[]): Outcome {
  return singleOutcomes.filter((single) => parts.includes(single)).join(separator) as Outcome;
}

/** An outcome as it stands in addresses and data, or undefined where the text is none. */
export function parseOutcome(text: string): Outcome | undefined {
  const outcome = text as Outcome;
  return text !== '' && joinOutcomes(partsOfOutcome(outcome)) === text ? outcome : undefined;
}

/** The form of an outcome in addresses and data, as a regular expression. */
export const outcomePattern = `(?:${singleOutcomes.join('|')})(?:${separator}(?:${singleOutcomes.join('|')}))*`;

/** Single outcomes first, each in the order of `singleOutcomes`; joined ones by their parts. */
export function compareOutcomes(a: Outcome, b: Outcome): number {
  if (a === b) return 0;
  const [first, second] = [placeOf(a), placeOf(b)];
  return Number(first > second) - Number(first < second);
}

/** The parts of an outcome as digits, behind a 1 for a single one and a 2 for a joined one. */
function placeOf(outcome: Outcome): string {
  const places = partsOfOutcome(outcome).map((part) => singleOutcomes.indexOf(part));
  return [Math.min(places.length, 2), ...places].join('');
}

const singleOutcome = z.enum(singleOutcomes).describe('What befell the people.');

/** The outcome of a measure: a word, or a list of words for a number that counts them together. */
export const outcome = z
  .union(
    [
      singleOutcome,
      z
        .array(singleOutcome)
        .min(2, { error: 'a list names at least two outcomes' })
        .refine((parts) => new Set(parts).size === parts.length, {
          error: 'an outcome is named twice',
        })
        .meta({ uniqueItems: true }),
    ],
    { error: `an outcome is one of: ${singleOutcomes.join(', ')}; or a list of them` },
  )
  .transform((written): Outcome => (typeof written === 'string' ? written : joinOutcomes(written)))
  .meta({
    description:
      'What befell the people counted; a list such as [injured, captured] for a number that counts them together.',
    examples: ['killed', ['injured', 'captured']],
  });

/** The outcome of an editor's judgement: one word. */
export const assessedOutcome = singleOutcome;
