import { recordAt } from '../addresses.ts';
import type { PassageRange } from '../language/flatten.ts';
import { namesIn, namesOfRecords, speakerNames } from '../language/names.ts';
import { isInRange, passagesOf, positionInPassage, type Passage } from '../language/passages.ts';
import { quotationsIn, wordCount, type Quotation } from '../language/quotations.ts';
import { parseCount } from '../../schemas/count.ts';
import { sentencesIn } from '../language/sentences.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check } from '../check.ts';
import { edit, inNote } from '../examples.ts';

/** One or two words in quotation marks are a term; from three on somebody must have said them. */
const shortest = 3;

export const quotationWithoutSpeaker: Check = {
  code: 'quotation-without-speaker',
  severity: 'error',
  acceptable: true,
  rule: `Who is quoted is named: ${shortest} or more words in quotation marks are a \`<Quote>\`, or stand in a sentence that names their speaker, an actor or a figure of the case or a link to one.`,
  why: 'Words without a speaker cannot be checked, and readers take them for the truth or for mockery.',
  refuses: [
    inNote('It was called “a wave nobody had seen before” that night.'),
    inNote('Some spoke of "a storm of the century" on the lake.'),
    inNote('Some spoke of “a great storm” that night.'),
    // Who is named before, behind or within the words is no speaker of them.
    inNote(
      'Ada Example was there. “A wave nobody had seen before” was the word. Ada Example left.',
    ),
    inNote('Some spoke of “the wave that Ada Example saw” that night.'),
    edit('notes/method.mdx', 'the numbers of this invented case', 'the «numbers of the night»'),
  ],
  accepts: [
    inNote('Some spoke of a “great storm” that night.'),
    inNote('Ada Example spoke of “a wave nobody had seen before”.'),
    inNote('The [guard](/actors/lake-guard/) spoke of “a storm of the century” on the lake.'),
    inNote('“At least” is not “exactly”, and the ‘dead’ of the ferries’ crews are the crews’ own.'),
    inNote('“A wave nobody had seen before. It came at dusk”, said Ada Example.'),
    inNote('The label “Crew of the ferry Heron” is ours.'),
    // The claim names the source that its locator quotes.
    edit(
      'claims/guard-second.mdx',
      'locator: Second paragraph',
      'locator: The sentence that begins “Fourteen people were found dead”',
    ),
  ],
  *run(draft, context) {
    const speakers = speakerNames(draft);
    const labels = labelsOf(draft);
    for (const passage of passagesOf(draft)) {
      const quotations = quotationsIn(passage.text).filter(
        ({ start, words }) =>
          !isInRange(passage.quotes, start) &&
          wordCount(words) >= shortest &&
          !labels.has(plainLabel(words)) &&
          !isWording(words),
      );
      if (quotations.length === 0) continue;
      const sentences = sentencesIn(passage.text);
      const names = namesIn(passage.text, speakers);
      for (const quotation of quotations) {
        const sentence = sentenceOf(sentences, quotation);
        if (hasSpeaker(passage, sentence, quotation, names)) continue;
        const { words } = quotation;
        yield {
          ...positionInPassage(passage, quotation.start, context),
          what: `"${words}" is quoted, and the sentence does not say whose words they are.`,
          fix: passage.field
            ? 'Name the speaker in this sentence, or say it in your own words.'
            : `Write <Quote by="…">${words}</Quote>, or name the speaker in this sentence.`,
          alarm: { words, sentence: passage.text.slice(sentence.start, sentence.end).trim() },
        };
      }
    }
  },
};

/** The sentences over which a quotation runs, as one. */
function sentenceOf(sentences: readonly PassageRange[], quotation: Quotation): PassageRange {
  const touched = sentences.filter(
    ({ start, end }) => start < quotation.end && quotation.start < end,
  );
  const [first = quotation, last = first] = [touched.at(0), touched.at(-1)];
  return { start: first.start, end: last.end };
}

const speaking = new Set(['actors', 'figures', 'sources']);

function hasSpeaker(
  { links, quotes }: Passage,
  { start, end }: { start: number; end: number },
  quotation: Quotation,
  names: readonly PassageRange[],
): boolean {
  const outside = (at: number) => at < quotation.start || at >= quotation.end;
  const isHere = (at: number) => at >= start && at < end && outside(at);
  if ([...names, ...quotes].some((one) => isHere(one.start))) return true;
  return links.some(
    (link) => isHere(link.start) && speaking.has(recordAt(link.href)?.split('/')[0] ?? ''),
  );
}

/** What the record itself calls things: its names, and the terms whose users it records. */
function labelsOf(draft: LinkedRecords): Set<string> {
  const terms = [...draft.actors.values()].flatMap(({ data }) => data.termsUsed);
  return new Set([
    ...namesOfRecords(draft).map(({ name }) => plainLabel(name)),
    ...terms.map(({ term }) => plainLabel(term)),
  ]);
}

/** Words that make a count of a number, such as "no fewer than": how a number is worded is nobody's own. */
function isWording(words: string): boolean {
  return parseCount(`${words} 4`) !== undefined;
}

function plainLabel(words: string): string {
  return words
    .trim()
    .replace(/[,.;:]$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
