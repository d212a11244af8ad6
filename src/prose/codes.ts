/** A rule of the prose, named by its permanent code. The examples are run by the tests and shown by the documentation. */
export interface ProseRule {
  /** The rule, in a sentence. */
  rule: string;
  /** A body that breaks it, and nothing else. */
  bad: string;
  /** The same, said safely. */
  good: string;
}

export const proseRules = {
  'content-import': {
    rule: 'Content imports nothing: it is data.',
    bad: "import fs from 'node:fs'",
    good: '<Breakdown claim="ministry-first-count" />',
  },
  'content-export': {
    rule: 'Content exports nothing: it is data.',
    bad: 'export const killed = 48',
    good: '<Count claim="ministry-first-count" outcome="killed" /> people were killed.',
  },
  'content-expression': {
    rule: 'Braces hold code in MDX, and content holds none, not even as a comment.',
    bad: 'In all {16 + 28} people.',
    good: 'In all <Count claim="ministry-first-count" outcome="killed" /> people, \\{as counted\\}.',
  },
  'spread-attribute': {
    rule: 'Attributes are written out one by one.',
    bad: '<Cite {...source} />',
    good: '<Cite source="gazette-2001-05-14" />',
  },
  'computed-attribute': {
    rule: 'The value of an attribute is text in quotation marks.',
    bad: '<Cite source={id} />',
    good: '<Cite source="gazette-2001-05-14" />',
  },
  'event-attribute': {
    rule: 'No attribute reacts to a reader: there is no script to call.',
    bad: '<Cite source="gazette-2001-05-14" onclick="alert(1)" />',
    good: '<Cite source="gazette-2001-05-14" />',
  },
  'unknown-component': {
    rule: 'Only the components of the published list may be used.',
    bad: '<Counter claim="ministry-first-count" outcome="killed" />',
    good: '<Count claim="ministry-first-count" outcome="killed" />',
  },
  'unknown-attribute': {
    rule: 'A component has the attributes of the published list and no others.',
    bad: '<Cite source="gazette-2001-05-14" page="4" />',
    good: '<Cite source="gazette-2001-05-14" locator="p. 4" />',
  },
  'missing-attribute': {
    rule: 'The attributes that a component needs are there.',
    bad: '<Count claim="ministry-first-count" />',
    good: '<Count claim="ministry-first-count" outcome="killed" />',
  },
  'bad-attribute': {
    rule: 'An attribute stands once and has a value that its component knows.',
    bad: '<Count claim="ministry-first-count" outcome="dead" />',
    good: '<Count claim="ministry-first-count" outcome="killed" />',
  },
  'component-placement': {
    rule: 'A chart stands between paragraphs; other components stand among words, never in a link.',
    bad: 'As shown <Breakdown claim="ministry-first-count" /> here.',
    good: 'As shown here:\n\n<Breakdown claim="ministry-first-count" />',
  },
  'component-children': {
    rule: 'A component holds the words it needs and nothing else.',
    bad: '<Quote by="ministry-of-defence">a [link](/notes/about/)</Quote>',
    good: '<Quote by="ministry-of-defence">an exceptional situation</Quote>',
  },
  'raw-html': {
    rule: 'Content holds no HTML; Markdown and the components say the same.',
    bad: '<div>The harbour</div>',
    good: 'The harbour, **in bold**.',
  },
  'html-comment': {
    rule: 'Content holds no comments: what is in a file is on the page.',
    bad: 'The harbour <!-- ask again -->',
    good: 'The harbour',
  },
  'bad-mdx': {
    rule: 'The text can be read as MDX: tags are closed, and a lone < or { is escaped.',
    bad: 'Fewer than <5 people.',
    good: 'Fewer than \\<5 people.',
  },
  'unsafe-link': {
    rule: 'An address, of a link or among words, is an https:, http: or mailto: one, written plainly.',
    bad: '[the report](javascript:alert(1))',
    good: '[the report](https://example.org/report)',
  },
  'relative-link': {
    rule: 'A link inside the site starts at its root, because a text may be drawn on several pages.',
    bad: '[how to read](how-to-read)',
    good: '[how to read](/notes/how-to-read/)',
  },
  'foreign-image': {
    rule: 'An image is a file of this site under /media/, as AVIF, GIF, JPEG, PNG or WebP.',
    bad: '![The road](https://example.org/road.jpg)',
    good: '![The road](/media/road.jpg)',
  },
  'image-without-alt': {
    rule: 'Every image says in words what it shows.',
    bad: '![](/media/road.jpg)',
    good: '![The coast road at noon](/media/road.jpg)',
  },
  'heading-level': {
    rule: 'Headings of a text start at level 2 and skip none.',
    bad: '## Sources\n\n#### Agencies',
    good: '## Sources\n\n### Agencies',
  },
  'hidden-character': {
    rule: 'A text holds no characters that cannot be seen and change what it says.',
    bad: 'killed \u202E84 people',
    good: 'killed 48 people',
  },
  'mixed-scripts': {
    rule: 'A word is written in one script: Latin letters do not stand among Cyrillic or Greek ones that look like them.',
    bad: 'The h\u0430rbour.',
    good: 'The harbour.',
  },
  'not-shown': {
    rule: 'Everything in a text is shown on the page.',
    bad: 'The harbour.\n\n[//]: # (a note to myself)',
    good: 'The harbour.',
  },
  'missing-footnote': {
    rule: 'Every reference to a footnote finds it.',
    bad: 'Sixteen men.[^1]',
    good: 'Sixteen men.[^1]\n\n[^1]: As said that evening.',
  },
  'too-deep': {
    rule: 'A line starts at most 30 quotations and lists, and nothing nests to more than 100 levels.',
    bad: '>'.repeat(31) + ' a',
    good: '> a',
  },
  'too-dense': {
    rule: 'A paragraph or a table holds at most 1,000 of the characters [ ] * _ ~.',
    bad: '[]'.repeat(501),
    good: '\\[\\]',
  },
  'body-too-long': {
    rule: 'A text has at most 100,000 characters, on 3,000 lines, and 10,000 cells of tables.',
    bad: 'word '.repeat(20_001),
    good: 'A shorter text.',
  },
} as const satisfies Record<string, ProseRule>;

export type ProseCode = keyof typeof proseRules;
