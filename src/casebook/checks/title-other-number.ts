import { vagueWordsIn } from '../../schemas/count.ts';
import { indexNames, type NameIndex } from '../language/names.ts';
import { numbersOfPeople } from '../language/title-numbers.ts';
import type { Claim } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import { originalOf, textAt } from '../translation.ts';
import type { Check, ExampleFiles, RuleResult } from '../rule.ts';
import { countsOf, numbersOf } from './phrases.ts';
import { edit } from './examples.ts';

const second = (title: string): ExampleFiles =>
  edit('claims/guard-second.mdx', "title: 'Lake Guard: 14 dead on the ferry'", `title: '${title}'`);
const translated = (title: string): ExampleFiles => ({
  'ar/claims/guard-second.mdx': `---\ntitle: "${title}"\n---\n`,
});

export const titleOtherNumber: Check = {
  code: 'title-other-number',
  severity: 'error',
  acceptable: true,
  rule: "The title of a claim carries no other number than the claim's own, in digits or words of either language.",
  why: 'Lists, charts and citations show the title alone. Where it and the count part ways, readers take away a number that nobody gave.',
  refuses: [
    second('Lake Guard: 41 dead on the ferry'),
    second('Lake Guard: forty-one dead on the ferry'),
    second('Lake Guard: dozens dead on the ferry'),
    second('حرس البحيرة: ٤١ قتيلاً على العبّارة'),
    translated('حرس البحيرة: واحد وأربعون قتيلاً على العبّارة'),
  ],
  accepts: [
    second('Lake Guard, 13 May 2001: fourteen dead, 3 of them crew, within two days'),
    second('حرس البحيرة، 13 مايو 2001: ١٤ قتيلاً على العبّارة'),
    translated('حرس البحيرة: أربعة عشر قتيلاً على العبّارة'),
  ],
  run(draft, { where }) {
    const names = numberedNames(draft);
    const titles = [
      ...[...draft.claims.values()].map((claim) => ({
        claim,
        file: claim.file,
        title: claim.data.title,
      })),
      ...[...draft.translations.values()].flatMap((translation) => {
        const claim = originalOf(draft, translation);
        const title = textAt(translation.data, ['title']);
        return claim && 'measures' in claim.data && title !== undefined
          ? [{ claim: claim as Claim, file: translation.file, title }]
          : [];
      }),
    ];
    return titles.flatMap(({ claim, file, title }) =>
      otherNumbers(claim, title, names).map((words): RuleResult => ({
        ...where(file, ['title']),
        what: `"${words}" stands in the title, and this claim gives no such number: ${wordingsOf(claim)}.`,
        fix: 'Write the number of the claim, or correct the count. If it counts nobody, say it otherwise, or accept this.',
        alarm: { words, sentence: title },
        related: [
          { ...where(claim.file, ['measures', 0, 'count']), what: 'What the claim gives.' },
        ],
      })),
    );
  },
};

/** The numbers and the vague words of a title that are none of the claim's. */
function otherNumbers(claim: Claim, title: string, names: NameIndex): string[] {
  const own = numbersOf(claim);
  const counts = countsOf(claim.data.measures);
  const ownWords = new Set(counts.flatMap(({ wording }) => vagueWordsIn(wording)));
  const numbers = numbersOfPeople(title, names)
    .filter(({ value }) => !own.has(value))
    .map(({ start, end }) => title.slice(start, end));
  // "Several" and "a few" stand before anything, and Arabic has one word for dozens and scores.
  const isOwn = (word: string) =>
    word === 'several' ||
    word === 'a few' ||
    [...ownWords].some((known) => known === word || (known === 'scores' && word === 'dozens'));
  return [...numbers, ...vagueWordsIn(title).filter((word) => !isOwn(word))];
}

function wordingsOf({ data }: Claim): string {
  return data.measures.map(({ outcome, count }) => `${count.wording} ${outcome}`).join(', ');
}

/** Names in which a number stands, such as that of a brigade: it counts nobody. */
function numberedNames(draft: LinkedRecords): NameIndex {
  const named = [...draft.actors.values(), ...draft.figures.values(), ...draft.places.values()];
  const names = named.flatMap(({ id, data }) =>
    data.names.map(({ value }) => ({ name: value, id })),
  );
  const titles = [...draft.incidents.values(), ...draft.sources.values()].map(({ id, data }) => ({
    name: data.title,
    id,
  }));
  return indexNames([...names, ...titles].filter(({ name }) => /\p{N}/u.test(name)));
}
