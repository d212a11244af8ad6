import { describe, expect, test } from 'vitest';
import { layOver, type ExampleFiles } from '../../../src/casebook/examples.ts';
import { example, problemsWith } from '../example.ts';

/** Where alarms of a file point: the source from there on, as long as the words given. */
function pointedAt(change: ExampleFiles, file: string, length: number): string[] {
  const bytes = layOver(example, change).get(file);
  const lines = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes).split('\n') : [];
  return problemsWith(change)
    .filter((problem) => problem.file === file)
    .map(({ line, column }) => lines[line - 1]?.slice(column - 1, column - 1 + length) ?? '');
}

const note = (body: string): ExampleFiles => ({
  'notes/method.mdx': { replace: 'Two numbers add up', by: `${body}\n\nTwo numbers add up` },
});

describe('an alarm points at the words that raise it', () => {
  test.each([
    ['behind a link', 'In [the lake](/places/lake-example/), 48 died.'],
    ['behind a component', 'At dawn <Cite source="monitor-report" /> it was 48 dead.'],
    ['on a later line', 'On the lake\nand on its shore\nwere 48 dead.'],
    ['behind entities and escapes', 'Fish &amp; chips, \\*and\\* so on; 48 died.'],
    ['in an item', '- the boats\n- the crew: 48 dead'],
    ['on a later line of an item', '1. the boats\n   and the crew,\n   48 dead'],
    ['in a quotation', '> the boats\n> and the crew,\n> 48 dead'],
    ['in a cell', '| where | what |\n| - | - |\n| lake | 48 dead |'],
    ['in a cell under a head that counts', '| where | killed |\n| - | - |\n| lake | 48 |'],
    ['in a heading', '## The 12 May: 48 dead'],
    ['in bold', 'There were **48** dead.'],
    ['in a footnote', 'The lake.[^2]\n\n[^2]: With 48 dead.'],
    ['in the words for an image', '![The lake, 48 dead](/media/lake.jpg)'],
    ['in a list below a line', 'Killed that night:\n\n- 48 passengers'],
  ])('%s', (_, body) => {
    expect(pointedAt(note(body), 'notes/method.mdx', 2)).toEqual(['48']);
  });

  test.each([
    ['plain', 'summary: On the lake, 48 died.'],
    ['in single quotation marks', "summary: 'The ferry''s crew: 48 died.'"],
    ['in double quotation marks', 'summary: "The \\"Heron\\": 48 died."'],
    ['over two lines', 'summary: On the lake\n  and its shore, 48 died.'],
    ['folded', 'summary: >-\n  On the lake\n  48 died.'],
  ])('in front matter, %s', (_, summary) => {
    const change: ExampleFiles = {
      'notes/method.mdx': {
        replace: 'summary: How the numbers of this invented case are compared.',
        by: summary,
      },
    };
    expect(pointedAt(change, 'notes/method.mdx', 2)).toEqual(['48']);
  });
});

test('a number tells which claims hold it, those about its incident first', () => {
  const problems = problemsWith({
    'incidents/ferry-sinking.mdx': {
      replace: 'Ada Example spoke',
      by: 'At least nine passengers were dead that night.\n\nAda Example spoke',
    },
    'incidents/rescue-boat.mdx': {
      replace: 'summary: A boat',
      by: 'summary: Two drowned when a boat',
    },
  });
  const loose = problems.filter(({ code }) => code === 'loose-number');
  expect(loose.map(({ fix }) => fix.split('. ')[0])).toEqual([
    'Write <Count claim="guard-first" outcome="killed" /> instead, or <Count claim="wire-repeat" outcome="killed" />',
    'A summary can hold no component: say it without the number, and give the number in the text below as <Count claim="guard-rescue" outcome="killed" />',
  ]);
});
