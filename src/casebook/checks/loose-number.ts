import { claimsNear, countsFor } from '../language/claims-with.ts';
import { looseNumbersIn, type LooseNumber } from '../language/loose-numbers.ts';
import { passagesOf, positionInPassage, type Passage } from '../language/passages.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check, CheckContext, ExampleFiles, RuleResult } from '../rule.ts';

const body = (by: string): ExampleFiles => ({
  'notes/method.mdx': { replace: 'Two numbers add up', by: `${by}\n\nTwo numbers add up` },
});

export const looseNumber: Check = {
  code: 'loose-number',
  severity: 'error',
  acceptable: true,
  rule: 'A number of people killed, injured, missing, captured, detained or displaced is printed by `<Count>` or `<Minimum>`, in bodies, and in every text of front matter that the site words: titles, summaries, roles, reasons, locators. In a sentence that speaks of harm every number is one, unless it dates, names, ages or measures something or counts a known thing. Words in a `<Quote>` are their speaker’s; nobody and none, said of people harmed, are a number too.',
  why: 'A number that is typed belongs to nobody: it cannot be opened and checked, and it stays when its claim is replaced. That no one was killed is a claim of zero, and somebody has to make it.',
  refuses: [
    body('At least nine passengers were killed.'),
    body('The storm left 14 dead and dozens injured.'),
    body('The toll rose from 9 to 14.'),
    body('Half of the dead were never found.'),
    body('Nobody on the shore was hurt.'),
    {
      'incidents/rescue-boat.mdx': {
        replace: 'title: Capsizing of a rescue boat',
        by: 'title: Two rescuers drowned on Lake Example',
      },
    },
    {
      'claims/monitor-total.mdx': {
        replace: 'because: The report names the bulletin as one of its sources.',
        by: 'because: Both count the 14 people who drowned.',
      },
    },
    {
      'ar/case.mdx': { replace: 'لم يحدث شيء مما هنا.', by: 'قُتل اثنا عشر شخصًا في العاصفة.' },
    },
  ],
  accepts: [
    body('<Count claim="guard-second" outcome="killed" /> people were killed on two boats.'),
    body('Four reports name the killed, on 12 and 13 May 2001, in three towns.'),
    body('She was killed 40 kilometres from Highway 4, aged 34, in the 25th hour of the storm.'),
    body('One report names the dead. Whether anybody was injured, two of the sources do not say.'),
    body(
      'Ada Example spoke of <Quote by="ada-example" source="gazette-2001-05-14">twenty dead</Quote>.',
    ),
  ],
  run: (draft, context) => looseNumbers(draft, context, 'certain'),
};

/** The numbers of one certainty in the site's own words, each with what to write instead. */
export function looseNumbers(
  draft: LinkedRecords,
  context: CheckContext,
  certainty: LooseNumber['certainty'],
): RuleResult[] {
  const verb = certainty === 'certain' ? 'counts' : 'may count';
  return passagesOf(draft)
    .filter(({ voice }) => voice === 'site')
    .flatMap((passage) =>
      looseNumbersIn(passage)
        .filter((number) => number.certainty === certainty)
        .map((number): RuleResult => ({
          ...positionInPassage(passage, number.offset, context),
          what: `"${number.words}" ${verb} people harmed, and does not say whose number it is.`,
          fix: fixOf(draft, passage, number),
          alarm: { words: number.words, sentence: number.sentence },
        })),
    );
}

function fixOf(draft: LinkedRecords, passage: Passage, number: LooseNumber): string {
  const counts = countsFor(draft, passage, number);
  const component = counts[0] ?? '<Count claim="…" outcome="…" />';
  const isField = passage.field !== undefined;
  const write = isField
    ? `A ${String(passage.field?.at(-1))} can hold no component: say it without the number, and give the number in the text below as ${component}`
    : counts.length > 0
      ? `Write ${component} instead`
      : `Enter the number as a claim, and write ${component} instead`;
  return [
    `${write}${counts.length > 1 ? `, or ${counts.slice(1).join(', or ')}` : ''}.`,
    ...(counts.length === 0 ? claimsHere(draft, passage) : []),
    'If it counts nobody harmed, accept it (docs/checks/README.md).',
  ].join(' ');
}

function claimsHere(draft: LinkedRecords, passage: Passage): string[] {
  const ids = claimsNear(draft, passage).map(({ id }) => id);
  return ids.length > 0 ? [`Claims about this: ${ids.slice(0, 5).join(', ')}.`] : [];
}
