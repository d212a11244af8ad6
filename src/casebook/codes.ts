import { proseRules, type ProseCode } from '../prose/codes.ts';
import type { Rule } from './rule.ts';
import { edit, type ExampleFiles } from './examples.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const claimWith = (replace: string, by: string): ExampleFiles =>
  edit('claims/guard-first.mdx', replace, by);
const injured = (count: string, phrase: string): ExampleFiles =>
  edit(
    'claims/harbour-master-injured.mdx',
    'count: unspecified\nevidence:\n  phrase: we could not count the injured',
    `count: ${count}\nevidence:\n  phrase: ${phrase}`,
  );
const vigil = 'incidents/harbour-vigil.mdx';
const translated = '---\ntitle: الوقفة في الميناء الشمالي\n---\n';

const drawing = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n  ${shapes}\n</svg>\n`;

/** The rules of the reader and the schemas, in the order in which docs/checks/README.md lists them. */
export const readerRules = {
  'no-content': {
    severity: 'error',
    rule: 'The content folder is there and can be read.',
    why: 'A mistyped path must not end in an empty site.',
    refuses: [],
    accepts: [],
  },
  'no-case': {
    severity: 'error',
    rule: 'The content folder holds case.mdx.',
    why: 'It says what the record is about, who answers for it and under which terms it may be used.',
    refuses: [{ 'case.mdx': null }],
    accepts: [],
  },
  'unexpected-file': {
    severity: 'error',
    rule: 'The content folder holds case.mdx, a folder for each collection, and in these .mdx files.',
    why: 'A file in the wrong place would not be published, and nobody would notice that it is missing.',
    refuses: [
      { 'claim/guard-third.mdx': translated },
      { 'claims/guard-third.md': translated },
      { 'claims/2001/guard-third.mdx': translated },
      { 'readme.txt': 'Ask the guard again.\n' },
    ],
    accepts: [{ 'ar/incidents/harbour-vigil.mdx': translated }],
  },
  'bad-logo': {
    severity: 'error',
    rule: 'The logo of a theme is a whole PNG, or an SVG of shapes alone, beside case.mdx; it has at most 100 KiB.',
    why: 'Every page shows it. A drawing that can run code or fetch a file would tell others who reads the site, and a heavy one takes the data of a phone.',
    refuses: [
      { 'logo.svg': null },
      { 'logo.svg': drawing('<script>alert(1)</script>') },
      { 'logo.svg': drawing('<image href="https://example.org/logo.png"/>') },
      { 'logo.svg': drawing('<path d="M0 0h9v9z" fill="url(https://example.org/#a)"/>') },
      { 'logo.svg': drawing('<path d="M0 0h9v9z" style="fill:#123"/>') },
      { 'logo.svg': drawing(`<path d="${'M0 0h9v9z'.repeat(20_000)}"/>`) },
      {
        ...edit('case.mdx', 'logo: logo.svg', 'logo: logo.png'),
        'logo.svg': null,
        'logo.png': drawing(''),
      },
    ],
    accepts: [{ 'logo.svg': drawing('<title>Lake</title><path d="M0 0h9v9z" fill="#123"/>') }],
  },
  'not-a-file': {
    severity: 'error',
    rule: 'Everything in the content folder is an ordinary file that can be read.',
    why: 'A symbolic link could publish a file from anywhere on the machine that builds the site.',
    refuses: [],
    accepts: [],
  },
  'bad-id': {
    severity: 'error',
    rule: 'A file name is a–z, 0–9 and single hyphens, at most 100 of them, and .mdx; it is not the name of a device in Windows (con, nul, com1).',
    why: 'The file name is the id, the id is the address, and the address is cited for years, in every script and on every system.',
    refuses: [
      { 'ar/incidents/Harbour Vigil.mdx': translated },
      { 'ar/incidents/وقفة.mdx': translated },
      { 'ar/incidents/harbour--vigil.mdx': translated },
      { 'ar/incidents/con.mdx': translated },
    ],
    accepts: [{ 'ar/incidents/harbour-vigil.mdx': translated }],
  },
  'file-too-large': {
    severity: 'error',
    rule: 'A file is at most 1 MiB, its front matter at most 64 KiB.',
    why: 'A record is a page. What is larger was put here by mistake, or to keep a reader busy.',
    refuses: [{ 'ar/incidents/harbour-vigil.mdx': translated + 'word '.repeat(210_000) }],
    accepts: [],
  },
  'not-utf8': {
    severity: 'error',
    rule: 'A file is text in UTF-8.',
    why: 'Read in another encoding, names come out as other names.',
    refuses: [
      { 'ar/incidents/harbour-vigil.mdx': bytes('---\ntitle: Veill\xe9e au port\n---\n') },
      { 'ar/incidents/harbour-vigil.mdx': bytes('\xff\xfe-\0-\0-\0\n\0') },
    ],
    accepts: [{ 'ar/incidents/harbour-vigil.mdx': '---\ntitle: Veillée au port\n---\n' }],
  },
  'byte-order-mark': {
    severity: 'warning',
    rule: 'A file does not begin with a byte order mark.',
    why: 'It cannot be seen, and other tools take it for a letter.',
    refuses: [{ 'ar/incidents/harbour-vigil.mdx': `\uFEFF${translated}` }],
    accepts: [{ 'ar/incidents/harbour-vigil.mdx': translated }],
  },
  'line-ends': {
    severity: 'warning',
    rule: 'Lines end with a line feed alone.',
    why: 'With other line ends every line of the file looks changed in a review, and the one that was changed is not seen.',
    refuses: [{ 'ar/incidents/harbour-vigil.mdx': translated.replaceAll('\n', '\r\n') }],
    accepts: [{ 'ar/incidents/harbour-vigil.mdx': translated }],
  },
  'merge-conflict': {
    severity: 'error',
    rule: 'A file holds one version of itself.',
    why: 'With the marks of an unfinished merge in it, which of two numbers counts cannot be told.',
    refuses: [
      claimWith(
        'basis: counted',
        '<<<<<<< HEAD\nbasis: counted\n=======\nbasis: estimated\n>>>>>>> second-reading',
      ),
    ],
    accepts: [],
  },
  'front-matter-missing': {
    severity: 'error',
    rule: 'A file begins with front matter.',
    why: 'What is not in front matter can be neither counted nor linked.',
    refuses: [
      { 'ar/incidents/harbour-vigil.mdx': 'title: الوقفة في الميناء الشمالي\n' },
      { 'ar/incidents/harbour-vigil.mdx': `\n${translated}` },
    ],
    accepts: [{ 'ar/incidents/harbour-vigil.mdx': translated }],
  },
  'front-matter-unclosed': {
    severity: 'error',
    rule: 'Front matter ends with a line of three hyphens.',
    why: 'Without it, where the data ends and the text begins cannot be told.',
    refuses: [{ 'ar/incidents/harbour-vigil.mdx': translated.replace(/---\n$/, '') }],
    accepts: [{ 'ar/incidents/harbour-vigil.mdx': translated }],
  },
  'bad-yaml': {
    severity: 'error',
    rule: 'Front matter is YAML: keys and values.',
    why: 'What cannot be read for sure is not guessed.',
    refuses: [
      claimWith('nature: cumulative', 'nature cumulative'),
      claimWith("title: 'Lake Guard: at least 9 dead on the ferry'", 'title: Lake Guard: 9 dead'),
      claimWith("9 dead on the ferry'", '9 dead on the ferry'),
      claimWith('incidents: [ferry-sinking]', 'incidents: [ferry-sinking'),
      claimWith('  occurred: 2001-05-12', '\toccurred: 2001-05-12'),
      claimWith('  occurred: 2001-05-12', '   occurred: 2001-05-12'),
    ],
    accepts: [],
  },
  'yaml-construct': {
    severity: 'error',
    rule: 'Front matter uses no anchors, aliases, tags or directives.',
    why: 'With them a small file can stand for a huge one, or a word for something else than it says.',
    refuses: [
      edit('claims/guard-second.mdx', 'source: gazette-2001-05-14', 'source: *gazette'),
      claimWith('count: at least 9', 'count: !!str 9'),
    ],
    accepts: [claimWith('basis: counted', 'basis: "counted"')],
  },
  'duplicate-key': {
    severity: 'error',
    rule: 'A key stands once in a record.',
    why: 'Of two values one would be lost, and nobody could say which.',
    refuses: [claimWith('count: at least 9', 'count: at least 9\n    count: 19')],
    accepts: [],
  },
  'unknown-key': {
    severity: 'error',
    rule: 'A record has the keys of its collection and no others.',
    why: 'A mistyped key would be passed over in silence, with the fact that it holds.',
    refuses: [
      claimWith('basis: counted', 'basis: counted\nreliability: high'),
      claimWith('  places: [north-harbour]', '  place: [north-harbour]'),
      edit(vigil, 'responsibility:', 'corroboration: single_source\nresponsibility:'),
    ],
    accepts: [],
  },
  'missing-key': {
    severity: 'error',
    rule: 'A record has every key that its collection needs, with a value.',
    why: 'A number without its source, its day or its scope cannot be compared with any other.',
    refuses: [
      edit('claims/guard-second.mdx', 'source: gazette-2001-05-14\n', ''),
      edit('claims/guard-second.mdx', 'source: gazette-2001-05-14', 'source:'),
      claimWith('    count: at least 9\n', ''),
      edit(
        'figures/ada-example.mdx',
        '    by: north-shore-families\n    source: gazette-2001-05-14\n',
        '',
      ),
    ],
    accepts: [claimWith('  places: [north-harbour]\n', '')],
  },
  'wrong-type': {
    severity: 'error',
    rule: 'A value is of the kind that its key takes: text, a number, yes or no, a list, a group of keys.',
    why: 'A list read as text, or text as a list, would say something else than was meant.',
    refuses: [
      claimWith('incidents: [ferry-sinking]', 'incidents: ferry-sinking'),
      edit('actors/lake-guard.mdx', 'party: false', 'party: no'),
    ],
    accepts: [claimWith('incidents: [ferry-sinking]', 'incidents:\n    - ferry-sinking')],
  },
  'bad-value': {
    severity: 'error',
    rule: 'A value is one that its key takes.',
    why: 'Words from outside the codebook cannot be compared, filtered or exported.',
    refuses: [
      claimWith('nature: cumulative', 'nature: cumulativ'),
      claimWith('source: guard-bulletin', 'source: Guard Bulletin'),
      edit('places/north-harbour.mdx', 'precision: 1', 'precision: 9'),
    ],
    accepts: [claimWith('nature: cumulative', 'nature: incremental')],
  },
  'bad-count': {
    severity: 'error',
    rule: 'A count is a whole number of people, or a wording of the kinds that are read, in English or Arabic.',
    why: 'A wording keeps what the source said: "at least 9" is neither 9 nor "about 9". What is none of them cannot be compared.',
    refuses: [
      claimWith('count: at least 9', 'count: -3'),
      claimWith('count: at least 9', 'count: 4.5'),
      claimWith('count: at least 9', 'count: 1e9'),
      claimWith('count: at least 9', 'count: 20-16'),
      claimWith('count: at least 9', 'count: 16 to 20 thousand'),
      claimWith('count: at least 9', 'count: 48 people killed'),
      claimWith('count: at least 9', 'count: numerous'),
    ],
    accepts: [
      injured('more than 70', 'more than 70 were hurt'),
      injured('between 16 and 20', 'between 16 and 20 were hurt'),
      injured('tens of thousands', 'tens of thousands were hurt'),
      injured('ما لا يقل عن ٤', 'ما لا يقل عن أربعة جرحى'),
      injured('0', 'nobody was hurt'),
    ],
  },
  'bad-date': {
    severity: 'error',
    rule: 'A date is written in EDTF, level 1: year, month, day, with hyphens.',
    why: 'Dates say on which day a number was known, and how exactly. "6/3/2025" is a day in March or in June.',
    refuses: [
      edit(vigil, 'occurred: 2001-05-13', 'occurred: 6.3.2001'),
      edit(vigil, 'occurred: 2001-05-13', 'occurred: 13 May 2001'),
      edit(vigil, 'occurred: 2001-05-13', 'occurred: 2001-02-29'),
      edit(vigil, 'occurred: 2001-05-13', 'occurred: 2001-05-13/2001-05-12'),
    ],
    accepts: [
      edit(vigil, 'updated: 2001-06-30', 'updated: 2001-06~'),
      edit(vigil, 'updated: 2001-06-30', 'updated: 2001-06'),
    ],
  },
} as const satisfies Record<string, Omit<Rule, 'code'>>;

export type ReaderCode = keyof typeof readerRules;

const nothingRuns =
  'Content is data that strangers may edit: nothing in it can run, wherever it is built or read.';
const nothingStalls = 'A text must not keep the machine that reads it busy for minutes.';

/** Why the prose has its rules; the rules themselves stand beside what enforces them, in src/prose. */
const whyInProse: Partial<Record<ProseCode, string>> = {
  'content-import': nothingRuns,
  'content-export': nothingRuns,
  'content-expression': nothingRuns,
  'spread-attribute': nothingRuns,
  'computed-attribute': nothingRuns,
  'event-attribute': nothingRuns,
  'unknown-component': 'What the site cannot draw would be missing from the page.',
  'unknown-attribute': 'What a component does not know it cannot show, and the word would be lost.',
  'missing-attribute':
    'A number without its claim, or a citation without its source, says nothing.',
  'bad-attribute': 'A component that guesses what was meant would show a number that nobody wrote.',
  'component-placement':
    'A chart in the middle of a sentence, or a link in a link, cannot be drawn.',
  'component-children': 'Words inside a component that takes none would be lost.',
  'raw-html': 'HTML can hide text, load things from elsewhere and break the page; Markdown cannot.',
  'html-comment': 'Reviewers and readers see the same text, and nothing is smuggled past either.',
  'bad-mdx': 'What cannot be read for sure is not guessed.',
  'unsafe-link': 'A link must not run anything, nor lead elsewhere than it says.',
  'relative-link': 'A relative link leads to another place on every page that shows it.',
  'foreign-image':
    'An image from another host tells that host who reads about the dead, and may change or vanish.',
  'image-without-alt': 'Who cannot see the image is owed what it shows.',
  'heading-level': 'Readers who move by headings, with a screen reader, would miss a step.',
  'hidden-character':
    'A character that turns the direction of writing can turn 48 into 84 on the page.',
  'mixed-scripts':
    'A word that looks like another is found by no search, and passes every check of words.',
  'not-shown': 'Reviewers and readers see the same text, and nothing is smuggled past either.',
  'missing-footnote': 'A note that is promised and not there is a source that cannot be checked.',
  'too-deep': nothingStalls,
  'too-dense': nothingStalls,
  'body-too-long': nothingStalls,
};

/** The rules of the prose, each with a body that breaks it and one that says the same safely. */
export const proseCodes = Object.entries<{ rule: string; bad: string; good: string }>(
  proseRules,
).map(([code, rule]) => ({ code, ...rule, why: whyInProse[code as ProseCode] }));
