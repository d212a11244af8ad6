import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/casebook/folder.ts';
import { linkCasebook } from '../../src/casebook/link.ts';
import { readContent } from '../../src/casebook/read.ts';
import { readCaptures } from '../../src/evidence/capture.ts';
import { normalise } from '../../src/evidence/normalise.ts';
import { verifyEvidence } from '../../src/evidence/verify.ts';
import { longestQuotation } from '../../src/schemas/claim.ts';

/** The texts of sources are never part of the project: where they are not, nothing is verified here. */
const folder = process.env['CASEBOOK_CAPTURES'];
const id = 'panarmenian-2025-03-07';

/** Words as a reader counts them, without the components and links among them. */
const wordsOf = (text: string) =>
  normalise(text.replace(/<[^<>]*>|\]\([^()]*\)/g, ' '))
    .text.toLowerCase()
    .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

/** Every run of one word more than a quotation may have. */
const runsIn = (text: string) => {
  const words = wordsOf(text);
  return words
    .slice(longestQuotation)
    .map((_, at) => words.slice(at, at + longestQuotation + 1).join(' '));
};

const captured = folder && existsSync(join(folder, `${id}.txt`)) ? readCaptures(folder) : undefined;

describe.runIf(captured)('the first case against the text of its source', () => {
  const content = readContent(join(projectRoot, 'src/content'));
  const draft = linkCasebook(content);
  const text = new TextDecoder().decode(captured?.texts.get(id) as Uint8Array | undefined);
  const verify = (altered: string) =>
    verifyEvidence(draft, content.where, {
      texts: new Map([[id, new TextEncoder().encode(altered)]]),
      others: [],
    });

  test('it is the text that was read, and every phrase and quotation stands in it', () => {
    const { problems, claims, quotes, sources } = verify(text);
    expect(problems).toEqual([]);
    expect(sources).toContainEqual({ source: id, state: 'identical' });
    expect([...claims, ...quotes].filter(({ state }) => state !== 'found')).toEqual([]);
    expect(claims.length).toBeGreaterThan(5);
  });

  test.each([...draft.claims.values()].map(({ id: claim, data }) => [claim, data.evidence.phrase]))(
    'a letter of the words of %s that is another is noticed',
    (claim, phrase) => {
      const at = text.indexOf(phrase);
      const altered = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
      const { problems, claims } = verify(altered);
      expect(claims.find(({ record }) => record === `claims/${claim}`)?.state).toBe('not-found');
      expect(problems.map(({ code }) => code)).toContain('capture-changed');
      const told = problems.find(
        ({ code, file }) => code === 'phrase-not-found' && file === `claims/${claim}.mdx`,
      );
      expect(told?.fix).toContain('The nearest words of the source are "');
    },
  );

  test.each<[string, (text: string) => string]>([
    ['its lines are broken at every fifth word', (all) => all.replace(/((?:\S+ ){5})/g, '$1\n')],
    ['its quotation marks are straight', (all) => all.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")],
    ['something stands before it', (all) => `Read on 8 March.\r\n\r\n${all}`],
    ['its hyphens are another sign', (all) => all.replaceAll('-', '\u2010')],
    ['it is full of soft hyphens', (all) => all.replace(/([a-z])(?=[a-z]{3})/g, '$1\u00ad')],
  ])('the words are still found when %s, and the text is said to be another', (_, alter) => {
    const { claims, problems } = verify(alter(text));
    expect(claims.filter(({ state }) => state !== 'found')).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('capture-changed');
  });

  test('no file of the project holds more words of it in a row than a quotation may have', () => {
    const runs = new Set(runsIn(text));
    const held = (file: string) => runsIn(file).filter((run) => runs.has(run));
    const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    const files = listed.split('\0').filter((file) => existsSync(join(projectRoot, file || '-')));
    expect(files).toContain('CONTRIBUTING.md');
    expect(held(text.slice(500, 700))).not.toEqual([]);
    expect(
      files.flatMap((file) =>
        held(readFileSync(join(projectRoot, file), 'utf8')).map((run) => `${file}: ${run}`),
      ),
    ).toEqual([]);
  }, 20_000);
});
