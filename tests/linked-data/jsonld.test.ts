import { describe, expect, test } from 'vitest';
import { jsonLdOf } from '../../src/linked-data/jsonld.ts';
import { pageAbout, pageAt, pagesOf } from '../../src/web/pages.ts';
import type { CollectionName } from '../../src/schemas/collections.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';
import { casebookWith, unchecked } from '../exports/casebooks.ts';
import { pageOf, published, unpublished } from '../web/example.ts';

const casebook = casebookWith();
const root = 'https://casebook.example/coast';

function about(collection: CollectionName, id: string, of = casebook): Record<string, unknown> {
  const text = jsonLdOf(of, published, 'en', pageOf(of, collection, id));
  const data = JSON.parse(text) as Record<string, unknown>;
  return data['mainEntity'] as Record<string, unknown>;
}

describe('what a page is about, for machines', () => {
  test('the case is a dataset, with its version, licence, window and frame', () => {
    const page = pageAbout(casebook, casebook.case, 'en');
    const files = [{ address: '/data/casebook.json', mediaType: 'application/json' }];
    expect(JSON.parse(jsonLdOf(casebook, published, 'en', page, files))).toMatchObject({
      '@type': 'Dataset',
      url: `${root}/`,
      version: '1.1.0',
      datePublished: '2001-06-30',
      license: 'https://spdx.org/licenses/CC-BY-4.0',
      temporalCoverage: '2001-05-12/2001-05-14',
      spatialCoverage: { geo: { '@type': 'GeoShape', box: '-40.5 -150.5 -39.5 -149.5' } },
      distribution: [
        { encodingFormat: 'application/json', contentUrl: `${root}/data/casebook.json` },
      ],
    });
  });

  test('an incident is an event among events, told of by claims', () => {
    expect(about('incidents', 'ferry-sinking')).toMatchObject({
      '@type': 'Event',
      startDate: '2001-05-12',
      location: [{ '@type': 'Place', name: 'North Harbour' }],
      superEvent: { '@id': `${root}/incidents/lake-storm/#it` },
      subjectOf: expect.arrayContaining([{ '@id': `${root}/claims/guard-second/#it` }]),
    });
  });

  test.each([
    ['2001-05-12', '2001-05-12', '2001-05-12'],
    ['2001-05-12/2001-05-13', undefined, '2001-05-12/2001-05-13'],
    ['../2001-05-13', undefined, undefined],
    ['2001-05-12/..', undefined, undefined],
    ['2001-05-12~', undefined, undefined],
  ])('the days of an incident are no duration: %s', (occurred, date, period) => {
    const dated = unchecked(casebook, ({ incidents }) => {
      incidents.get('ferry-sinking')!.data.occurred = parseEdtf(occurred)!;
    });
    const { startDate, endDate } = about('incidents', 'ferry-sinking', dated);
    expect([startDate, endDate]).toEqual([date, date]);
    const page = jsonLdOf(dated, published, 'en', pageOf(dated, 'incidents', 'ferry-sinking'));
    expect((JSON.parse(page) as Record<string, unknown>)['temporalCoverage']).toBe(period);
  });

  test('what an editor calls a person is no occupation', () => {
    const described = unchecked(casebook, ({ figures }) => {
      for (const role of figures.get('ada-example')!.data.roles) delete role.actor;
    });
    const person = about('figures', 'ada-example', described);
    expect(person).not.toHaveProperty('memberOf');
    expect(JSON.stringify(person)).not.toMatch(/occupation|harbour master"/i);
  });

  test('a claim has an author, a wording, a document in which it appears, and a past', () => {
    expect(about('claims', 'guard-second')).toMatchObject({
      '@type': 'Claim',
      author: { '@type': 'Organization', name: 'Lake Guard' },
      text: 'fourteen dead, three of them crew, up to four missing',
      appearance: {
        '@type': 'NewsArticle',
        'prov:wasQuotedFrom': {
          'prov:wasAttributedTo': { name: 'Lake Wire' },
          'prov:wasQuotedFrom': { '@id': `${root}/claims/guard-second/#it` },
        },
      },
      'prov:wasRevisionOf': [{ '@id': `${root}/claims/guard-first/#it` }],
    });
    expect(about('claims', 'guard-first')).toMatchObject({
      '@reverse': { 'prov:wasRevisionOf': [{ '@id': `${root}/claims/guard-second/#it` }] },
    });
    expect(about('claims', 'wire-repeat')).toMatchObject({
      'prov:wasQuotedFrom': [{ '@id': `${root}/claims/guard-first/#it` }],
    });
    expect(about('claims', 'harbour-master-injured')).toMatchObject({
      author: { '@type': 'Person' },
      creativeWorkStatus: 'retracted',
    });
  });

  test('a person has public roles with who says so, and no allegation, faith or kin', () => {
    const person = about('figures', 'ada-example');
    expect(person).toMatchObject({
      '@type': 'Person',
      alternateName: ['آدا مثال'],
      memberOf: [{ roleName: 'harbour master', 'prov:wasDerivedFrom': { '@type': 'NewsArticle' } }],
    });
    expect(JSON.stringify(person)).not.toContain('storm warning');
  });

  test('a population is no organisation', () => {
    expect(about('actors', 'ferry-crew')['@type']).toBe('Thing');
    expect(about('actors', 'lake-guard')['@type']).toBe('Organization');
  });

  test('a place has a point only where it is known as one', () => {
    expect(about('places', 'north-harbour')['geo']).toEqual({
      '@type': 'GeoCoordinates',
      latitude: -40.2,
      longitude: -150.1,
    });
    expect(about('places', 'lake-example')).not.toHaveProperty('geo');
    const coarse = unchecked(casebook, ({ places }) => {
      places.get('north-harbour')!.data.precision = 3;
    });
    expect(about('places', 'north-harbour', coarse)).not.toHaveProperty('geo');
  });

  test('other pages are pages, and lists collections', () => {
    const typeAt = (address: string) =>
      (
        JSON.parse(
          jsonLdOf(
            casebook,
            published,
            'en',
            pageAt(casebook, 'en', address, { text: 'x', lang: 'en' }),
          ),
        ) as Record<string, unknown>
      )['@type'];
    expect(typeAt('/claims/')).toBe('CollectionPage');
    expect(typeAt('/data/')).toBe('WebPage');
  });
});

test('things have one name in all languages, and paths while the site has no address', () => {
  const page = pageOf(casebook, 'incidents', 'ferry-sinking', 'ar');
  const arabic = JSON.parse(jsonLdOf(casebook, published, 'ar', page)) as never;
  expect(arabic).toMatchObject({
    '@id': `${root}/ar/incidents/ferry-sinking/`,
    mainEntity: { '@id': `${root}/incidents/ferry-sinking/#it`, name: 'غرق العبّارة هيرون' },
  });
  expect(JSON.parse(jsonLdOf(casebook, unpublished, 'ar', page))).toMatchObject({
    '@id': '/ar/incidents/ferry-sinking/',
  });
});

test('no number stands in it but in the words of who claimed it', () => {
  for (const page of pagesOf(casebook, 'en')) {
    const numbers: string[] = [];
    JSON.parse(jsonLdOf(casebook, published, 'en', page), (key, value: unknown) => {
      if (typeof value === 'number') numbers.push(key);
      return value;
    });
    expect(numbers.filter((key) => key !== 'latitude' && key !== 'longitude')).toEqual([]);
  }
});
