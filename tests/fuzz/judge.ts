import assert from 'node:assert/strict';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Problem } from '../../src/casebook/problem.ts';
import { writeReport } from '../../src/casebook/report.ts';

/** What no line of a report, of an export or of a page may hold. */
const raw =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/** Only characters that can be printed, and no line that a workflow takes for a command. */
export function judgePrinted(text: string): void {
  judgeCharacters('report', text);
  assert.doesNotMatch(text, /^\s*::|##\[/m);
}

/** No character that a terminal, a spreadsheet or a reader acts on without showing it. */
export function judgeCharacters(name: string, text: string): void {
  const found = raw.exec(text);
  const about =
    found && JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 20));
  assert.equal(about, null, name);
}

/** Every problem stands at a place that there is, and every report of them is printable. */
export function judgeProblems(
  problems: readonly Problem[],
  files: ReadonlyMap<string, string>,
): void {
  for (const place of problems.flatMap((problem) => [problem, ...(problem.related ?? [])])) {
    const text = files.get(place.file);
    const lines = (text ?? '').split(/\r\n?|\n/);
    const widest = (lines[place.line - 1]?.length ?? -1) + 1;
    const isThere = place.column >= 1 && place.line >= 1 && place.column <= widest;
    assert.ok(isThere && (text !== undefined || place.file === 'case.mdx'), JSON.stringify(place));
  }
  judgePrinted(writeReport(problems, 'text', 'content'));
  const json = writeReport(problems, 'json', 'content');
  JSON.parse(json);
  judgeCharacters('json', json);
  for (const line of writeReport(problems, 'github', 'content').split('\n').slice(0, -1)) {
    assert.match(line, /^::(?:error|warning|notice) [^:]*::/);
    judgePrinted(line.replace(/^::/, ''));
  }
}

const active = new Set('script iframe object embed form base link meta foreignobject'.split(' '));

/** Nothing of a page or a picture runs, or leads to something that runs. */
export function judgeInert(name: string, html: string): void {
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('tagName' in node)) return;
    assert.ok(!active.has(node.tagName.toLowerCase()), `${name}: <${node.tagName}>`);
    for (const { name: key, value } of node.attrs) {
      const isAddress = /^(?:href|src|xlink:href|action)$/i.test(key);
      const runs =
        /^on/i.test(key) || (isAddress && /^\s*(?:javascript|data|vbscript):|^\/\//i.test(value));
      assert.ok(!runs, `${name}: ${key}="${value}"`);
    }
    node.childNodes.forEach(walk);
  };
  parseFragment(html).childNodes.forEach(walk);
}
