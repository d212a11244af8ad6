import { readable } from '../../text/fold.ts';
import { loadedWordsIn } from '../language/find-loaded.ts';
import { indexNames, namesIn, namesOfRecords, type NameIndex } from '../language/names.ts';
import { isInRange, passagesOf, positionInPassage, type Passage } from '../language/passages.ts';
import { quotationsIn } from '../language/quotations.ts';
import { sentencesIn } from '../language/sentences.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check } from '../check.ts';
import { edit, inNote } from '../examples.ts';

export const loadedWord: Check = {
  code: 'loaded-word',
  severity: 'error',
  acceptable: true,
  rule: 'The site’s own words do not judge. A loaded word stands only in quotation marks, in a `<Quote>`, or in a name. The list, in English and Arabic, is `src/casebook/language/loaded-words.ts`.',
  why: 'Each side has its words for itself and for the other. A record that takes over the words of one takes its side, and the families of the other stop reading.',
  refuses: [
    inNote('The regime blamed terrorists for the storm.'),
    inNote('The martyrs of the ferry were buried on Monday.'),
    inNote('The town was liberated in the morning.'),
    edit('corrections/guard-second-locator.mdx', 'A reader', 'A reader who fled the regime'),
    edit('ar/case.mdx', 'لم يحدث شيء مما هنا.', 'قال المتحدث إن الإرهابيين فروا.'),
  ],
  accepts: [
    inNote('The guard called them “terrorists”; the families call their dead “martyrs”.'),
    inNote(
      'The case was heard by the Criminal Court, under the criminal code, near Martyrs’ Square.',
    ),
    inNote('The Lake Guard spoke of <Quote by="lake-guard">remnants of the regime</Quote>.'),
    inNote('The sanctions regime ended in 2001, and remnants of the boat were found.'),
  ],
  *run(draft, context) {
    const names = loadedNames(draft);
    for (const passage of passagesOf(draft)) {
      const loaded = loadedIn(passage, names);
      const sentences = loaded.length > 0 ? sentencesIn(passage.text) : [];
      for (const { word, entry, start } of loaded) {
        const sentence = sentences.find(({ end }) => start < end);
        yield {
          ...positionInPassage(passage, start, context),
          what: `"${word}" is a loaded word in the site's own voice. ${entry.why}`,
          fix: `Write a neutral word (${entry.neutral}), or quote whoever uses it: <Quote by="…">${word}</Quote>.`,
          alarm: {
            words: word,
            sentence: passage.text.slice(sentence?.start, sentence?.end).trim(),
          },
        };
      }
    }
  },
};

function loadedIn(passage: Passage, names: NameIndex) {
  const found = loadedWordsIn(passage.text);
  if (found.length === 0) return [];
  const spared = [
    ...passage.quotes,
    ...quotationsIn(passage.text),
    ...namesIn(passage.text, names),
  ];
  return found.filter(({ start }) => !isInRange(spared, start));
}

/** Names of records in which a loaded word stands: they are called so. */
function loadedNames(draft: LinkedRecords): NameIndex {
  return indexNames(
    namesOfRecords(draft).filter(({ name }) => loadedWordsIn(readable(name).text).length > 0),
  );
}
