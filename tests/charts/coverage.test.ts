import fc from 'fast-check';
import { wordsFor } from '../../src/charts/drawing/words.ts';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { narrow, wide, type Chart, type ChartSize } from '../../src/charts/chart.ts';
import { layoutCoverageMatrix } from '../../src/charts/coverage/layout.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { coverageOf } from '../../src/tally/coverage.ts';
import { anyCase } from './any-case.ts';
import { caseOf, nasty } from './cases.ts';
import { expectLegible, valuesOf } from './legible.ts';
import { linksIn, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';
import { manyIncidents } from './wide-cases.ts';

const small = () =>
  caseOf({
    incidents: [
      { id: 'storm', title: 'The storm' },
      { id: 'ferry', title: 'Sinking of the ferry' },
      { id: 'vigil', title: 'Vigil' },
    ],
    groups: ['Crew'],
    claims: [
      { by: 'Monitor', count: 'more than 20', said: '2001-05-07' },
      {
        by: 'Guard',
        count: 14,
        incidents: ['ferry'],
        breakdown: [
          {
            by: 'side',
            parts: [
              { group: 'crew', count: 3 },
              { group: 'civilians', count: 11 },
            ],
          },
        ],
      },
      { by: 'Guard', count: 0, said: '2001-05-02', population: { by: 'side', group: 'crew' } },
      { by: 'Wire', count: 9, said: '2001-05-08', retracted: true },
    ],
  });

function layout(casebook: Casebook, size: ChartSize = wide, locale: Locale = 'en'): Chart {
  const incident = casebook.case.data.root;
  const coverage = coverageOf(casebook, incident, 'killed');
  return layoutCoverageMatrix(wordsFor(casebook, locale), coverage, size);
}

const wordsOf = (chart: Chart) => textsIn(chart.marks).map(({ text }) => text);

describe.each(views)('the coverage matrix, $view', ({ view, size, locale }) => {
  it('looks like its picture', async () => {
    await expectPicture(layout(small(), size, locale), `coverage-matrix-${view}`, locale);
  });
});

describe('the coverage matrix', () => {
  it('says what it shows', () => {
    expect(layout(small()).description).toMatchInlineSnapshot(
      `"3 speakers. Of 15 cells: a number in 6, no claim in 9, which is not zero. No such claim about: Vigil."`,
    );
  });

  it.each([
    ['dozens', 'words without a number in 1.'],
    ['unspecified', 'words without a number in 1.'],
    ['about 50', 'a number in 1.'],
    ['up to 20', 'a number in 1.'],
  ])('counts words as words: %s', (count, cells) => {
    const { description } = layout(caseOf({ claims: [{ by: 'Monitor', count }] }));
    expect(description).toContain(`Of 1 cell: ${cells}`);
  });

  it('has a quiet dot where there is no claim, and shows a claim of zero', () => {
    const dots = textsIn(layout(small()).marks).filter(({ text }) => text === '·');
    expect(dots).toHaveLength(9);
    for (const { full } of dots) expect(full).toBe('no claim');
    expect(wordsOf(layout(small()))).toContain('0');
  });

  it('has in its table what was said, a claim of zero among it', () => {
    const { table } = layout(small());
    expect(valuesOf(layout(small()), 'wording')).toEqual([
      '0',
      '14',
      '3',
      '11',
      'more than 20',
      '9',
    ]);
    expect(table.caption).toMatch(/no claim, which is not zero\.$/);
  });

  it('lists incidents of which nobody spoke', () => {
    expect(wordsOf(layout(small())).slice(-2)).toEqual(['No such claim about', 'Vigil']);
  });

  it('on narrow paper lists those who made a claim, and says what of the others', () => {
    const words = wordsOf(layout(small(), narrow)).join(' ');
    expect(words).toContain(
      'Who is not listed made no claim about these people, which is not zero.',
    );
    expect(words).not.toContain('·');
  });

  it('links each number to its claim, with the group that it counts', () => {
    const label = linksIn(layout(small()).marks).find(({ label }) => label.includes('3 people'));
    expect(label).toEqual({
      to: 'claims/b',
      label:
        'Guard, 6 May 2001: 3 people killed (Crew). It counts: Sinking of the ferry; 5 May 2001.',
    });
  });
});

describe('no cell hides another', () => {
  const cases = { ...nasty, ...manyIncidents };
  it.each(Object.keys(cases))('%s', (name) => {
    expectLegible(cases[name]?.() ?? small(), layout);
  });

  it('whatever is claimed', () => {
    fc.assert(
      fc.property(anyCase, (sketch) => expectLegible(caseOf(sketch), layout)),
      { numRuns: 40 },
    );
  });
});
