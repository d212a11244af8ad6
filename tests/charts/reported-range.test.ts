import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { narrow, wide } from '../../src/charts/chart.ts';
import { layoutReportedRange } from '../../src/charts/reported-range.ts';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { outcomesOf } from '../../src/tally/outcomes.ts';
import { reportedRange } from '../../src/tally/range.ts';
import { anyCase, caseOf, nasty } from './cases.ts';
import { findOverlaps, linksIn, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';

const small = () =>
  caseOf({
    groups: ['Crew'],
    aliases: { 'Independent Commission for Missing Persons': [{ value: 'ICMP', lang: 'en' }] },
    claims: [
      { id: 'first', by: 'Monitor', count: 30, said: '2001-05-02' },
      { id: 'second', by: 'Monitor', count: 24, said: '2001-05-06', supersedes: 'first' },
      {
        id: 'commission',
        by: 'Independent Commission for Missing Persons',
        count: 'more than 12',
        said: '2001-05-03',
      },
      { id: 'ministry', by: 'Ministry', count: '16 to 20', said: '2001-05-05' },
      { id: 'guard', by: 'Guard', count: 'dozens', said: '2001-05-04' },
      {
        id: 'crew',
        by: 'Guard',
        count: 2,
        said: '2001-05-07',
        population: { by: 'side', group: 'crew' },
      },
    ],
  });

function layout(casebook: Casebook, width = wide.width, locale: Locale = 'en', incident = 'storm') {
  const range = reportedRange(casebook, incident, 'killed');
  return layoutReportedRange({ casebook, incident, outcome: 'killed', range }, { width }, locale);
}

describe.each(views)('the claims side by side, $view', ({ view, size, locale }) => {
  it('look like their picture', async () => {
    await expectPicture(layout(small(), size.width, locale), `reported-range-${view}`, locale);
  });
});

describe('the claims side by side', () => {
  it('say what they show', () => {
    expect(layout(small()).description).toMatchInlineSnapshot(
      `"Independent Commission for Missing Persons (3 May 2001): more than 12 people killed; Guard (4 May 2001): dozens of people killed; Ministry (5 May 2001): 16 to 20 people killed; Monitor (6 May 2001): 24 people killed. 2 claims stand apart."`,
    );
  });

  it('print the rule by which they are comparable, and why the others are not', () => {
    const texts = textsIn(layout(small()).marks).map(({ text }) => text);
    expect(texts.join(' ')).toContain('They are not to be added up.');
    expect(texts).toContain(
      'not comparable, because a newer claim of the same speaker replaces it',
    );
    expect(texts).toContain('not comparable, because it counts one group of people only');
  });

  it('stand in the order in which they were said, each linked', () => {
    expect(linksIn(layout(small()).marks).map(({ to }) => to)).toEqual([
      'claims/commission',
      'claims/ministry',
      'claims/second',
      'claims/guard',
      'claims/first',
      'claims/crew',
    ]);
  });

  it('write each number as it was worded', () => {
    const texts = textsIn(layout(small()).marks)
      .filter((text) => text.class.startsWith('strong'))
      .map(({ text }) => text);
    expect(texts).toEqual(['more than 12', '16 to 20', '24', '“dozens”', 'Not put beside them']);
  });

  it('call somebody by a shorter name before they cut one', () => {
    const texts = textsIn(layout(small(), narrow.width).marks);
    expect(texts).toContainEqual(
      expect.objectContaining({ text: 'ICMP', full: 'Independent Commission for Missing Persons' }),
    );
  });

  it('begin at zero', () => {
    const axis = layout(small()).marks.find(
      (mark) => mark.kind === 'line' && mark.class === 'zero',
    );
    const zero = textsIn(layout(small()).marks).find(({ text }) => text === '0');
    expect(axis).toMatchObject({ x1: zero?.x });
  });

  it('tell how many stand apart where there are too many to list', () => {
    const chart = layout(nasty['daily tallies of one ministry']?.() ?? small());
    const texts = textsIn(chart.marks).map(({ text }) => text);
    expect(texts).toContain(
      '188 claims, each because a newer claim of the same speaker replaces it',
    );
    expect(chart.table.rows).toHaveLength(189);
  });
});

describe('no row hides another', () => {
  describe.each(Object.keys(nasty))('%s', (name) => {
    it.each(locales)('in %s', (locale) => {
      const casebook = nasty[name]?.() ?? caseOf({ claims: [] });
      for (const width of [narrow.width, 420, wide.width])
        expect(findOverlaps(layout(casebook, width, locale))).toEqual([]);
    });
  });

  it('whatever is claimed', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...locales), (sketch, locale) => {
        const casebook = caseOf(sketch);
        for (const incident of casebook.incidents.keys())
          for (const outcome of outcomesOf(casebook, incident))
            for (const width of [narrow.width, wide.width]) {
              const range = reportedRange(casebook, incident, outcome);
              const input = { casebook, incident, outcome, range };
              expect(findOverlaps(layoutReportedRange(input, { width }, locale))).toEqual([]);
            }
      }),
      { numRuns: 60 },
    );
  });
});
