import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parseFragment, parse as parseHtml } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { recordOf, type Casebook } from '../src/casebook/link.ts';
import { writeBibtex } from '../src/citation/bibtex.ts';
import { writeCff } from '../src/citation/cff.ts';
import { writeCslJson } from '../src/citation/csl-json.ts';
import { itemOfPage, itemsOfSources } from '../src/citation/item.ts';
import { writeRis } from '../src/citation/ris.ts';
import { citationText } from './citation/citation-text.ts';
import { parseEdtf } from '../src/schemas/edtf.ts';
import { feedNames, writeFeed } from '../src/hosting/feed.ts';
import { jsonLdOf } from '../src/linked-data/jsonld.ts';
import { writeLlms } from '../src/hosting/llms.ts';
import { coloursOf } from '../src/look/tokens.ts';
import { pagesOf } from '../src/web/pages.ts';
import { plainLine } from '../src/web/plain.ts';
import { redirectPage } from '../src/hosting/redirects.ts';
import { socialSvg } from '../src/pictures/svg.ts';
import { hiddenCharacters } from '../src/text/hidden.ts';
import { problemsWith } from './casebook/example.ts';
import { casebookWith, unchecked } from './exports/casebooks.ts';
import { pageOf, published } from './web/example.ts';
import { child, elementsOf, parseXml } from './xml.ts';

/** What somebody may write into a title, past every check. */
const hostile = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '"double" \'single\' `back`',
  ']]> <![CDATA[ <!-- --> <?php ?>',
  'two\nlines\r\nTY  - JOUR\r\nER  - ',
  'a: b # c\n- d',
  '\u202Eright to left\u202C and \u2066isolated',
  '{unbalanced \\textbf{ % $ # _ ^ ~ &',
  '}, url = {javascript:alert(1)}, x = {',
  '@misc{other, title = {x}}',
  'null \u0000 bell \u0007 escape \u001b',
  'line\u2028separator paragraph\u2029separator',
  '&lt;b&gt; &#60;i&#62; &amp;',
  '[text](javascript:alert(1)) **bold**',
  'half a pair \ud800',
];

const plain = casebookWith();

/** The example with the words in every place where a record has words, and an address that is none. */
function spoilt(words: string): Casebook {
  return unchecked(plain, (copy) => {
    copy.case.data.title = words;
    copy.case.data.summary = words;
    copy.case.data.authors[0]!.name = words;
    copy.case.data.authors[0]!.affiliation = words;
    copy.case.data.licence.content = words;
    copy.case.data.licence.data = words;
    copy.case.data.repository = 'javascript:alert(1)';
    for (const entry of copy.entries) {
      const data = entry.data as Record<string, unknown>;
      if ('title' in data) data['title'] = words;
      if ('summary' in data) data['summary'] = words;
      if ('because' in data) data['because'] = words;
      if ('url' in data) data['url'] = 'javascript:alert(1)';
    }
    for (const { data } of [
      ...copy.actors.values(),
      ...copy.places.values(),
      ...copy.figures.values(),
    ])
      for (const name of data.names) name.value = words;
    for (const { data } of copy.claims.values()) {
      data.evidence.phrase = words;
      data.recorded = parseEdtf('2001-07-02');
    }
  });
}

const cases = hostile.map((words) => [JSON.stringify(words), words] as const);

describe.each(cases)('%s', (_, words) => {
  const casebook = spoilt(words);
  const line = plainLine(words);
  const page = pageOf(casebook, 'incidents', 'harbour-vigil');
  const item = itemOfPage(casebook, published, 'en', page);

  test('is one line of visible characters', () => {
    expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
    expect(line).not.toMatch(hiddenCharacters);
    expect(line.isWellFormed()).toBe(true);
  });

  test('stays text in JSON-LD', () => {
    for (const each of pagesOf(casebook, 'en')) {
      const json = jsonLdOf(casebook, published, 'en', each);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      const fragment = parseFragment(`<script type="application/ld+json">${json}</script>`);
      expect(fragment.childNodes).toHaveLength(1);
      JSON.parse(json, (key, value: unknown) => {
        if (['@id', 'url', 'contentUrl', 'archivedAt', 'license'].includes(key))
          expect(String(value)).not.toMatch(/^javascript:/);
        return value;
      });
    }
    const data = JSON.parse(jsonLdOf(casebook, published, 'en', page)) as { name: string };
    expect(data.name).toBe(line);
  });

  test('stays text in Atom', () => {
    for (const name of feedNames) {
      const xml = writeFeed(casebook, published, 'en', name);
      const feed = parseXml(xml);
      expect(xml).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
      const titles = elementsOf(feed, 'entry').map((entry) => child(entry, 'title').text);
      // A record that was taken away has no title but its key.
      const said = [line, `Entered: ${line}`, `Corrected: ${line}`];
      const others = ['First published, without a claim', 'Corrected: claims/guard-estimate'];
      expect(titles.filter((title) => ![...said, ...others].includes(title))).toEqual([]);
      expect(titles.some((title) => said.includes(title))).toBe(true);
      for (const link of elementsOf(feed, 'link'))
        expect(link.attributes['href']).toMatch(/^https:\/\/casebook\.example\/coast\//);
    }
  });

  test('stays a title in BibTeX', () => {
    const items = [item, ...itemsOfSources(casebook, 'en')];
    const bibtex = writeBibtex(items);
    expect(bibtex.match(/^@/gm)).toHaveLength(items.length);
    expect(depthOf(bibtex)).toBe(0);
    const read = plugins.input.chain(bibtex) as { title: string; URL?: string }[];
    expect(read).toHaveLength(items.length);
    const [first] = read;
    expect(letters(first?.title ?? '')).toBe(letters(line));
    for (const { URL } of read) expect(URL ?? 'https:').toMatch(/^https:/);
  });

  test('stays a value in RIS', () => {
    const lines = writeRis([item, ...itemsOfSources(casebook, 'en')]).split('\r\n');
    expect(lines.pop()).toBe('');
    for (const each of lines) expect(each).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n\r]*$/);
    expect(lines.filter((each) => each.startsWith('TY'))).toHaveLength(5);
    expect(lines).toContain(`TI  - ${line}`);
    expect(lines.filter((each) => /^UR/.test(each) && !each.includes('https://'))).toEqual([]);
  });

  test('stays a string in CSL-JSON and CITATION.cff', () => {
    const [csl] = JSON.parse(writeCslJson([item])) as { title: string }[];
    expect(csl?.title).toBe(line);
    const cff = parseYaml(writeCff(casebook, published)) as Record<string, unknown>;
    expect(cff['title']).toBe(line);
    expect(cff).not.toHaveProperty('repository');
    expect(cff['authors']).toEqual([{ name: line }]);
  });

  test('is printed as it is written in a citation', () => {
    const text = citationText(item, 'apa', 'en');
    expect(letters(text)).toContain(letters(line));
    expect(text).toContain('https://casebook.example/coast/incidents/harbour-vigil/');
  });

  test('draws nothing but itself in SVG', () => {
    const svg = parseXml(
      socialSvg(
        { title: words, within: words, foot: words, colours: coloursOf(undefined, 'light') },
        'en',
      ),
    );
    const names = new Set([svg, ...svg.children].map(({ name }) => name));
    expect([...names].sort()).toEqual(['rect', 'svg', 'text']);
  });

  test('leads a redirect nowhere else', () => {
    const incident = recordOf(casebook, 'incidents', 'ferry-sinking');
    const html = redirectPage(casebook, published, {
      locale: 'en',
      to: '/incidents/ferry-sinking/',
      record: incident,
    });
    const names = elementNames(parseHtml(html));
    expect(names).not.toContain('script');
    expect(names).not.toContain('img');
    expect(html.match(/http-equiv="refresh"/g)).toHaveLength(1);
  });

  test('makes no link of its own in llms.txt', () => {
    const text = writeLlms(casebook, published, 'en');
    for (const [, url] of text.matchAll(/(?<!\\)\]\(([^)]*)\)/g))
      expect(url).toMatch(/^https:\/\/casebook\.example\/coast\//);
    expect(text).not.toMatch(/(?<!\\)</);
  });
});

test.each([
  [
    'javascript:',
    'url: https://example.org/gazette/night-on-the-lake',
    'url: "javascript:alert(1)"',
  ],
  ['data:', 'url: https://example.org/gazette/night-on-the-lake', 'url: "data:text/html,x"'],
  ['an override in its title', 'title: The night on the lake', 'title: "The \\u202Enight"'],
  ['a line break in its title', 'title: The night on the lake', 'title: "The\\nnight"'],
])('a check refuses a source with %s', (_, replace, by) => {
  const problems = problemsWith({ 'sources/gazette-2001-05-14.mdx': { replace, by } });
  expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
});

/** Letters and digits alone: what typography and LaTeX commands do not touch. */
function letters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** How many braces are left open, as BibTeX counts them: a backslash changes nothing. */
function depthOf(text: string): number {
  return [...text].reduce((depth, each) => depth + (each === '{' ? 1 : each === '}' ? -1 : 0), 0);
}

function elementNames(node: object): string[] {
  const { tagName, childNodes = [] } = node as { tagName?: string; childNodes?: object[] };
  return [...(tagName ? [tagName] : []), ...childNodes.flatMap(elementNames)];
}
