import { expect, test } from 'vitest';
import { brief, problemsWith } from '../example.ts';

/** A note with a body, and what its front matter accepts. */
const note = (body: string, ...accept: string[]) => ({
  'notes/about.mdx': `---\ntitle: About\nsummary: What this case is.\n${
    accept.length > 0 ? `accept:\n${accept.map((entry) => `  - ${entry}\n`).join('')}` : ''
  }---\n\n${body}\n`,
});
const entry = (check: string, text: string | undefined) =>
  `check: ${check}\n${text === undefined ? '' : `    text: ${text}\n`}    because: A reason.`;

test.each<[string, ReturnType<typeof note>, string[]]>([
  [
    'the words of the alarm',
    note('It left nine dead there.', entry('loose-number', 'nine dead')),
    [],
  ],
  [
    'more words of the sentence',
    note('It left nine dead there.', entry('loose-number', 'left nine dead there')),
    [],
  ],
  [
    'words over a line end',
    note('It left nine\ndead there.', entry('loose-number', 'left nine dead')),
    [],
  ],
  [
    'the same words in another sentence, when the acceptance tells them apart',
    note('It left nine dead. Later nine dead lay there.', entry('loose-number', 'left nine dead')),
    ['notes/about.mdx:10:26 loose-number'],
  ],
  [
    'other words',
    note('It left nine dead.', entry('loose-number', 'ten dead')),
    ['notes/about.mdx:6:11 needless-acceptance', 'notes/about.mdx:10:9 loose-number'],
  ],
  [
    'an alarm of another check',
    note('It left nine dead.', entry('loaded-word', 'nine dead')),
    ['notes/about.mdx:6:11 needless-acceptance', 'notes/about.mdx:10:9 loose-number'],
  ],
  [
    'a check that is none',
    note('Nothing.', entry('lose-number', 'nine dead')),
    ['notes/about.mdx:5:12 needless-acceptance'],
  ],
  [
    'an error of fact',
    note('A [link](/claims/nobody/).', entry('broken-link', undefined)),
    ['notes/about.mdx:5:12 needless-acceptance', 'notes/about.mdx:9:3 broken-link'],
  ],
  [
    'two alarms in one record',
    note(
      'It left nine dead. The regime fell.',
      entry('loose-number', 'nine dead'),
      entry('loaded-word', 'regime'),
    ),
    [],
  ],
])('an acceptance of %s', (_, files, expected) => {
  expect(problemsWith(files).map(brief)).toEqual(expected);
});

test('of a warning about no words, one acceptance takes one', () => {
  const unused = 'names:\n  - value: Nowhere\n    lang: en\nkind: town\nprecision: 6\n';
  const accepted = `${unused}accept:\n  - check: unused-record\n    because: It is named in the next report.\n`;
  expect(
    problemsWith({
      'places/nowhere.mdx': `---\n${unused}---\n`,
      'places/nowhere-else.mdx': `---\n${accepted}---\n`,
    }).map(brief),
  ).toEqual(['places/nowhere.mdx:2:1 unused-record']);
});

test('while a record is broken, no acceptance is called needless', () => {
  const broken = {
    'figures/ada-example.mdx': { replace: 'vital: alive', by: 'vital: lively' },
    ...note(
      'Ada Example is guilty of it.',
      entry('unattributed-guilt', 'Ada Example is guilty of'),
    ),
  };
  expect(problemsWith(broken).map(brief)).toEqual(['figures/ada-example.mdx:19:8 bad-value']);
});

test('a translation and the case accept their own', () => {
  const accept = `accept:\n  - check: loaded-word\n    text: regime\n    because: A reason.\n`;
  expect(
    problemsWith({
      'case.mdx': {
        replace: 'contact: mailto:desk@example.org\n---\n\nNothing',
        by: `${accept}---\n\nThe regime fell. Nothing`,
      },
      'ar/notes/method.mdx': `---\ntitle: The regime\n${accept}---\n`,
    }).map(brief),
  ).toEqual([]);
});
