import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { wide, type Chart, type Size } from '../../src/charts/chart.ts';
import { layoutDerivation } from '../../src/charts/derivation.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { minimumOf } from '../../src/tally/minimum.ts';
import { anyCase, caseOf, nasty } from './cases.ts';
import { expectLegible, valuesOf } from './legible.ts';
import { linksIn, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';
import { manyIncidents } from './wide-cases.ts';

const small = () =>
  caseOf({
    incidents: [
      { id: 'storm', title: 'The storm' },
      { id: 'ferry', title: 'Sinking of the ferry', mayOverlap: ['boat'] },
      { id: 'boat', title: 'Capsizing of a boat' },
      { id: 'pier', title: 'Collapse of the pier' },
      { id: 'vigil', title: 'Vigil' },
    ],
    claims: [
      { by: 'Monitor', count: 'more than 20' },
      {
        by: 'Guard',
        count: 14,
        incidents: ['ferry'],
        breakdown: [
          {
            by: 'sex_age',
            parts: [
              { group: 'women', count: 6 },
              { group: 'men', count: 5 },
            ],
          },
        ],
      },
      { by: 'Guard', count: 2, incidents: ['boat'] },
      { by: 'Wire', count: 'at least 3', incidents: ['pier'] },
      { by: 'Wire', count: 'dozens', incidents: ['vigil'] },
    ],
  });

function layout(casebook: Casebook, size: Size = wide, locale: Locale = 'en'): Chart | undefined {
  const minimum = minimumOf(casebook, casebook.case.data.root, 'killed');
  return minimum && layoutDerivation({ casebook, minimum }, size, locale);
}

const drawn = (casebook = small()): Chart => {
  const chart = layout(casebook);
  if (!chart) throw new Error('There is no minimum.');
  return chart;
};

describe.each(views)('the derivation, $view', ({ view, size, locale }) => {
  it('looks like its picture', async () => {
    const chart = layout(small(), size, locale);
    if (chart) await expectPicture(chart, `derivation-${view}`, locale);
  });
});

describe('the derivation', () => {
  it('says what it shows', () => {
    expect(drawn().description).toMatchInlineSnapshot(
      `"At least 21 people killed, if these claims are right. Its own total: 21 (Monitor: more than 20). Sum of parts: 17 (14 + 3 = 17). Left out, counted once: Capsizing of a boat. Open above: no claim sets an upper limit."`,
    );
  });

  it('has every step with its number and what became of it', () => {
    const [steps, parts, numbers] = ['step', 'part', 'min'].map((key) => valuesOf(drawn(), key));
    expect(steps?.map((step, index) => [step, parts?.[index], numbers?.[index]])).toEqual([
      ['The storm', 'minimum', 21],
      ['Monitor: more than 20', 'chosen', 21],
      ['Capsizing of a boat', 'notCovered', 2],
      ['Sinking of the ferry', 'notCovered', 14],
      ['Collapse of the pier', 'notCovered', 3],
      ['Sum of parts', 'other', 17],
      ['Sinking of the ferry', 'added', 14],
      ['Collapse of the pier', 'added', 3],
      ['Capsizing of a boat', 'leftOut', 2],
      ['Vigil', 'silent', null],
    ]);
  });

  it('gives the reason for what is left out, beside it', () => {
    const texts = textsIn(drawn().marks).map(({ text }) => text);
    expect(texts.join(' ')).toContain(
      'May be the same people as Sinking of the ferry: counted once, with the larger number.',
    );
    expect(texts).toContain('(2)');
    expect(texts).toContain('no claim');
  });

  it('lays the bars of a sum end to end from zero, and what is counted once beneath the other', () => {
    const bars = drawn().marks.flatMap((mark) =>
      (mark.kind === 'group' ? mark.marks : [mark]).flatMap((inner) =>
        inner.kind === 'rect' && inner.class.startsWith('count') ? [inner] : [],
      ),
    );
    const pixels = (bars[0]?.width ?? 0) / 21;
    const people = bars.map(({ x, width }) => [
      Math.round((x - (bars[0]?.x ?? 0)) / pixels),
      Math.round(width / pixels),
    ]);
    expect(people).toEqual([
      [0, 21],
      [0, 21],
      [0, 17],
      [0, 14],
      [14, 3],
      [0, 2],
    ]);
    expect(bars.map((bar) => bar.class)).toEqual([
      'count solid',
      'count solid',
      'count dashed',
      'count dashed',
      'count dashed',
      'count dotted',
    ]);
  });

  it('links claims and incidents', () => {
    expect(linksIn(drawn().marks).map(({ to }) => to)).toEqual([
      'incidents/storm',
      'claims/a',
      'incidents/boat',
      'incidents/ferry',
      'incidents/pier',
      'incidents/ferry',
      'incidents/pier',
      'incidents/boat',
      'incidents/vigil',
    ]);
  });

  it('says when the claims cannot all be right', () => {
    const chart = drawn(manyIncidents['parts that add up to more than the whole allows']?.());
    const texts = textsIn(chart.marks).map(({ text }) => text);
    expect(texts.join(' ')).toContain('these claims cannot all be right.');
  });

  it('counts the claims that give no more where there are many', () => {
    const claims = Array.from({ length: 8 }, (_, index) => ({ by: `Body ${index}`, count: index }));
    const texts = textsIn(drawn(caseOf({ claims })).marks).map(({ text }) => text);
    expect(texts).toContain('4 other claims give no more.');
    expect(texts).not.toContain('Body 3: 3');
  });
});

describe('no step hides another', () => {
  const cases = { ...nasty, ...manyIncidents };
  it.each(Object.keys(cases))('%s', (name) => {
    const casebook = cases[name]?.() ?? small();
    if (layout(casebook))
      expectLegible(casebook, (...input) => layout(...input) ?? drawn(casebook));
  });

  it('whatever is claimed', () => {
    fc.assert(
      fc.property(anyCase, (sketch) => {
        const casebook = caseOf(sketch);
        if (layout(casebook))
          expectLegible(casebook, (...input) => layout(...input) ?? drawn(casebook));
      }),
      { numRuns: 40 },
    );
  });
});
