import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageAnchors } from '../../src/casebook/anchors.ts';
import { projectRoot } from '../../src/casebook/folder.ts';

const pages = {
  case: 'Home',
  incidents: 'IncidentPage',
  figures: 'FigurePage',
  claims: 'ClaimPage',
  sources: 'SourcePage',
  actors: 'ActorPage',
  places: 'PlacePage',
  notes: 'NotePage',
};

test.each(Object.entries(pages))('the page of %s has its anchors', (kind, page) => {
  const file = join(projectRoot, `src/components/pages/${page}.astro`);
  const ids = [...readFileSync(file, 'utf8').matchAll(/\bid="([a-z-]+)"/g)].map(([, id]) => id);
  // Those with an outcome, and the history, are drawn by components of their own.
  const anchors = pageAnchors[kind as keyof typeof pages].filter(
    (id) => !/-[a-z]+ed$|-missing$|^history$/.test(id),
  );
  expect(ids).toEqual(expect.arrayContaining(anchors));
});
