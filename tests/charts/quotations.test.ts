import { describe, expect, it } from 'vitest';
import { chartKinds } from '../../src/charts/catalogue.ts';
import { narrow, wide } from '../../src/charts/chart.ts';
import { locales } from '../../src/i18n/index.ts';
import { caseOf } from './cases.ts';

/** The phrase that the sketches of cases give as the source's own words. */
const phrase = 'words';

const quoted = /“([^”]*)”|«([^»]*)»/g;

const casebook = caseOf({
  incidents: [{ id: 'storm' }, { id: 'ferry' }],
  groups: ['Crew'],
  claims: [
    { by: 'Monitor', count: 'dozens' },
    { by: 'Guard', count: 'unspecified', said: '2001-05-07' },
    { by: 'Wire', count: 'about 50', incidents: ['ferry'] },
    { by: 'Mission', count: 'more than 70', said: '2001-05-08' },
    {
      by: 'Paper',
      count: 48,
      breakdown: [
        {
          by: 'side',
          parts: [
            { group: 'crew', count: 'several' },
            { group: 'civilians', count: 5 },
          ],
        },
      ],
    },
    { by: 'Paper', count: 49, said: '2001-05-09', supersedes: 'e' },
  ],
});

describe.each(locales)(
  'what a chart puts in quotation marks is the words of a source, in %s',
  (locale) => {
    it.each(chartKinds)('$name', ({ subjects }) => {
      for (const subject of subjects(casebook))
        for (const size of [narrow, wide]) {
          const drawn = JSON.stringify(subject.draw(size, locale));
          for (const [, latin, arabic] of drawn.matchAll(quoted))
            expect((latin ?? arabic)?.replace(/[\u2066-\u2069]/g, '')).toBe(phrase);
        }
    });
  },
);

it('a claim without a number is told in the words of its source', () => {
  const ledger = chartKinds.find(({ name }) => name === 'ledger');
  const told = ledger?.subjects(casebook).map(({ draw }) => draw(wide, 'en').description);
  expect(told?.join(' ')).toContain(
    `Guard (7 May 2001): people killed, a number not given (“${phrase}”)`,
  );
});
