import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check-content.ts';
import { edit, type ExampleFiles } from '../../src/casebook/examples.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { brief, checkExample, example, problemsIn, problemsWith } from './example.ts';

describe('one mistake is told once, at its place', () => {
  const second = 'claims/guard-second.mdx';
  test.each<[string, ExampleFiles, string[]]>([
    [
      'two incidents that include each other, and a claim about both',
      {
        ...edit('incidents/harbour-vigil.mdx', 'partOf: lake-storm', 'partOf: rescue-boat'),
        ...edit('incidents/rescue-boat.mdx', 'partOf: lake-storm', 'partOf: harbour-vigil'),
        ...edit('claims/guard-rescue.mdx', '[rescue-boat]', '[rescue-boat, harbour-vigil]'),
      },
      [
        'claims/guard-rescue.mdx:8:15 nested-coverage',
        'claims/guard-rescue.mdx:8:28 nested-coverage',
        'incidents/rescue-boat.mdx:7:9 part-cycle',
      ],
    ],
    [
      'a record that is there but broken is not unknown',
      edit('sources/guard-bulletin.mdx', 'kind: official_statement', 'kind: bulletin'),
      ['sources/guard-bulletin.mdx:4:7 bad-value'],
    ],
    [
      'a claim that is broken leaves no record unused',
      edit('claims/guard-first.mdx', 'count: at least 9', 'count: nine men'),
      ['claims/guard-first.mdx:14:12 bad-count'],
    ],
    [
      'whatever is wrong with a record, what it names is looked up, and what nobody names is told',
      {
        ...edit(second, 'count: 14\n', 'count: fourteen-ish\n'),
        ...edit(
          'claims/guard-first.mdx',
          'source: guard-bulletin\nclaimed: 2001-05-12',
          'source: guard-buletin\nclaimed: the 12th',
        ),
        ...edit('incidents/rescue-boat.mdx', 'type: other', 'type: storm'),
        'claims/wire-repeat.mdx': 'no front matter, <Cite source="lake-wire-2001" />\n',
        'places/far-shore.mdx':
          '---\nnames:\n  - value: Far Shore\n    lang: en\nkind: town\nprecision: 1\n---\n',
      },
      [
        'claims/guard-first.mdx:4:9 unknown-reference',
        'claims/guard-first.mdx:5:10 bad-date',
        'claims/guard-second.mdx:15:12 bad-count',
        'claims/wire-repeat.mdx:1:1 front-matter-missing',
        'incidents/rescue-boat.mdx:4:7 bad-value',
        'places/far-shore.mdx:2:1 unused-record',
      ],
    ],
    [
      'a record that is gone is unknown wherever it is named',
      { 'actors/north-shore-families.mdx': null },
      [
        'ar/incidents/quay-clearing.mdx:6:214 broken-link',
        'claims/families-missing.mdx:3:13 unknown-reference',
        'claims/families-quay.mdx:3:13 unknown-reference',
        'corrections/north-shore-renamed.mdx:6:5 former-id',
        'figures/ada-example.mdx:17:9 unknown-reference',
        'figures/bo-sample.mdx:17:9 unknown-reference',
        'incidents/quay-clearing.mdx:11:12 unknown-reference',
        'incidents/quay-clearing.mdx:20:243 broken-link',
      ],
    ],
    [
      'an incident that is gone takes nothing else with it',
      { 'incidents/rescue-boat.mdx': null },
      [
        'case.mdx:29:156 broken-link',
        'claims/guard-rescue.mdx:8:15 unknown-reference',
        'incidents/ferry-sinking.mdx:8:14 unknown-reference',
      ],
    ],
    [
      'a supersession of another asserter for another outcome and population',
      {
        ...edit(
          'claims/monitor-passengers.mdx',
          'evidence:',
          'supersedes:\n  - claim: families-missing\n    because: It says so.\nevidence:',
        ),
      },
      ['claims/monitor-passengers.mdx:18:12 supersession-asserter'],
    ],
    [
      'a supersession that dangles',
      edit(second, 'claim: guard-first', 'claim: guard-frist'),
      [`${second}:32:12 unknown-reference`],
    ],
    [
      'a breakdown whose sum is too large because a group stands twice',
      edit(
        second,
        'group: ferry-crew\n            count: 3',
        'group: civilians\n            count: 11',
      ),
      [`${second}:21:20 repeated-group`],
    ],
    [
      'three supersessions in a circle',
      {
        'claims/guard-third.mdx': new TextDecoder()
          .decode(example.get(second) as Uint8Array)
          .replace('claim: guard-first', 'claim: guard-second')
          .replace('claimed: 2001-05-13', 'claimed: 2001-05-14'),
        ...edit(
          'claims/guard-first.mdx',
          'evidence:',
          'supersedes:\n  - claim: guard-third\n    because: Again.\nevidence:',
        ),
      },
      ['claims/guard-first.mdx:18:12 supersession-cycle'],
    ],
    [
      'an asserter whom nobody knows, in a record with an unknown key',
      edit(
        'claims/families-missing.mdx',
        'assertedBy: north-shore-families',
        'assertedBy: nobody\ncolour: red',
      ),
      [
        'claims/families-missing.mdx:3:13 unknown-reference',
        'claims/families-missing.mdx:4:1 unknown-key',
      ],
    ],
    [
      'a retracted claim without its reason',
      edit('claims/families-missing.mdx', 'status: active', 'status: retracted'),
      ['claims/families-missing.mdx:19:9 missing-key'],
    ],
    [
      'a role that names nobody who says so, and one that names two',
      edit(
        'figures/ada-example.mdx',
        '    source: gazette-2001-05-14\nallegations:',
        '  - title: sailor\n    claim: guard-first\n    source: gazette-2001-05-14\nallegations:',
      ),
      ['figures/ada-example.mdx:10:5 missing-key', 'figures/ada-example.mdx:15:13 bad-value'],
    ],
    [
      'a case of which only case.mdx is broken',
      edit('case.mdx', 'root: lake-storm', 'root: Lake Storm'),
      ['case.mdx:6:7 bad-value'],
    ],
    [
      'a link into a language of the case, and one into another',
      edit(
        'incidents/lake-storm.mdx',
        '[vigil](/incidents/harbour-vigil/)',
        '[vigil](/ar/incidents/harbour-vigil/) or [vigil](/en/incidents/harbour-vigil/)',
      ),
      ['incidents/lake-storm.mdx:11:81 broken-link'],
    ],
    [
      'an actor and an incident that name what is not there',
      {
        ...edit('actors/ferry-crew.mdx', 'party:', 'within: lake-gaurd\nparty:'),
        ...edit(
          'incidents/rescue-boat.mdx',
          'responsibility:',
          'apartFrom:\n  - incident: harbour-vigils\n    because: Nobody was at both.\nresponsibility:',
        ),
      },
      [
        'actors/ferry-crew.mdx:6:9 unknown-reference',
        'incidents/rescue-boat.mdx:13:15 unknown-reference',
      ],
    ],
    ['a case without case.mdx', { 'case.mdx': null }, ['case.mdx:1:1 no-case']],
  ])('%s', (_, change, expected) => {
    expect(problemsWith(change).map(brief)).toEqual(expected);
  });
});

describe('input that cannot be right has its message', () => {
  const guard = 'claims/guard-second.mdx';
  const disjoint = (from: string, to: string): ExampleFiles =>
    edit(
      `claims/${from}.mdx`,
      'evidence:',
      `disjointFrom:\n  - claim: ${to}\n    because: It says so.\nevidence:`,
    );
  test.each<[string, ExampleFiles, RegExp]>([
    [
      'an incident without days',
      edit('incidents/harbour-vigil.mdx', 'occurred: 2001-05-13', 'occurred: ../..'),
      /bad-date .*is not a date/,
    ],
    [
      'a claim with an open end on both sides',
      edit('claims/guard-first.mdx', 'claimed: 2001-05-12', 'claimed: /'),
      /bad-date .*is not a date/,
    ],
    [
      'more people than are alive',
      edit(guard, 'count: 14', 'count: 10,000,000,001'),
      /bad-count .*is not a count/,
    ],
    [
      'a count of nobody under words of fourteen',
      edit(guard, 'count: 14', 'count: 0'),
      /phrase-other-number "fourteen" stands in the words of the source, where this claim has "0"/,
    ],
    [
      'two axes that contradict each other',
      edit(guard, 'group: men\n            count: 5', 'group: men\n            count: 9'),
      /breakdown-over-total .*come to at least 15 \(6 \+ 9\), but the total is 14.*The parts by "side" come to the total, so the two axes contradict/,
    ],
    [
      'a title with another number in Arabic digits',
      edit(guard, '14 dead on', '٤١ dead on'),
      /title-other-number "٤١" stands in the title/,
    ],
    [
      'a claim disjoint from itself',
      disjoint('guard-second', 'guard-second'),
      /relation-to-itself/,
    ],
    [
      'a claim disjoint from what it replaced through another',
      {
        ...disjoint('guard-first', 'guard-third'),
        'claims/guard-third.mdx': new TextDecoder()
          .decode(example.get(guard) as Uint8Array)
          .replace('claim: guard-first', 'claim: guard-second')
          .replace('claimed: 2001-05-13', 'claimed: 2001-05-14'),
      },
      /disjoint-contradiction .*"guard-third" supersedes it through others/,
    ],
    ['a claim disjoint from none', disjoint('guard-second', 'guard-fourth'), /unknown-reference/],
    [
      'a claim wider than its incident',
      edit(
        'claims/families-missing.mdx',
        'occurred: 2001-05-12',
        'occurred: 2001-05-11/2001-05-13',
      ),
      /claim-wider-than-incident .*1 day before it and 1 day after it/,
    ],
    [
      'a claim that the larger incident holds',
      edit(
        'claims/families-missing.mdx',
        'occurred: 2001-05-12',
        'occurred: 2001-05-12/2001-05-13',
      ),
      /claim-wider-than-incident .*1 day after it.*File it under "lake-storm"/,
    ],
    [
      'a claim said after the version',
      edit('claims/monitor-total.mdx', 'claimed: 2001-05-14', 'claimed: 2011-05-14'),
      /after-publication This date \(2011-05-14\) lies after/,
    ],
  ])('%s', (_, change, expected) => {
    const told = problemsWith(change).map(
      ({ code, what, fix, related = [] }) =>
        `${code} ${[what, fix, ...related.map((place) => place.what)].join(' ')}`,
    );
    expect(told.filter((text) => expected.test(text))).toHaveLength(1);
  });
});

describe('a draft', () => {
  const names = 'names:\n  - value: A\n    lang: en\n';

  test('of one record is checked as far as it goes', () => {
    expect(
      problemsIn({ 'places/a.mdx': `---\n${names}kind: town\nwithin: b\nprecision: 1\n---\n` }).map(
        brief,
      ),
    ).toEqual(['case.mdx:1:1 no-case', 'places/a.mdx:6:9 unknown-reference']);
  });

  test('of every file alone never throws', () => {
    for (const [file, bytes] of example)
      expect(() => checkContent(readFiles(new Map([[file, bytes]])))).not.toThrow();
  });

  test('without any one file is never published when something names it', () => {
    for (const file of example.keys()) {
      const { casebook, problems } = checkExample({ [file]: null });
      const failed = problems.some(({ severity }) => severity === 'error');
      expect(casebook === undefined).toBe(failed);
    }
  });
});

test('warnings do not keep a case from being published', () => {
  const { casebook, problems } = checkExample(
    edit('places/north-harbour.mdx', 'coordinatesFrom: example-gazetteer\n', ''),
  );
  expect(problems.map(brief)).toEqual(['places/north-harbour.mdx:7:8 point-without-source']);
  expect(casebook?.case.data.root).toBe('lake-storm');
});
