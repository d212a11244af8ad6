import { describe, expect, test } from 'vitest';
import { writeFeed, feedNames } from '../../src/exports/feed.ts';
import { urnOf } from '../../src/exports/feed-urn.ts';
import { webAt } from '../../src/exports/web.ts';
import { casebookWith } from './casebooks.ts';
import { published, unpublished } from './example.ts';
import { child, elementsOf, parseXml } from './xml.ts';

const casebook = casebookWith();
const feed = (name: (typeof feedNames)[number], web = published) =>
  parseXml(writeFeed(casebook, web, 'en', name));

describe.each(feedNames)('the feed of %s', (name) => {
  test('has what RFC 4287 asks of a feed and of every entry', () => {
    const root = feed(name);
    expect(root.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(child(child(root, 'author'), 'name').text).toBe('A. Recorder');
    const self = elementsOf(root, 'link').find(({ attributes }) => attributes['rel'] === 'self');
    expect(self?.attributes['href']).toBe(`https://casebook.example/coast/${name}/feed.atom`);
    const all = [root, ...elementsOf(root, 'entry')];
    for (const element of all) {
      expect(child(element, 'id').text).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(child(element, 'title').text).not.toBe('');
      expect(child(element, 'updated').text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    }
    const ids = all.map((element) => child(element, 'id').text);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has the newest first, and is no older than they', () => {
    const root = feed(name);
    const updated = elementsOf(root, 'entry').map((entry) => child(entry, 'updated').text);
    expect(updated).toEqual([...updated].sort().reverse());
    expect(child(root, 'updated').text >= (updated[0] ?? '')).toBe(true);
  });

  test('keeps its identifiers when the site moves', () => {
    const idsAt = (web: typeof published) =>
      [feed(name, web), ...elementsOf(feed(name, web), 'entry')].map(
        (each) => child(each, 'id').text,
      );
    expect(idsAt(webAt('https://elsewhere.example', '/'))).toEqual(idsAt(published));
    expect(idsAt(unpublished)).toEqual(idsAt(published));
  });
});

test('a claim tells who said what of whom, and that it was withdrawn', () => {
  const entries = elementsOf(feed('claims'), 'entry');
  const summaryOf = (title: string) =>
    child(
      entries.find((entry) => child(entry, 'title').text === title)!,
      'summary',
    ).text;
  expect(summaryOf('Lake Guard: 2 rescuers dead')).toMatch(
    /^Lake Guard, 13 May 2001: 2 people killed\./,
  );
  expect(summaryOf('Ada Example: many injured')).toMatch(/^This claim was retracted\./);
  expect(summaryOf('Lake Guard: at least 9 dead on the ferry')).toContain(
    'Lake Guard: 14 dead on the ferry replaces it',
  );
});

test('a correction names the record and says what became what', () => {
  const [entry] = elementsOf(feed('corrections'), 'entry');
  expect(child(entry!, 'title').text).toBe('Lake Guard: 14 dead on the ferry');
  expect(child(entry!, 'summary').text).toBe(
    'evidence.locator: First paragraph → Second paragraph. The paragraph was miscounted.',
  );
});

test('a claim that was corrected is as new as its correction', () => {
  const entries = elementsOf(feed('claims'), 'entry');
  const corrected = entries.find(
    (entry) => child(entry, 'title').text === 'Lake Guard: 14 dead on the ferry',
  );
  expect(child(corrected!, 'updated').text).toBe('2001-06-20T00:00:00Z');
});

test('an identifier is a version 5 UUID of its name', () => {
  expect(urnOf('a')).toBe(urnOf('a'));
  expect(urnOf('a')).not.toBe(urnOf('b'));
});
