import assert from 'node:assert/strict';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
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

/** What runs, and <b>, which nothing judged here is made with: the words that strangers write have it. */
const active = new Set(
  'script iframe object embed form base foreignobject animate set b'.split(' '),
);
/** What only the head of a document holds. */
const ofHead = new Set(['meta', 'link']);
const addresses = /^(?:href|src|srcset|xlink:href|action|formaction|poster|data)$/i;
const leadsAstray = /^\s*(?:javascript|data|vbscript):|^\/\//i;
/** In a style: what fetches from elsewhere. A picture's own references (#clip) do not. */
const fetches = /@import|expression\(|url\(\s*["']?(?!#|["')])/i;

/** Nothing of a page, a picture or a part of one runs, or leads to something that runs. */
export function judgeInert(name: string, html: string): void {
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('tagName' in node)) return;
    const tagName = node.tagName.toLowerCase();
    const isMisplaced = !isDocument && ofHead.has(tagName);
    assert.ok(!active.has(tagName) && !isMisplaced, `${name}: <${tagName}>`);
    for (const { name: key, value } of node.attrs) {
      const runs =
        /^on|^srcdoc$/i.test(key) ||
        (addresses.test(key) && leadsAstray.test(value)) ||
        (key === 'style' && fetches.test(value));
      assert.ok(!runs, `${name}: ${key}="${value}"`);
    }
    for (const child of node.childNodes) {
      if (tagName === 'style' && 'value' in child) assert.doesNotMatch(child.value, fetches);
      walk(child);
    }
  };
  const isDocument = html.startsWith('<!doctype');
  (isDocument ? parse(html) : parseFragment(html)).childNodes.forEach(walk);
}
