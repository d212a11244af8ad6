import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check.ts';
import type { CaseEntry } from '../../src/casebook/entry.ts';
import type { Files } from '../../src/casebook/files.ts';
import type { Casebook } from '../../src/casebook/link.ts';
import { readFiles, type Content } from '../../src/casebook/read.ts';
import { allReads, noReads, recordTo } from '../../src/casebook/reads.ts';
import { changesBetween, factsOf, isTouched, watchedCasebook } from '../../src/casebook/watch.ts';
import { chartKinds } from '../../src/charts/catalogue.ts';
import { narrow, wide } from '../../src/charts/chart.ts';
import { itemOfPage, itemsOfSources } from '../../src/citation/item.ts';
import { dataFilesOf } from '../../src/exports/files.ts';
import { feedNames, writeFeed } from '../../src/hosting/feed.ts';
import { pictureOf } from '../../src/pictures/picture.ts';
import { answerSentences } from '../../src/sentences/answer.ts';
import { derivationSections } from '../../src/sentences/derivation.ts';
import { reportingDays } from '../../src/tally/days.ts';
import { outcomesOf } from '../../src/tally/outcomes.ts';
import { tallyIncident } from '../../src/tally/tally.ts';
import { pagesOf } from '../../src/web/pages.ts';
import { localesOf, webAt } from '../../src/web/web.ts';
import { example } from './example.ts';

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
    products.set(`data ${name}`, () =>
      digest(dataFilesOf(casebook).find((file) => file.name === name)!.bytes),
    );
  return products;
}

const digest = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

type Whole = Content & { case: CaseEntry };

function checked(files: Files): { content: Whole; casebook: Casebook } | undefined {
  const content = readFiles(files);
  const { casebook } = checkContent(content);
  return casebook && { content: content as Whole, casebook };
}

/** Edits of a file's text, of which each leaves most files without errors. */
const edits: ((text: string, n: number) => string)[] = [
  (text, n) => text.replace(/^(title|summary): "?([^"\n]*)"?$/m, `$1: "$2 ${n}"`),
  (text, n) => text.replace(/value: "?([^"\n]+)"?/, `value: "$1 ${n}"`),
  (text, n) => text.replace(/count: \d+/, `count: ${n}`),
  (text, n) =>
    text.replace(
      /(claimed|occurred|published|updated): "?(\d{4}-\d\d)-\d\d"?/,
      `$1: "$2-${10 + (n % 18)}"`,
    ),
  (text, n) => text.replace(/"?(\d{4}-\d\d)-\d\d"?/, `"$1-${10 + (n % 18)}"`),
  (text, n) => `${text}\nNothing more is known (${['a', 'b', 'c'][n % 3]}).\n`,
  (text) => text.replace(/nature: cumulative/, 'nature: incremental'),
  (text) => text.replace(/languages: \[en, ar\]/, 'languages: [ar, en]'),
  (text) => text.replace(/^mayOverlap:.*$/m, ''),
  (text) => text.replace(/status: active/, 'status: retracted\nbecause: "It was wrong."'),
];

test(
  'what read nothing that has changed comes out the same, whatever is edited',
  { timeout: 120_000 },
  () => {
    const before = checked(example)!;
    const watched = watchedCasebook(before.content);
    const facts = factsOf(before.casebook, digest);
    const products = productsOf(watched);
    const made = new Map(
      [...products].map(([name, make]) => {
        const reads = noReads();
        recordTo(reads);
        try {
          return [name, { text: make(), reads: allReads(reads) }];
        } finally {
          recordTo(undefined);
        }
      }),
    );
    const names = [...example.keys()].filter((name) => name.endsWith('.mdx'));
    let [kept, changed] = [0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...edits),
        fc.nat({ max: 40 }),
        fc.boolean(),
        (name, edit, n, isGone) => {
          const text = new TextDecoder().decode(example.get(name) as Uint8Array);
          const files = new Map(example);
          if (isGone && n < 8) files.delete(name);
          else files.set(name, new TextEncoder().encode(edit(text, n)));
          const after = checked(files);
          if (!after) return;
          const changes = changesBetween(facts, factsOf(after.casebook, digest));
          for (const [what, make] of productsOf(after.casebook)) {
            const last = made.get(what);
            if (!last) continue;
            const isKept = [...last.reads].every(([read, ids]) => !isTouched(changes, read, ids));
            if (isKept) expect(digest(make()), what).toBe(digest(last.text));
            if (isKept) kept += 1;
            else changed += 1;
          }
        },
      ),
      { numRuns: 12, seed: 13 },
    );
    // The edits do change something, and not everything.
    expect(Math.min(kept, changed)).toBeGreaterThan(100);
  },
);
