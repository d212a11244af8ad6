import { vagueWordsIn } from '../../schemas/count.ts';
import { indexNames, namesOfRecords, type NameIndex } from '../language/names.ts';
import { numbersOfPeople } from '../language/title-numbers.ts';
import type { Claim } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import { textAt } from '../translation.ts';
import type { Check } from '../check.ts';
import { countsOf, numbersOf } from './phrases.ts';
import { edit, type ExampleFiles } from '../examples.ts';

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
    second('Lake Guard: 14 dead on the ferry, several or a few of them crew'),
    {
      'ar/claims/families-missing.mdx':
        '---\ntitle: "عائلات الشاطئ الشمالي: عشرات المفقودين"\n---\n',
    },
    second('Lake Guard, 13 May 2001: fourteen dead, 3 of them crew, within two days'),
    second('حرس البحيرة، 13 مايو 2001: ١٤ قتيلاً على العبّارة'),
    translated('حرس البحيرة: أربعة عشر قتيلاً على العبّارة'),
  ],
  *run(draft, { where }) {
    const names = numberedNames(draft);
    for (const { claim, file, title } of titlesOf(draft))
      for (const words of otherNumbers(claim, title, names))
        yield {
          ...where(file, ['title']),
          what: `"${words}" stands in the title, and this claim gives no such number: ${wordingsOf(claim)}.`,
          fix: 'Write the number of the claim, or correct the count. If it counts nobody, say it otherwise, or accept this.',
          alarm: { words, sentence: title },
          related: [
            { ...where(claim.file, ['measures', 0, 'count']), what: 'What the claim gives.' },
          ],
        };
  },
};

/** The titles of claims, and those of their translations. */
function* titlesOf(draft: LinkedRecords) {
  for (const claim of draft.claims.values())
    yield { claim, file: claim.file, title: claim.data.title };
  for (const translation of draft.translations.values()) {
    const [collection, id = ''] = translation.record.split('/');
    const claim = collection === 'claims' ? draft.claims.get(id) : undefined;
    const title = textAt(translation.data, ['title']);
    if (claim && title !== undefined) yield { claim, file: translation.file, title };
  }
}

/** The numbers and the vague words of a title that are none of the claim's. */
function otherNumbers(claim: Claim, title: string, names: NameIndex): string[] {
  const own = numbersOf(claim.data);
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
  const incidents = Array.from(draft.incidents.values(), ({ id, data }) => ({
    name: data.title,
    id,
  }));
  return indexNames(
    [...namesOfRecords(draft), ...incidents].filter(({ name }) => /\p{N}/u.test(name)),
  );
}
