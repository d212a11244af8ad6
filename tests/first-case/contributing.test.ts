import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check-content.ts';
import { layOver } from '../../src/casebook/examples.ts';
import { contentFilesIn } from '../../src/casebook/files.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { linkCasebook } from '../../src/casebook/link.ts';
import { readContent, readFiles } from '../../src/casebook/read.ts';
import { writeReport } from '../../src/casebook/report.ts';
import { compareSides } from '../../src/diff/compare.ts';
import { writeMarkdown } from '../../src/diff/markdown.ts';
import { sideOf } from '../../src/diff/side.ts';
import { writeVerification } from '../../src/evidence/report.ts';
import { verifyEvidence } from '../../src/evidence/verify.ts';

const guide = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const content = contentFilesIn(join(projectRoot, 'src/content'));
const jableh = 'claims/sohr-jableh.mdx';
const practice = (count: string) =>
  layOver(content, { [jableh]: { replace: '    count: 48\n', by: `    count: ${count}\n` } });

const monitorReport = `The Example Monitor on the storm of 12 May

Page 2. The monitor asked in every village on the shore. By its count more than fifteen people died on the lake and dozens were injured. It has not yet heard from the villages of the north shore.
`;

describe('what the guide shows is what happens', () => {
  test('the mistake is told as the guide says', () => {
    const { problems } = checkContent(readFiles(practice('48 people')));
    expect(guide).toContain(writeReport(problems, 'text', ''));
  });

  test('the change of the record is told as the guide says', () => {
    const [before, after] = [
      sideOf('main', content),
      sideOf('the files as they are now', practice('at least 48')),
    ];
    expect(guide).toContain(writeMarkdown(compareSides(before, after), undefined).trimEnd());
  });

  test('the correction that the guide shows is the one that is missing', () => {
    const [, shown = ''] = /```mdx\n(---\ndate:[^]*?---\n)```/.exec(guide) ?? [];
    const files = new Map(practice('at least 48')).set(
      'corrections/jableh-count.mdx',
      new TextEncoder().encode(shown),
    );
    expect(compareSides(sideOf('main', content), sideOf('now', files)).facts).toEqual([]);
  });

  test('a phrase is found in the text of an invented source as the guide says', () => {
    const invented = readContent(join(projectRoot, 'tests/fixtures/example'));
    const verification = verifyEvidence(linkCasebook(invented), invented.where, {
      texts: new Map([['monitor-report', new TextEncoder().encode(monitorReport)]]),
      others: [],
    });
    const [told = ''] =
      /^claims\/monitor-total: .*\n.*$/m.exec(writeVerification(verification, 'text', '')) ?? [];
    expect(told).toContain('stands in');
    expect(guide).toContain(told);
  });
});

test('every command of the guide is there', () => {
  const commands = [...guide.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => String(name));
  const own = ['ci', 'its'];
  expect(commands.filter((name) => !own.includes(name) && !(name in scripts))).toEqual([]);
});

test('every file that the guide names is there', () => {
  const named = [
    ...guide.matchAll(
      /`((?:src|\.github|\.vscode|tests)\/[\w./-]+)`|\]\((docs\/[\w./-]+|README\.md)\)/g,
    ),
  ]
    .map(([, code, link]) => code ?? link ?? '')
    .filter((path) => !path.includes('SHORT-NAME') && !path.startsWith('.vscode/schemas'));
  expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});
