import { describe, expect, test } from 'vitest';
import type { ExampleFiles } from '../../src/casebook/examples.ts';
import { problemsWith } from '../casebook/example.ts';

const inCase = (replace: string, by: string): ExampleFiles => ({ 'case.mdx': { replace, by } });
const inSource = (replace: string, by: string): ExampleFiles => ({
  'sources/gazette-2001-05-14.mdx': { replace, by },
});
const inPlace = (replace: string, by: string): ExampleFiles => ({
  'places/north-harbour.mdx': { replace, by },
});
const inClaim = (replace: string, by: string): ExampleFiles => ({
  'claims/guard-first.mdx': { replace, by },
});
const inIncident = (replace: string, by: string): ExampleFiles => ({
  'incidents/ferry-sinking.mdx': { replace, by },
});
const inFigure = (replace: string, by: string): ExampleFiles => ({
  'figures/ada-example.mdx': { replace, by },
});
const inNote = (replace: string, by: string): ExampleFiles => ({
  'notes/method.mdx': { replace, by },
});

describe('what no record may hold', () => {
  test.each<[string, ExampleFiles, string]>([
    [
      'a window without an end',
      inCase('window: 2001-05-12/2001-05-14', 'window: 2001-05-12/..'),
      'case.mdx:4:9 bad-value',
    ],
    [
      'a contact that is no address',
      inCase('contact: mailto:desk@example.org', 'contact: desk@example.org'),
      'case.mdx:26:10 bad-value',
    ],
    [
      'a contact that would run',
      inCase('contact: mailto:desk@example.org', 'contact: javascript:alert(1)'),
      'case.mdx:26:10 bad-value',
    ],
    ['no language', inCase('languages: [en, ar]', 'languages: []'), 'case.mdx:5:12 bad-value'],
    [
      'a language twice',
      inCase('languages: [en, ar]', 'languages: [en, en]'),
      'case.mdx:5:12 bad-value',
    ],
    [
      'a language that the interface does not speak',
      inCase('languages: [en, ar]', 'languages: [en, fr]'),
      'case.mdx:5:17 bad-value',
    ],
    [
      'a language twice, with two regions',
      inCase('languages: [en, ar]', 'languages: [en, ar-EG, ar]'),
      'case.mdx:5:12 bad-value',
    ],
    [
      'a region of a language that the interface does not speak',
      inCase('languages: [en, ar]', 'languages: [en, fr-CA]'),
      'case.mdx:5:17 bad-value',
    ],
    [
      'a region in which nothing is written in the language',
      inCase('languages: [en, ar]', 'languages: [en, ar-FR]'),
      'case.mdx:5:17 bad-value',
    ],
    [
      'a region that is none',
      inCase('languages: [en, ar]', 'languages: [en, ar-egypt]'),
      'case.mdx:5:17 bad-value',
    ],
    [
      'a region that writes the month before the day',
      inCase('languages: [en, ar]', 'languages: [en-US, ar]'),
      'case.mdx:5:13 bad-value',
    ],
    [
      'bounds the wrong way round',
      inCase('[-150.5, -40.5, -149.5, -39.5]', '[-149.5, -40.5, -150.5, -39.5]'),
      'case.mdx:7:9 bad-value',
    ],
    [
      'bounds of three numbers',
      inCase('[-150.5, -40.5, -149.5, -39.5]', '[-150.5, -40.5, -149.5]'),
      'case.mdx:7:9 bad-value',
    ],
    ...(
      [
        ['west', '-180.5, -40.5, -149.5, -39.5', 10],
        ['south', '-150.5, -90.5, -149.5, -39.5', 18],
        ['east', '-150.5, -40.5, 180.5, -39.5', 25],
        ['north', '-150.5, -40.5, -149.5, 90.5', 33],
      ] as const
    ).map(([side, bounds, column]): [string, ExampleFiles, string] => [
      `bounds that leave the earth in the ${side}`,
      inCase('-150.5, -40.5, -149.5, -39.5', bounds),
      `case.mdx:7:${column} bad-value`,
    ]),
    [
      'bounds without a height',
      inCase('-150.5, -40.5, -149.5, -39.5', '-150.5, -40.5, -149.5, -40.5'),
      'case.mdx:7:9 bad-value',
    ],
    [
      'bounds without a width',
      inCase('-150.5, -40.5, -149.5, -39.5', '-150.5, -40.5, -150.5, -39.5'),
      'case.mdx:7:9 bad-value',
    ],
    [
      'a claim without a number',
      {
        'claims/guard-third.mdx':
          '---\ntitle: A third statement\nassertedBy: lake-guard\nsource: guard-bulletin\nclaimed: 2001-05-12\ncovers:\n  occurred: 2001-05-12\n  incidents: [ferry-sinking]\nnature: cumulative\nbasis: counted\nmeasures: []\nevidence:\n  phrase: many\nstatus: active\n---\n',
      },
      'claims/guard-third.mdx:11:11 bad-value',
    ],
    [
      'a place without a name',
      {
        'places/north-harbour.mdx':
          '---\nnames: []\nkind: town\nwithin: lake-example\nprecision: 1\n---\n',
      },
      'places/north-harbour.mdx:2:8 bad-value',
    ],
    [
      'an address that runs something',
      inCase('https://example.org/lake-example', 'javascript:alert(1)'),
      'case.mdx:8:13 bad-value',
    ],
    [
      'a version of two numbers',
      inCase('version: 1.1.0', 'version: 1.1'),
      'case.mdx:25:10 wrong-type',
    ],
    ['a licence without its half', inCase('  data: CC-BY-4.0\n', ''), 'case.mdx:9:1 missing-key'],
    [
      'an author without a name',
      inCase('name: A. Recorder\n    affiliation', 'affiliation'),
      'case.mdx:13:5 missing-key',
    ],
    [
      'an address without a scheme',
      inSource('https://example.org/gazette', 'www.example.org/gazette'),
      'sources/gazette-2001-05-14.mdx:7:6 bad-value',
    ],
    [
      'half a hash',
      inSource('sha256: 0f1e2d3c', 'sha256: 0f1e'),
      'sources/gazette-2001-05-14.mdx:13:11 bad-value',
    ],
    [
      'no bytes',
      inSource('bytes: 2048', 'bytes: 0'),
      'sources/gazette-2001-05-14.mdx:14:10 bad-value',
    ],
    [
      'a language in words',
      inSource('language: en', 'language: English'),
      'sources/gazette-2001-05-14.mdx:5:11 bad-value',
    ],
    [
      'a latitude beyond the pole',
      inPlace('point: [-150.1, -40.2]', 'point: [-40.2, -150.1]'),
      'places/north-harbour.mdx:7:16 bad-value',
    ],
    [
      'a point of one number',
      inPlace('point: [-150.1, -40.2]', 'point: [-150.1]'),
      'places/north-harbour.mdx:7:8 bad-value',
    ],
    [
      'a point in words',
      inPlace('point: [-150.1, -40.2]', 'point: 150°W 40°S'),
      'places/north-harbour.mdx:7:8 wrong-type',
    ],
    [
      'a precision of a half',
      inPlace('precision: 1', 'precision: 1.5'),
      'places/north-harbour.mdx:8:12 wrong-type',
    ],
    [
      'a precision of nought',
      inPlace('precision: 1', 'precision: 0'),
      'places/north-harbour.mdx:8:12 bad-value',
    ],
    [
      'a precision of eight',
      inPlace('precision: 1', 'precision: 8'),
      'places/north-harbour.mdx:8:12 bad-value',
    ],
    [
      'a precision in words',
      inPlace('precision: 1', 'precision: exact'),
      'places/north-harbour.mdx:8:12 wrong-type',
    ],
    [
      'a quotation of 13 words',
      inClaim('at least nine bodies have been brought ashore', 'a b c d e f g h i j k l m'),
      'claims/guard-first.mdx:18:11 bad-value',
    ],
    [
      'no incident',
      inClaim('incidents: [ferry-sinking]', 'incidents: []'),
      'claims/guard-first.mdx:8:14 bad-value',
    ],
    [
      'an outcome that sums others',
      inClaim('outcome: missing', 'outcome: casualties'),
      'claims/guard-first.mdx:15:14 bad-value',
    ],
    [
      'a grade',
      inClaim('basis: counted', 'basis: verified'),
      'claims/guard-first.mdx:11:8 bad-value',
    ],
    [
      'a group with a capital',
      { 'claims/guard-second.mdx': { replace: 'group: women', by: 'group: Women' } },
      'claims/guard-second.mdx:25:20 bad-value',
    ],
    [
      'a relation without its reason',
      {
        'claims/wire-repeat.mdx': {
          replace:
            '    because: The wire names the first bulletin as where its number comes from.\n',
          by: '',
        },
      },
      'claims/wire-repeat.mdx:15:5 missing-key',
    ],
    [
      'a negative judgement',
      inIncident('low: 12', 'low: -1'),
      'incidents/ferry-sinking.mdx:20:8 bad-value',
    ],
    [
      'a judgement without its reason',
      inIncident(
        '  rationale: The second bulletin of the guard, and what the families say is missing from it.\n',
        '',
      ),
      'incidents/ferry-sinking.mdx:18:1 missing-key',
    ],
    [
      'an alias that is no id',
      inIncident('aliases: [ferry-accident]', 'aliases: [Ferry]'),
      'incidents/ferry-sinking.mdx:24:11 bad-value',
    ],
    [
      'a faith of a person',
      inFigure('vital: alive', 'vital: alive\nreligion: none'),
      'figures/ada-example.mdx:20:1 unknown-key',
    ],
    [
      'an allegation without its author',
      inFigure('    by: north-shore-families\n', ''),
      'figures/ada-example.mdx:15:5 missing-key',
    ],
    [
      'an allegation without its source',
      inFigure(
        'by: north-shore-families\n    source: gazette-2001-05-14',
        'by: north-shore-families',
      ),
      'figures/ada-example.mdx:15:5 missing-key',
    ],
    [
      'a source of an answer without the answer',
      inFigure('level: alleged', 'level: alleged\n    answerSource: gazette-2001-05-14'),
      'figures/ada-example.mdx:17:19 missing-key',
    ],
    [
      'a level beyond the law',
      inFigure('level: alleged', 'level: guilty'),
      'figures/ada-example.mdx:16:12 bad-value',
    ],
    ['an order in words', inNote('order: 1', 'order: first'), 'notes/method.mdx:5:8 wrong-type'],
    [
      'data in a translation',
      { 'ar/case.mdx': { replace: '---\n\nلم', by: 'root: lake-storm\n---\n\nلم' } },
      'ar/case.mdx:4:1 unknown-key',
    ],
    [
      'a correction of no record',
      {
        'corrections/guard-second-locator.mdx': {
          replace: 'claims/guard-second',
          by: 'guard-second',
        },
      },
      'corrections/guard-second-locator.mdx:3:9 bad-value',
    ],
  ])('%s', (_, change, expected) => {
    expect(
      problemsWith(change).map(
        ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
      ),
    ).toEqual([expected]);
  });
});

test('all that is wrong with a record is told at once', () => {
  const problems = problemsWith({
    'claims/guard-first.mdx':
      '---\ntitle: x\nclaimed: yesterday\ncovers:\n  occured: 2001-05-12\n  incidents: ferry-sinking\nnature: total\nmeasures:\n  - outcome: killed\n    count: -3\n  - outcome: dead\nstatus: retracted\n---\n\n<div>x</div>\n',
  });
  expect(problems.map(({ line, column, code, what }) => `${line}:${column} ${code} ${what}`))
    .toMatchInlineSnapshot(`
      [
        "2:1 missing-key "assertedBy" is missing.",
        "2:1 missing-key "basis" is missing.",
        "2:1 missing-key "evidence" is missing.",
        "2:1 missing-key "source" is missing.",
        "3:10 bad-date "claimed": "yesterday" is not a date in EDTF level 1.",
        "5:3 unknown-key "occured" is not a key of "covers", so what it says would be lost.",
        "6:14 wrong-type "covers", "incidents" is "ferry-sinking", but a list belongs here.",
        "7:9 bad-value "nature" is "total", which is none of the words that this key takes.",
        "10:12 bad-count "measures", entry 1, "count": "-3" is not a count.",
        "11:5 missing-key "measures", entry 2, "count" is missing.",
        "11:14 bad-value "measures", entry 2, "outcome" is "dead", which is none of the words that this key takes.",
        "12:9 missing-key "status": a retracted claim says why.",
        "15:1 raw-html This is HTML: <div>. Content holds none, because HTML can run code and break the page.",
        "2:1 unused-record Nothing mentions this source.",
      ]
    `);
});
