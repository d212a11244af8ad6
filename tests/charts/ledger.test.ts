import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { wide, type Mark } from '../../src/charts/chart.ts';
import { wordsFor } from '../../src/charts/drawing/words.ts';
import { layoutLedger } from '../../src/charts/ledger/layout.ts';
import { ledgerOf } from '../../src/charts/ledger/ledger.ts';
import { drawRow, piecesOf } from '../../src/charts/ledger/row-drawing.ts';
import type { LedgerRow } from '../../src/charts/ledger/rows.ts';
import { selectRows } from '../../src/charts/ledger/selection.ts';
import { wordsOf } from '../../src/charts/ledger/words.ts';
import { plainText } from '../../src/sentences/pieces.ts';
import { caseOf, type CaseSketch } from './cases.ts';
import { expectLegible, valuesOf } from './legible.ts';
import { textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';

/** A case whose claims count the days of its incident. */
const storm = (sketch: CaseSketch) => caseOf({ occurred: '2001-05-05', ...sketch });
const ledgerIn = (casebook: Casebook) => ledgerOf(casebook, 'storm', 'killed');
const layout = (casebook: Casebook, width = wide.width) =>
  layoutLedger(wordsFor(casebook, 'en'), ledgerIn(casebook), { width });
const rowsIn = (casebook: Casebook) => ledgerIn(casebook).rows;
const idsIn = (casebook: Casebook) => rowsIn(casebook).map(({ statement }) => statement.claim.id);
const notesIn = (casebook: Casebook, claim: string) => {
  const rows = rowsIn(casebook);
  const row = rows.find(({ statement }) => statement.claim.id === claim);
  return row ? wordsOf(wordsFor(casebook, 'en'), row, rows).notes.map(plainText) : [];
};

const inParts: NonNullable<CaseSketch['incidents']> = [
  { id: 'storm' },
  { id: 'ferry' },
  { id: 'pier' },
];
const coast = () =>
  storm({
    incidents: inParts,
    groups: ['Crew', 'Guests'],
    claims: [
      { id: 'total', by: 'Monitor', count: 'more than 70', said: '2001-05-07', includes: 'ferry' },
      {
        id: 'ferry',
        by: 'Monitor',
        count: 48,
        said: '2001-05-06',
        incidents: ['ferry'],
        breakdown: [
          {
            by: 'side',
            parts: [
              { group: 'crew', count: 16 },
              { group: 'guests', count: 28 },
              { group: 'civilians', count: 4 },
            ],
          },
        ],
      },
      { id: 'pier', by: 'Guard', count: 2, said: '2001-05-05', incidents: ['pier'] },
      { id: 'words', by: 'Harbour', count: 'unspecified', incidents: ['ferry'] },
    ],
  });

const people = (count: number) => Array.from({ length: count }, (_, index) => index);
/** Every case that a ledger must bear, by what is hard about it. */
const cases: Record<string, () => Casebook> = {
  'no claim': () => storm({ claims: [{ outcome: 'injured', count: 3 }] }),
  'one claim': () => storm({ claims: [{ count: 48 }] }),
  'a whole and its parts': coast,
  'all in words': () =>
    storm({
      claims: [
        { count: 'dozens' },
        { by: 'Guard', count: 'about 50' },
        { by: 'Wire', count: 'unspecified' },
      ],
    }),
  '200 claims by 60 voices': () =>
    storm({
      claims: people(200).map((index) => ({
        by: `Speaker ${index % 60}`,
        said: `2001-05-0${1 + (index % 9)}`,
        count: 1 + ((index * 37) % 90),
        incidents: [index % 3 === 0 ? 'ferry' : 'storm'],
      })),
      incidents: inParts,
    }),
  '1 beside 1,500,000': () =>
    storm({
      claims: [{ count: '1500000' }, { by: 'Guard', count: 1 }, { by: 'Wire', count: 900 }],
    }),
  'ranges and upper bounds': () =>
    storm({
      claims: [{ count: '16 to 20' }, { by: 'Guard', count: 'up to 20' }, { by: 'Wire', count: 0 }],
    }),
  'names of 60 characters, in two scripts': () =>
    storm({
      claims: [
        { by: 'Independent International Commission for the Missing Persons', count: 4 },
        { by: 'الهيئة المستقلة العليا للبحث عن المفقودين والمختفين قسرًا في البلاد', count: 7 },
      ],
    }),
};

describe.each(views)('the ledger, $view', ({ view, size, locale }) => {
  it('looks like its picture', async () => {
    const casebook = coast();
    const chart = layoutLedger(wordsFor(casebook, locale), ledgerIn(casebook), size);
    await expectPicture(chart, `ledger-${view}`, locale);
  });
});

describe('the rows', () => {
  it('begin with the whole, then come part by part, each newest first', () => {
    const casebook = storm({
      incidents: inParts,
      groups: ['Crew'],
      claims: [
        { id: 'pier', by: 'Guard', count: 2, said: '2001-05-09', incidents: ['pier'] },
        { id: 'group', count: 9, said: '2001-05-08', population: { by: 'side', group: 'crew' } },
        { id: 'old', count: 40, said: '2001-05-02' },
        { id: 'span', by: 'Wire', count: 41, said: '2001-05-01/2001-05-07' },
        { id: 'ferry', by: 'Guard', count: 30, said: '2001-05-03', incidents: ['ferry'] },
      ],
    });
    expect(idsIn(casebook)).toEqual(['span', 'old', 'group', 'ferry', 'pier']);
  });

  it('fold what was replaced beneath what stands, along the whole chain', () => {
    const casebook = storm({
      claims: [
        { id: 'first', count: 10, said: '2001-05-02' },
        { id: 'second', count: 20, said: '2001-05-03', supersedes: 'first' },
        { id: 'third', count: 15, said: '2001-05-04', supersedes: 'second' },
      ],
    });
    const [row, ...others] = rowsIn(casebook);
    expect(others).toEqual([]);
    expect(row?.replaced.map(({ statement }) => statement.claim.id)).toEqual(['second', 'first']);
    expect(valuesOf(layout(casebook), 'claim')).toEqual(['third', 'second', 'first', null]);
    expect(valuesOf(layout(casebook), 'state').at(-1)).toBe('floor');
  });

  it('mark what was retracted and what only passes on another claim', () => {
    const casebook = storm({
      claims: [
        { id: 'gone', count: 10, retracted: true },
        { id: 'first', by: 'Guard', count: 20 },
        { id: 'relay', by: 'Wire', count: 20, repeats: 'first' },
      ],
    });
    expect(notesIn(casebook, 'gone').join()).toMatch(/^Retracted\. ./);
    expect(notesIn(casebook, 'relay')).toEqual(['Only passes on what this speaker says: Guard']);
    const drawn = rowsIn(casebook).map((row) =>
      piecesOf(row)
        .map(({ kind }) => kind)
        .join(),
    );
    expect(drawn.sort()).toEqual(['past', 'past', 'whole']);
  });

  it('say that a number is included only where a claim includes it', () => {
    expect(notesIn(coast(), 'ferry').at(-1)).toBe('Included in: more than 70 (Monitor)');
    expect(notesIn(coast(), 'pier')).toEqual([]);
  });

  it('give a number of more than the incident no bar, and say so', () => {
    const casebook = storm({
      incidents: [...inParts, { id: 'quay', partOf: 'ferry', occurred: '2001-05-03' }],
      claims: [{ id: 'month', count: 100, occurred: '2001-05', incidents: ['quay'] }],
    });
    const [row] = ledgerOf(casebook, 'quay', 'killed').rows;
    expect(row?.bar).toBeUndefined();
    expect(row && wordsOf(wordsFor(casebook, 'en'), row, []).notes.map(plainText)).toEqual([
      'It may count more than this incident',
    ]);
  });
});

describe('a bar', () => {
  it.each<[string, string | number, object[], boolean]>([
    ['exact', 48, [{ kind: 'whole', from: 0, to: 48 }], false],
    ['zero', 0, [{ kind: 'whole', from: 0, to: 0 }], false],
    ['open', 'at least 4', [{ kind: 'whole', from: 0, to: 4 }], true],
    ['more than', 'more than 70', [{ kind: 'whole', from: 0, to: 71 }], true],
    [
      'a range',
      '16 to 20',
      [
        { kind: 'whole', from: 0, to: 16 },
        { kind: 'possible', from: 16, to: 20 },
      ],
      false,
    ],
    ['up to', 'up to 20', [{ kind: 'possible', from: 0, to: 20 }], false],
    ['about', 'about 50', [], false],
    ['in words', 'dozens', [], false],
    ['not given', 'unspecified', [], false],
  ])('of a number that is %s', (_, count, pieces, isOpen) => {
    const [row] = rowsIn(storm({ claims: [{ count }] }));
    expect(row && piecesOf(row)).toEqual(pieces);
    expect(row?.bar?.isOpen ?? false).toBe(isOpen);
  });

  it('of a part is outlined, with a piece for each group that the source names', () => {
    const row = rowsIn(coast()).find(({ statement }) => statement.claim.id === 'ferry');
    expect(row && piecesOf(row)).toEqual([
      { kind: 'part', from: 0, to: 28, n: 28 },
      { kind: 'part', from: 28, to: 44, n: 16 },
      { kind: 'part', from: 44, to: 48, n: 4 },
    ]);
  });
});

describe('of very many rows', () => {
  const many = (count: number) =>
    storm({
      claims: people(count).map((index) => ({
        id: `claim-${index}`,
        by: `Voice ${index}`,
        count: index + 1,
        said: index === 5 ? '2001-06-01' : '2001-05-05',
      })),
    });

  it('the largest and the latest are drawn, and the others listed', () => {
    const casebook = many(200);
    const { told, others } = selectRows(casebook, rowsIn(casebook));
    const idsOf = (rows: Iterable<LedgerRow>) =>
      [...rows].map(({ statement }) => statement.claim.id);
    expect(idsOf(told)).toEqual(expect.arrayContaining(['claim-199', 'claim-5']));
    expect(idsOf(others)).toContain('claim-150');
    expect(told.size + others.length).toBe(200);
  });

  it('all are drawn up to sixty', () => {
    const casebook = many(60);
    expect(selectRows(casebook, rowsIn(casebook)).others).toEqual([]);
  });
});

describe('the scale', () => {
  it.each<[string, number[], boolean]>([
    ['one claim', [1], false],
    ['all in words', [3], false],
    ['a whole and its parts', [4], true],
    ['1 beside 1,500,000', [1, 1, 1], true],
  ])('of %s has panels of so many rows', (name, rows, hasScale) => {
    const { panels } = ledgerIn((cases[name] ?? coast)());
    expect(panels.map((panel) => panel.rows.length)).toEqual(rows);
    expect(panels.every(({ scale }) => (scale !== undefined) === hasScale)).toBe(true);
  });

  it('says why small numbers have a scale of their own', () => {
    const texts = textsIn(layout((cases['1 beside 1,500,000'] ?? coast)()).marks).map(
      ({ text }) => text,
    );
    expect(texts.join(' ')).toContain('on a scale of their own');
  });

  it('carries one rule at the floor, and none where there is no floor', () => {
    const rules = (casebook: Casebook) => ledgerIn(casebook).panels.map(({ floor }) => floor);
    expect(rules(coast())).toEqual([71]);
    expect(
      rules(storm({ claims: [{ count: 'up to 20' }, { by: 'Guard', count: 'up to 30' }] })),
    ).toEqual([null]);
  });

  it('places every bar at its count, in the chart and on the page, mirrored for Arabic', () => {
    for (const make of Object.values(cases)) {
      const casebook = make();
      for (const { rows, scale, floor } of ledgerIn(casebook).panels) {
        if (!scale) continue;
        for (const row of rows) {
          const drawn = (isMirrored: boolean) =>
            rectsOf(drawRow(row, scale, floor, { locale: 'en', isMirrored }));
          const expected = piecesOf(row)
            .filter(({ from, to }) => to > from)
            .map(({ from, to }) => [scale.at(from) * 100, (scale.at(to) - scale.at(from)) * 100]);
          const near = (found: number[][], wanted: number[][]) => {
            expect(found).toHaveLength(wanted.length);
            for (const [index, [x = 0, width = 0]] of wanted.entries()) {
              expect(found[index]?.[0]).toBeCloseTo(x, 1);
              expect(found[index]?.[1]).toBeCloseTo(width, 1);
            }
          };
          near(drawn(false), expected);
          near(
            drawn(true),
            expected.map(([x = 0, width = 0]) => [100 - x - width, width]),
          );
        }
      }
    }
  });

  it('is linear: a bar of the chart is as long as its number', () => {
    const bars = rectsIn(layout(coast()).marks, /-bar$/).map(({ width }) => width);
    const [seventyOne = 0, twentyEight = 0, sixteen = 0, four = 0, two = 0] = bars;
    for (const [width, people_] of [
      [sixteen, 16],
      [twentyEight, 28],
      [four, 4],
      [two, 2],
    ] as const)
      expect(width / people_).toBeCloseTo(seventyOne / 71, 5);
  });
});

describe.each(Object.entries(cases))('the chart of %s', (_, make) => {
  it('is legible, complete and whole in every width and language', () => {
    expectLegible(make(), (casebook, size, locale) =>
      layoutLedger(wordsFor(casebook, locale), ledgerIn(casebook), size),
    );
  });

  it('names every speaker in full', () => {
    const casebook = make();
    const texts = textsIn(layout(casebook).marks).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('…'))).toEqual([]);
  });
});

function rectsOf(svg: string): number[][] {
  return [...svg.matchAll(/<rect class="[^"]*" x="([\d.-]+)%" width="([\d.]+)%"/g)].map(
    ([, x, width]) => [Number(x), Number(width)],
  );
}

function rectsIn(marks: readonly Mark[], name: RegExp): { x: number; width: number }[] {
  return marks.flatMap((mark) =>
    mark.kind === 'rect' && name.test(mark.class)
      ? [mark]
      : mark.kind === 'group'
        ? rectsIn(mark.marks, name)
        : [],
  );
}
