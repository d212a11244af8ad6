import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPages } from '../../cli/build/kept-pages.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import type { CaseEntry } from '../../src/casebook/entry.ts';
import type { Files } from '../../src/casebook/files.ts';
import type { Casebook } from '../../src/casebook/link.ts';
import { readFiles, type Content } from '../../src/casebook/read.ts';
import { recorded } from '../../src/casebook/reads.ts';
import { watchedCasebook } from '../../src/casebook/watch.ts';
import { chartKinds } from '../../src/charts/catalogue.ts';
import { narrow, wide } from '../../src/charts/chart.ts';
import { lookOf } from '../../src/components/look.ts';
import { itemOfPage, itemsOfSources } from '../../src/citation/item.ts';
import { dataFileOf, dataFilesOf } from '../../src/exports/files.ts';
import { feedNames, writeFeed } from '../../src/hosting/feed.ts';
import { pictureOf } from '../../src/pictures/picture.ts';
import { answerSentences } from '../../src/sentences/answer.ts';
import { derivationSections } from '../../src/sentences/derivation.ts';
import { reportingDays } from '../../src/tally/days.ts';
import { outcomesOf } from '../../src/tally/outcomes.ts';
import { tallyIncident } from '../../src/tally/tally.ts';
import { pagesOf } from '../../src/web/pages.ts';
import { localesOf, webAt } from '../../src/web/web.ts';
import { example } from '../casebook/example.ts';
import { chanceOf, editOf } from '../rebuilds/edits.ts';

/** Everything that is made of a case without pages, each by its name: what is told, drawn and written. */
function productsOf(casebook: Casebook): Map<string, () => string> {
  const products = new Map<string, () => string>();
  const web = webAt('https://casebook.example', '/');
  for (const locale of localesOf(casebook)) {
    for (const kind of chartKinds)
      for (const subject of kind.subjects(casebook))
        for (const size of [wide, narrow])
          products.set(`${locale} ${kind.name} ${subject.id} ${size.width}`, () =>
            JSON.stringify(subject.draw(size, locale)),
          );
    for (const incident of casebook.incidents.values())
      for (const outcome of outcomesOf(casebook, incident.id))
        for (const asOf of [undefined, ...reportingDays(casebook).map((day) => day.asOf)])
          products.set(`${locale} tally ${incident.id} ${outcome} ${asOf}`, () => {
            const tally = tallyIncident(casebook, incident.id, outcome, asOf);
            const told = [
              answerSentences(casebook, tally, locale),
              derivationSections(casebook, tally, locale),
            ];
            return JSON.stringify(told, (key, value) => (key === 'record' ? value.id : value));
          });
    for (const name of feedNames)
      products.set(`${locale} feed ${name}`, () => writeFeed(casebook, web, locale, name));
    for (const { address, subject } of pagesOf(casebook, locale))
      products.set(`${locale} page ${address}`, () => {
        const page = pagesOf(casebook, locale).find((each) => each.address === address)!;
        const picture = subject ? pictureOf(casebook, locale, page, '') : undefined;
        return JSON.stringify([itemOfPage(casebook, web, locale, page), picture]);
      });
    products.set(`${locale} sources`, () => JSON.stringify(itemsOfSources(casebook, locale)));
  }
  for (const { name } of dataFilesOf(casebook))
    products.set(`data ${name}`, () => digest(dataFileOf(casebook, name)!.bytes));
  products.set('look', () => JSON.stringify(lookOf(casebook)));
  return products;
}

const digest = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

type Whole = Content & { case: CaseEntry };

function checked(files: Files): { content: Whole; casebook: Casebook } | undefined {
  const content = readFiles(files);
  const { casebook } = checkContent(content);
  return casebook && { content: content as Whole, casebook };
}

test(
  'what is taken from the last build is what would be made anew, edit after edit',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-kept-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    let files: Files = example;
    let [kept, made] = [0, 0];
    const chance = chanceOf(13);
    for (let round = 0; round < 14; round++) {
      const { what, files: next } =
        round === 0 ? { what: 'nothing', files } : editOf(files, chance);
      const read = checked(next);
      if (!read) continue;
      files = next;
      const watched = watchedCasebook(read.content);
      const pages = openPages(folder, join(folder, 'draft'), 'this', watched);
      const anew = productsOf(read.casebook);
      const { made: products } = recorded(() => productsOf(watched.casebook));
      expect([...products.keys()], `after: ${what}`).toEqual([...anew.keys()]);
      for (const [name, make] of products) {
        const last = pages.unchanged(name);
        if (last) {
          kept += 1;
          expect(digest(last), `${name} after: ${what}`).toBe(digest(anew.get(name)!()));
          continue;
        }
        made += 1;
        const { made: text, reads } = recorded(make);
        pages.keep(name, new TextEncoder().encode(text), reads);
      }
      pages.save();
    }
    // The edits do change something, and not everything.
    expect(Math.min(kept, made)).toBeGreaterThan(100);
  },
);
