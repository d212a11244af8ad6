import { claimsNear, countsFor } from '../language/claims-with.ts';
import { looseNumbersIn, type LooseNumber } from '../language/loose-numbers.ts';
import { passagesOf, positionInPassage, type Passage } from '../language/passages.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check, CheckContext, RuleResult } from '../check.ts';
import { edit, inNote } from '../examples.ts';

export const looseNumber: Check = {
  code: 'loose-number',
  severity: 'error',
  acceptable: true,
  rule: 'A number of people killed, injured, missing, captured, detained or displaced is printed by `<Count>` or `<Minimum>`, in bodies, and in every text of front matter that the site words: titles, summaries, roles, reasons, locators. In a sentence that speaks of harm every number is one, unless it dates, names, ages or measures something or counts a known thing. Words in a `<Quote>` are their speaker’s; nobody and none, said of people harmed, are a number too.',
  why: 'A number that is typed belongs to nobody: it cannot be opened and checked, and it stays when its claim is replaced. That no one was killed is a claim of zero, and somebody has to make it.',
  refuses: [
    inNote('At least nine passengers were killed.'),
    inNote('The storm left 14 dead and dozens injured.'),
    inNote('The toll rose from 9 to 14.'),
    inNote('Half of the dead were never found.'),
    inNote('Nobody on the shore was hurt.'),
    edit(
      'incidents/rescue-boat.mdx',
      'title: Capsizing of a rescue boat',
      'title: Two rescuers drowned on Lake Example',
    ),
    edit(
      'claims/monitor-total.mdx',
      'because: The report names the bulletin as one of its sources.',
      'because: Both count the 14 people who drowned.',
    ),
    edit('ar/case.mdx', 'لم يحدث شيء مما هنا.', 'قُتل اثنا عشر شخصًا في العاصفة.'),
  ],
  accepts: [
    inNote('<Count claim="guard-second" outcome="killed" /> people were killed on two boats.'),
    inNote('Four reports name the killed, on 12 and 13 May 2001, in three towns.'),
    inNote('She was killed 40 kilometres from Highway 4, aged 34, in the 25th hour of the storm.'),
    inNote(
      'One report names the dead. Whether anybody was injured, two of the sources do not say.',
    ),
    inNote(
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
