import type { Count } from '../../schemas/count.ts';
import type { FieldPath } from '../../schemas/shape.ts';
import type { Check } from '../check.ts';
import { edit, type ExampleFiles } from '../examples.ts';
import type { Measure } from '../../schemas/measure.ts';

/** The first claim of the example case, with another number of missing. */
const missing = (count: string): ExampleFiles =>
  edit(
    'claims/guard-first.mdx',
    'count: about 20\nevidence:\n  phrase: at least nine bodies have been brought ashore, about twenty are missing',
    `count: ${count}\nevidence:\n  phrase: at least nine bodies ashore, ${count} are missing`,
  );

export const elidedThousands: Check = {
  code: 'elided-thousands',
  severity: 'warning',
  rule: 'The ends of a range are of one order: "20,000 to 30,000" is not written "20 to 30,000".',
  why: 'In speech the first end often leaves its "thousand" out. Read as it is written, it puts the floor a thousand times too low.',
  refuses: [missing('20 to 30,000'), missing('about 25 to 30,000'), missing('2 to 3,000,000')],
  accepts: [
    missing('20,000 to 30,000'),
    missing('20 to 1,500'),
    missing('1,000 to 1,500,000'),
    missing('about 3,000'),
    // The whole range would be empty, or turned round.
    missing('30 to 30,000'),
    missing('40 to 30,000'),
    missing('0 to 30,000'),
  ],
  *run(draft, { where }) {
    for (const { file, data } of draft.claims.values())
      for (const { count, path } of placedCounts(data.measures)) {
        const whole = wholeRange(count);
        if (whole)
          yield {
            ...where(file, path),
            what: `"${count.wording}" is read as it is written, with a first end below a thousand and a second one of thousands.`,
            fix: `If ${whole} is meant, write that. If the wording means what it says, accept this warning.`,
            alarm: { words: count.wording, sentence: count.wording },
          };
      }
  },
};

/** The counts of measures and of their parts, each with where it stands in its claim. */
function* placedCounts(measures: readonly Measure[]): Iterable<{ count: Count; path: FieldPath }> {
  for (const [index, { count, breakdown }] of measures.entries()) {
    yield { count, path: ['measures', index, 'count'] };
    for (const [axis, { parts }] of breakdown.entries())
      for (const [place, part] of parts.entries())
        yield {
          count: part.count,
          path: ['measures', index, 'breakdown', axis, 'parts', place, 'count'],
        };
  }
}

/** A range whose first end may have left its thousand or million out, with it: "20,000 to 30,000"; else undefined. */
function wholeRange(count: Count): string | undefined {
  const [low = 0, high = low] =
    count.kind === 'range'
      ? [count.min, count.max]
      : count.kind === 'about'
        ? [count.number, count.to]
        : [];
  const scale = [1_000_000, 1000].find((each) => high % each === 0);
  if (!scale || low === 0 || low >= 1000 || low * scale >= high) return undefined;
  return [low * scale, high].map((end) => end.toLocaleString('en')).join(' to ');
}
