import { describe, expect, test } from 'vitest';
import { withoutSecond } from '../../src/casebook/examples.ts';
import { feedNames, writeFeed, type FeedName } from '../../src/hosting/feed.ts';
import { urnOf } from '../../src/hosting/feed-urn.ts';
import { webAt } from '../../src/web/web.ts';
import { casebookWith } from '../exports/casebooks.ts';
import { published, unpublished } from '../web/example.ts';
import { child, elementsOf, parseXml } from '../xml.ts';

const casebook = casebookWith();
const feed = (name: FeedName, web = published) => parseXml(writeFeed(casebook, web, 'en', name));

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

/** Of a case in which a claim was entered, replaced another and a third was marked as retracted after publication. */
const changed = elementsOf(
  parseXml(
    writeFeed(
      casebookWith({
        'claims/guard-second.mdx': {
          replace: 'status: active',
          by: 'recorded: 2001-07-02\nstatus: active',
        },
        'corrections/withdrawn.mdx':
          '---\ndate: 2001-07-03\nrecord: claims/harbour-master-injured\nfield: status\nfrom: active\nto: retracted\nbecause: It was withdrawn.\n---\n',
      }),
      published,
      'en',
      'changes',
    ),
  ),
  'entry',
).map((entry) => ({
  title: child(entry, 'title').text,
  day: child(entry, 'updated').text.slice(0, 10),
  link: child(entry, 'link').attributes['href']?.replace('https://casebook.example/coast', ''),
  summary: child(entry, 'summary').text,
}));

test('what is new tells who said what of whom, and what became of it', () => {
  expect(changed.slice(0, 5)).toEqual([
    {
      title: 'Marked as retracted: Ada Example: many injured',
      day: '2001-07-03',
      link: '/claims/harbour-master-injured/',
      summary: expect.stringMatching(/^This claim was retracted\. Ada Example, 13 May 2001: /),
    },
    {
      title: 'Entered: Lake Guard: 14 dead on the ferry',
      day: '2001-07-02',
      link: '/claims/guard-second/',
      summary: expect.stringMatching(/^Lake Guard, 13 May 2001: 14 people killed\./),
    },
    {
      title: 'Replaced: Lake Guard: at least 9 dead on the ferry',
      day: '2001-07-02',
      link: '/claims/guard-first/',
      summary: expect.stringMatching(
        /^Replaced by a newer claim: Lake Guard: 14 dead on the ferry\. .*at least 9 people killed.*14 people killed/,
      ),
    },
    {
      title: 'First published, with 10 claims',
      day: '2001-06-30',
      link: '/changes/#2001-06-30',
      summary: expect.stringMatching(/^An invented night/),
    },
    {
      title: 'Corrected: Lake Guard: 14 dead on the ferry',
      day: '2001-06-20',
      link: '/corrections/#guard-second-locator',
      summary:
        'evidence.locator: First paragraph → Second paragraph. The paragraph was miscounted.',
    },
  ]);
});

test('a claim that was replaced in part says in which part', () => {
  const entries = elementsOf(
    parseXml(
      writeFeed(
        casebookWith({
          ...withoutSecond,
          'claims/guard-first.mdx': {
            replace: 'status: active',
            by: 'recorded: 2001-07-02\nstatus: active',
          },
          'claims/guard-second.mdx': {
            replace: '  - outcome: missing\n    count: up to 4\n',
            by: '',
          },
        }),
        published,
        'en',
        'changes',
      ),
    ),
    'entry',
  );
  expect(child(entries[0]!, 'summary').text).toMatch(
    /^Replaced by a newer claim: Lake Guard: 14 dead on the ferry \(only in part: People killed\)\./,
  );
});

test('an identifier is a version 5 UUID of its name', () => {
  expect(urnOf('a')).toBe(urnOf('a'));
  expect(urnOf('a')).not.toBe(urnOf('b'));
});
