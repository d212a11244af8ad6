import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { writeCff } from '../src/citation/cff.ts';
import { itemOfPage } from '../src/citation/item.ts';
import { citationTags } from '../src/citation/meta.ts';
import { chartJson, chartPicture } from '../src/pictures/chart-files.ts';
import { chartKinds } from '../src/charts/catalogue.ts';
import { wide } from '../src/charts/chart.ts';
import { dataPackage } from '../src/exports/datapackage.ts';
import { writeFeed } from '../src/hosting/feed.ts';
import { jsonLdOf } from '../src/linked-data/jsonld.ts';
import { editedAt, pageAbout } from '../src/web/pages.ts';
import { writeSecurityTxt } from '../src/hosting/security-txt.ts';
import type { Casebook } from '../src/casebook/link.ts';
import { casebookWith } from './exports/casebooks.ts';
import { published } from './web/example.ts';

const first = casebookWith();
const second = casebookWith({
  'case.mdx': {
    replace: 'published: 2001-06-30',
    by: 'published: 2001-06-30\nupdated: 2003-02-01',
  },
});
const home = (casebook: Casebook) => pageAbout(casebook, casebook.case, 'en');
const chart = (casebook: Casebook) => {
  const kind = chartKinds.find(({ name }) => name === 'places-and-days');
  const drawn = kind?.subjects(casebook)[0]?.draw(wide, 'en');
  if (!drawn) throw new Error('The example has no chart of places and days.');
  return drawn;
};

test.each<[what: string, of: (casebook: Casebook) => unknown, before: unknown, after: unknown]>([
  [
    'a citation',
    (casebook) => itemOfPage(casebook, published, 'en', home(casebook)).issued?.['date-parts'],
    [[2001, 6, 30]],
    [[2003, 2, 1]],
  ],
  [
    'the tags of a citation',
    (casebook) =>
      citationTags(casebook, published, 'en', home(casebook)).find(
        ([name]) => name === 'citation_publication_date',
      )?.[1],
    '2001/06/30',
    '2003/02/01',
  ],
  [
    'CITATION.cff',
    (casebook) =>
      (parse(writeCff(casebook, published)) as Record<string, unknown>)['date-released'],
    '2001-06-30',
    '2003-02-01',
  ],
  [
    'the data package',
    (casebook) => (JSON.parse(dataPackage(casebook, [])) as Record<string, unknown>)['created'],
    '2001-06-30T00:00:00Z',
    '2003-02-01T00:00:00Z',
  ],
  [
    'security.txt',
    (casebook) =>
      /Expires: (\S+)/.exec(writeSecurityTxt(casebook, published) ?? '')?.[1]?.slice(0, 4),
    '2002',
    '2004',
  ],
  [
    'the sitemap',
    (casebook) => editedAt(casebook, casebook.case),
    Date.UTC(2001, 5, 30),
    Date.UTC(2003, 1, 1),
  ],
  [
    'a picture of a chart',
    (casebook) =>
      /30 June 2001|1 February 2003/.exec(chartPicture(casebook, chart(casebook), '', 'en'))?.[0],
    '30 June 2001',
    '1 February 2003',
  ],
])('%s has the day of this version', (_, of, before, after) => {
  expect([of(first), of(second)]).toEqual([before, after]);
});

test('a feed is no older than this version', () => {
  expect(writeFeed(second, published, 'en', 'incidents')).toContain(
    '<updated>2003-02-01T00:00:00Z</updated>',
  );
});

test('where both days have a place, both are told', () => {
  const dataset = (casebook: Casebook) =>
    JSON.parse(jsonLdOf(casebook, published, 'en', home(casebook))) as Record<string, unknown>;
  expect(dataset(second)).toMatchObject({
    datePublished: '2001-06-30',
    dateModified: '2003-02-01',
  });
  expect(dataset(first)).not.toHaveProperty('dateModified');
  expect(JSON.parse(chartJson(second, chart(second)))).toMatchObject({
    published: '2001-06-30',
    updated: '2003-02-01',
  });
});
