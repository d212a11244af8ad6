import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { narrow, wide, type Chart, type Size } from '../../src/charts/chart.ts';
import { layoutCoverageMatrix } from '../../src/charts/coverage/layout.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { coverageOf } from '../../src/tally/coverage.ts';
import { anyCase, caseOf, nasty } from './cases.ts';
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

function layout(casebook: Casebook, size: Size = wide, locale: Locale = 'en'): Chart {
  const incident = casebook.case.data.root;
  const coverage = coverageOf(casebook, incident, 'killed');
  return layoutCoverageMatrix({ casebook, incident, coverage }, size, locale);
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
      `"3 speakers. Of 15 cells: a number in 6, words without a number in 0, no claim in 9, which is not zero. No such claim about: Vigil."`,
    );
  });

  it.each([
    ['dozens', 'a number in 0, words without a number in 1, no claim in 0'],
    ['unspecified', 'a number in 0, words without a number in 1, no claim in 0'],
    ['about 50', 'a number in 1, words without a number in 0, no claim in 0'],
    ['up to 20', 'a number in 1, words without a number in 0, no claim in 0'],
  ])('counts words as words: %s', (count, cells) => {
    const { description } = layout(caseOf({ claims: [{ by: 'Monitor', count }] }));
    expect(description).toContain(`Of 1 cell: ${cells}`);
  });

  it('says "no claim" in every empty cell, and shows a claim of zero', () => {
    const chart = layout(small());
    const wordings = valuesOf(chart, 'wording');
    expect(wordings).toHaveLength(15);
    expect(wordings.filter((wording) => wording === null)).toHaveLength(9);
    expect(wordsOf(chart).filter((text) => text === 'no claim')).toHaveLength(9);
    expect(wordings).toContain('0');
    expect(wordsOf(chart)).toContain('0');
  });

  it('lists incidents of which nobody spoke', () => {
    expect(wordsOf(layout(small())).slice(-2)).toEqual(['No such claim about', 'Vigil']);
  });

  it('on narrow paper names those who made no claim', () => {
    expect(wordsOf(layout(small(), narrow))).toContain('No claim: Monitor; Wire');
  });

  it('links each number to its claim, with the group that it counts', () => {
    const label = linksIn(layout(small()).marks).find(({ label }) => label.includes('3 people'));
    expect(label).toEqual({
      to: 'claims/b',
      label:
        'Guard, 6 May 2001: 3 people killed (Crew). It counts: Sinking of the ferry, 5 May 2001.',
    });
  });

  it('lists in its table only what was said where there are very many pairs', () => {
    const chart = layout(nasty['six bodies that disagree']?.() ?? small());
    expect(valuesOf(chart, 'wording')).toContain(null);
    const huge = layout(manyIncidents['six bodies about forty groups']?.() ?? small());
    expect(huge.table.rows).toHaveLength(360);
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
