import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { recordOf } from '../../src/casebook/link.ts';
import { writeBibtex } from '../../src/citation/bibtex.ts';
import { writeCff } from '../../src/citation/cff.ts';
import { writeCslJson } from '../../src/citation/csl-json.ts';
import { itemOfPage, itemOfSource, itemsOfSources } from '../../src/citation/item.ts';
import { citationTags } from '../../src/citation/meta.ts';
import { writeRis } from '../../src/citation/ris.ts';
import { citationStyles, printable, printCitation, runStyle } from '../../src/citation/text.ts';
import { citationText } from './citation-text.ts';
import { pageAbout } from '../../src/web/pages.ts';
import { casebookWith, unchecked } from '../exports/casebooks.ts';
import { pageOf, published, unpublished } from '../web/example.ts';

const casebook = casebookWith();
const home = pageAbout(casebook, casebook.case, 'en');
const claim = itemOfPage(casebook, published, 'en', pageOf(casebook, 'claims', 'guard-second'));
const source = (id: string) => itemOfSource(casebook, recordOf(casebook, 'sources', id), 'en');

describe('a page is cited', () => {
  test('in the styles of APA and Chicago, with its title, case, version, day and address', () => {
    expect(citationText(claim, 'apa', 'en')).toBe(
      'A. Recorder. (2001, June 30). Lake Guard: 14 dead on the ferry. The Storm on Lake Example (Version 1.1.0). https://casebook.example/coast/claims/guard-second/',
    );
    expect(citationText(claim, 'chicago', 'en')).toBe(
      'A. Recorder. 2001. “Lake Guard: 14 Dead on the Ferry.” The Storm on Lake Example (Version 1.1.0). June 30, 2001. https://casebook.example/coast/claims/guard-second/.',
    );
  });

  test('from a template as by the style itself, whatever its title, day and speaker', () => {
    const titles = [
      'a report of the war: part 2',
      'Ferry “Heron” lost?',
      'iPhone and the al-Hassan',
      '“29” were killed, the guard says',
      'Lowest: 43 killed (Guard, 2 May 2001). Highest: 1,312 (the guard’s): how it is worked out',
      'who made a claim about whom (killed)',
      '24.5% of a boat – the “Heron” · 2/3 of it)',
      'lost (or not?)',
      'a',
    ];
    const works = [
      ...itemsOfSources(casebook, 'en'),
      ...titles.flatMap((title, index) => [
        { ...claim, title },
        { ...claim, title, issued: { 'date-parts': [[2001, 1 + index, 1 + index * 10]] } },
        { ...claim, title, author: [{ literal: title }], 'container-title': title },
      ]),
    ];
    for (const style of citationStyles)
      for (const locale of ['en', 'ar'] as const)
        for (const each of works) {
          const work = { ...each, language: locale };
          expect(printCitation(work, style, locale)).toEqual(
            runStyle(printable(work, locale), style, locale),
          );
        }
  });

  test('with what a style sets in italics told apart', () => {
    expect(printCitation(claim, 'apa', 'en').filter(({ italic }) => italic)).toEqual([
      { text: 'Lake Guard: 14 dead on the ferry', italic: true },
    ]);
  });

  test('in Arabic with its months and marks, and each language at its own address', () => {
    const page = pageOf(casebook, 'incidents', 'ferry-sinking', 'ar');
    const item = itemOfPage(casebook, published, 'ar', page);
    expect(citationText(item, 'chicago', 'ar')).toBe(
      'A. Recorder. 2001. «غرق العبّارة هيرون». العاصفة على بحيرة المثال (الإصدار 1.1.0). 30 حزيران 2001. https://casebook.example/coast/ar/incidents/ferry-sinking/.',
    );
    expect(citationText(item, 'apa', 'ar')).toContain('A. Recorder. (2001، 30 حزيران). غرق');
    expect(item.id).toBe('lake-storm-ar-incidents-ferry-sinking');
  });

  test('one by one, so that no year gets a letter', () => {
    const texts = ['guard-first', 'guard-second'].map((id) =>
      citationText(
        itemOfPage(casebook, published, 'en', pageOf(casebook, 'claims', id)),
        'apa',
        'en',
      ),
    );
    for (const text of texts) expect(text).toContain('(2001, June 30)');
  });

  test('without an address while nobody has said where the site is', () => {
    const item = itemOfPage(casebook, unpublished, 'en', home);
    expect(item).not.toHaveProperty('URL');
    expect(citationText(item, 'apa', 'en')).toBe(
      'A. Recorder. (2001, June 30). The storm on Lake Example (version 1.1.0). Institute of Examples.',
    );
  });

  test('as the whole case on the first page', () => {
    expect(itemOfPage(casebook, published, 'en', home)).toMatchObject({
      id: 'lake-storm',
      type: 'dataset',
      version: '1.1.0',
      URL: 'https://casebook.example/coast/',
    });
  });

  test('in tags that reference managers read', () => {
    const page = pageOf(casebook, 'claims', 'guard-second');
    expect(citationTags(casebook, published, 'en', page)).toEqual([
      ['citation_title', 'Lake Guard: 14 dead on the ferry'],
      ['citation_author', 'A. Recorder'],
      ['citation_author_institution', 'Institute of Examples'],
      ['citation_publication_date', '2001/06/30'],
      ['citation_language', 'en'],
      ['citation_fulltext_html_url', 'https://casebook.example/coast/claims/guard-second/'],
    ]);
  });
});

describe('the page of a source', () => {
  const page = pageOf(casebook, 'sources', 'gazette-2001-05-14');
  const own = itemOfPage(casebook, published, 'en', page);
  const written = [own.title, writeBibtex([own]), writeRis([own]), writeCslJson([own])];

  test.each(written)('is a work of the case under a title of its own: %s', (text) => {
    expect(text).toContain('Source record: The night on the lake');
    expect(text).not.toMatch(/[{"] ?The night on the lake|TI {2}- The night/);
  });

  test('says so in Arabic, in the language of the page', () => {
    const arabic = pageOf(casebook, 'sources', 'gazette-2001-05-14', 'ar');
    const item = itemOfPage(casebook, published, 'ar', arabic);
    expect(item).toMatchObject({
      title: 'بطاقة مصدر: The night on the lake',
      language: 'ar',
    });
  });

  test.each([
    [
      'gazette-2001-05-14',
      [
        ['citation_title', 'The night on the lake'],
        ['citation_publisher', 'Lake Gazette'],
        ['citation_publication_date', '2001/05/14'],
        ['citation_language', 'en'],
        ['citation_fulltext_html_url', 'https://example.org/gazette/night-on-the-lake'],
      ],
    ],
    [
      'monitor-report',
      [
        ['citation_title', 'The dead of Lake Example'],
        ['citation_author', 'Example Monitor'],
        ['citation_publication_date', '2001/06'],
        ['citation_language', 'en'],
      ],
    ],
  ])('tells reference managers of the source, not of the case: %s', (id, tags) => {
    const about = pageOf(casebook, 'sources', id);
    expect(citationTags(casebook, published, 'en', about)).toEqual(tags);
  });
});

describe('a source is cited by what is known of it', () => {
  test.each([
    [
      'gazette-2001-05-14',
      'Lake Gazette. 2001. “The Night on the Lake,” May 14, 2001. https://example.org/gazette/night-on-the-lake.',
    ],
    ['monitor-report', 'Example Monitor. 2001. “The Dead of Lake Example.”'],
    ['guard-bulletin', 'Lake Guard. 2001. “Bulletin of the Lake Guard, 12 May 2001.”'],
    ['example-gazetteer', '“Gazetteer of Example Country.” 1999. Lake Guard.'],
  ])('%s', (id, text) => {
    expect(citationText(source(id), 'chicago', 'en')).toBe(text);
    // A work is cited in its own language, on the pages of any other.
    const record = recordOf(casebook, 'sources', id);
    expect(citationText(itemOfSource(casebook, record, 'ar'), 'chicago', 'ar')).toBe(text);
  });

  test('on the day by its own clock, not by that of Greenwich', () => {
    const gazette = source('gazette-2001-05-14');
    expect(gazette.issued).toEqual({ 'date-parts': [[2001, 5, 14]] });
    expect(gazette.accessed).toEqual({ 'date-parts': [[2001, 6, 1]] });
  });

  test('with no address, author or day that nobody gave', () => {
    expect(source('example-gazetteer')).toEqual({
      id: 'example-gazetteer',
      type: 'document',
      title: 'Gazetteer of Example Country',
      publisher: 'Lake Guard',
      issued: { 'date-parts': [[1999]] },
      language: 'en',
    });
  });

  test('from a web archive when its own address is dead', () => {
    const dead = unchecked(casebook, ({ sources }) => {
      sources.get('gazette-2001-05-14')!.data.access = 'dead';
    });
    const record = recordOf(dead, 'sources', 'gazette-2001-05-14');
    expect(itemOfSource(dead, record, 'en').URL).toBe(
      'https://example.net/gazette/night-on-the-lake',
    );
  });
});

test('BibTeX is read by another parser as it was meant', () => {
  const bibtex = writeBibtex([claim, ...itemsOfSources(casebook, 'en')]);
  const read = plugins.input.chain(bibtex) as { id: string; title: string; URL?: string }[];
  expect(read.map(({ id, title }) => [id, title])).toEqual([
    [claim.id, claim.title],
    ...itemsOfSources(casebook, 'en').map(({ id, title }) => [id, title]),
  ]);
  expect(read[0]).toMatchObject({ URL: claim.URL, issued: { 'date-parts': [[2001, 6, 30]] } });
  expect(writeBibtex([claim])).toMatchInlineSnapshot(`
    "@misc{lake-storm-claims-guard-second,
      author = {{A. Recorder}},
      title = {{Lake Guard: 14 dead on the ferry}},
      year = {2001},
      month = jun,
      date = {2001-06-30},
      note = {In: The storm on Lake Example, version 1.1.0},
      version = {1.1.0},
      howpublished = {\\url{https://casebook.example/coast/claims/guard-second/}},
      url = {https://casebook.example/coast/claims/guard-second/},
      language = {en},
    }
    "
  `);
});

test('RIS has a tag on every line and an end to every record', () => {
  expect(writeRis([source('gazette-2001-05-14')]).split('\r\n')).toMatchInlineSnapshot(`
    [
      "TY  - NEWS",
      "ID  - gazette-2001-05-14",
      "TI  - The night on the lake",
      "T2  - Lake Gazette",
      "PY  - 2001",
      "DA  - 2001/05/14/",
      "LA  - en",
      "UR  - https://example.org/gazette/night-on-the-lake",
      "Y2  - 2001/06/01/",
      "ER  - ",
      "",
    ]
  `);
});

test('CSL-JSON is the items themselves', () => {
  expect(JSON.parse(writeCslJson([claim]))).toEqual([claim]);
});

test('CITATION.cff holds what CFF 1.2.0 asks for, and nothing made up', () => {
  const cff = parse(writeCff(casebook, published)) as Record<string, unknown>;
  expect(cff).toMatchObject({
    'cff-version': '1.2.0',
    type: 'dataset',
    title: 'The storm on Lake Example',
    authors: [{ name: 'A. Recorder' }],
    version: '1.1.0',
    'date-released': '2001-06-30',
    url: 'https://casebook.example/coast/',
    repository: 'https://example.org/lake-example',
    license: 'CC-BY-4.0',
  });
  expect(cff['references']).toContainEqual({
    type: 'report',
    title: 'The dead of Lake Example',
    authors: [{ name: 'Example Monitor' }],
    year: 2001,
    month: 6,
    languages: ['en'],
  });
  expect(parse(writeCff(casebook, unpublished))).not.toHaveProperty('url');
});

test('CITATION.cff has no licence that CFF does not know, but its address, and nobody twice', () => {
  const spoilt = unchecked(casebook, (copy) => {
    copy.case.data.licence.data = 'CDLA-Sharing-1.0';
    copy.case.data.authors.push({ name: 'A. Recorder' });
  });
  const cff = parse(writeCff(spoilt, published)) as Record<string, unknown>;
  expect(cff).not.toHaveProperty('license');
  expect(cff['license-url']).toBe('https://spdx.org/licenses/CDLA-Sharing-1.0.html');
  expect(cff['authors']).toEqual([{ name: 'A. Recorder' }]);
});
