import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../src/casebook/folder.ts';

/** What each part of D3 is called in the colophon. */
const words = {
  scales: /^scale/,
  shapes: /^(line|area|arc|stack|curve|link|symbol)/,
  trees: /^(tree|hierarchy|cluster|stratify)/,
  time: /^utc|^time/,
  maps: /^geo/,
};

test('the colophon says of D3 what the charts take from it', () => {
  const charts = join(projectRoot, 'src/charts');
  const imported = readdirSync(charts, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [
        ...readFileSync(join(charts, file), 'utf8').matchAll(/import \{([^}]*)\} from 'd3'/g),
      ].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
    );
  const colophon = readFileSync(join(projectRoot, 'src/i18n/en/colophon.mdx'), 'utf8');
  const said = /^- D3, .*$/m.exec(colophon)?.[0] ?? '';
  const used = Object.entries(words).filter(([, part]) => imported.some((name) => part.test(name)));
  const told = Object.keys(words).filter((word) => said.includes(word));
  expect(told).toEqual(used.map(([word]) => word));
});
