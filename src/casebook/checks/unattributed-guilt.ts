import { passagesOf, positionInPassage, type Passage } from '../language/passages.ts';
import { guiltIn, guiltWithoutSubject, mayAccuse, type Guilt } from '../language/guilt.ts';
import { figureNameIndex, type NameIndex } from '../language/names.ts';
import { sentencesIn } from '../language/sentences.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check, CheckContext, RuleResult } from '../check.ts';
import { edit, inNote, type ExampleFiles } from '../examples.ts';

const summary = (by: string): ExampleFiles =>
  edit('figures/ada-example.mdx', 'summary: Harbour master of North Harbour.', by);

/** A sentence about a person whose record holds an allegation of a level. */
const onRecord = (level: string, sentence: string): ExampleFiles => ({
  ...inNote(sentence),
  ...edit('figures/ada-example.mdx', 'level: alleged', `level: ${level}`),
});

export const unattributedGuilt: Check = {
  code: 'unattributed-guilt',
  severity: 'error',
  acceptable: true,
  rule: 'Nobody who is named is guilty in the site’s own voice: a sentence that accuses a public person says who accuses.',
  why: 'The record repeats what others say of a person, and names them. Said by nobody, an accusation is the site’s own verdict.',
  refuses: [
    inNote('Ada Example is responsible for the deaths on the ferry.'),
    inNote('That night Ada Example ordered the killing of the crew.'),
    inNote('The murderer Ada Example was harbour master.'),
    inNote('Ada Example is accused of the murder of a sailor.'),
    inNote('Ada Example was convicted of murder.'),
    onRecord('charged', 'Ada Example was convicted of murder.'),
    onRecord('convicted', 'Ada Example is responsible for the deaths on the ferry.'),
    inNote('Ada Example was charged with murder.'),
    // Soft hyphens and joiners do not hide a word.
    inNote('Ada Example was con\u00advicted of mur\u200dder.'),
    summary('summary: Harbour master responsible for the deaths on the ferry.'),
  ],
  accepts: [
    onRecord('charged', 'Ada Example was charged with murder.'),
    onRecord('convicted', 'Ada Example was charged with murder.'),
    onRecord('convicted', 'Ada Example was convicted of murder.'),
    inNote('The Families of the North Shore say that Ada Example is responsible for the deaths.'),
    inNote('Whether Ada Example was responsible for any of the deaths is not known.'),
    inNote('Ada Example is accused by the Families of the North Shore of murder.'),
    inNote('Ada Example is, in the words of the families, responsible for the deaths.'),
  ],
  *run(draft, context) {
    const names = figureNameIndex(draft);
    for (const passage of passagesOf(draft))
      if (passage.voice !== 'allegation' && mayAccuse(passage.text))
        yield* guiltInPassage(draft, passage, names, context);
  },
};

function* guiltInPassage(
  draft: LinkedRecords,
  passage: Passage,
  names: NameIndex,
  context: CheckContext,
): Iterable<RuleResult> {
  const subject = subjectOf(passage);
  for (const { start, end } of sentencesIn(passage.text)) {
    if (!mayAccuse(passage.text.slice(start, end))) continue;
    const sentence = withoutQuotes(passage, start, end);
    const found = guiltIn(sentence, names, subject);
    const unnamed = found || !passage.field || !subject ? undefined : guiltWithoutSubject(sentence);
    if (!unnamed && (!found || isOnRecord(draft, found))) continue;
    const words = (unnamed ?? found?.words ?? '').trim();
    const id = found?.name.id ?? subject ?? '';
    yield {
      ...positionInPassage(passage, start + sentence.indexOf(words), context),
      ...accusation(draft, id, words, found?.level ?? 'guilty'),
      alarm: { words, sentence: sentence.trim() },
    };
  }
}

/** The person whom a text without a name is about. */
function subjectOf({ entry }: Passage): string | undefined {
  if ('record' in entry) return /^figures\/(.*)$/.exec(entry.record)?.[1];
  return 'collection' in entry && entry.collection === 'figures' ? entry.id : undefined;
}

/** A sentence with spaces for what somebody says in his or her own words: that is not the site's. */
function withoutQuotes({ text, quotes }: Passage, start: number, end: number): string {
  let words = text.slice(start, end);
  for (const quote of quotes) {
    const [from, to] = [Math.max(quote.start, start), Math.min(quote.end, end)];
    if (from < to)
      words = words.slice(0, from - start) + ' '.repeat(to - from) + words.slice(to - start);
  }
  return words;
}

/** A charge or a verdict that the record of the person holds, with who brought it. */
function isOnRecord(draft: LinkedRecords, { name, level }: Guilt): boolean {
  const levels = draft.figures.get(name.id)?.data.allegations.map((each) => each.level) ?? [];
  if (level === 'convicted') return levels.includes('convicted');
  return level === 'charged' && (levels.includes('charged') || levels.includes('convicted'));
}

/** That words accuse a person, and what to do about it. */
function accusation(draft: LinkedRecords, id: string, words: string, level: Guilt['level']) {
  const figure = draft.figures.get(id);
  const person = figure?.data.names[0]?.value ?? id;
  const allegations = figure?.data.allegations ?? [];
  const authors = [...new Set(allegations.map(({ by }) => `"${by}"`))];
  const verdict =
    level === 'convicted' || level === 'charged'
      ? `Add the ${level === 'convicted' ? 'verdict' : 'charge'} to figures/${id}.mdx as an allegation of level ${level}, with its source, or say who says so.`
      : 'Say in this sentence who says so, as in "According to …," or "… says that", or take it out.';
  const known =
    authors.length > 0
      ? ` The record of this person has allegations by ${authors.join(', ')}.`
      : '';
  return {
    what: `"${words}" accuses ${person}, and the sentence does not say who does.`,
    fix: `${verdict}${known}`,
  };
}
