import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check.ts';
import type { ExampleFiles } from '../../src/casebook/checks/check.ts';
import { layOver } from '../../src/casebook/checks/examples.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { brief, example, problemsIn, problemsWith } from './example.ts';

const edit = (file: string, replace: string, by: string): ExampleFiles => ({
  [file]: { replace, by },
});

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
      'a record that is gone is unknown wherever it is named',
      { 'actors/north-shore-families.mdx': null },
      [
        'claims/families-missing.mdx:3:13 unknown-reference',
        'corrections/north-shore-renamed.mdx:6:5 former-id',
        'figures/ada-example.mdx:17:9 unknown-reference',
      ],
    ],
    [
      'an incident that is gone takes nothing else with it',
      { 'incidents/rescue-boat.mdx': null },
      [
        'case.mdx:20:156 broken-link',
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
      const { casebook, problems } = checkContent(readFiles(layOver(example, { [file]: null })));
      const failed = problems.some(({ severity }) => severity === 'error');
      expect(casebook === undefined).toBe(failed);
    }
  });
});

test('warnings do not keep a case from being published', () => {
  const { casebook, problems } = checkContent(
    readFiles(
      layOver(
        example,
        edit('places/north-harbour.mdx', 'coordinatesFrom: example-gazetteer\n', ''),
      ),
    ),
  );
  expect(problems.map(brief)).toEqual(['places/north-harbour.mdx:7:8 point-without-source']);
  expect(casebook?.case.data.root).toBe('lake-storm');
});
