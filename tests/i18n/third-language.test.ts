import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/casebook/folder.ts';
import { example } from '../casebook/example.ts';

const copy = join(projectRoot, '.cache/third-language');

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

function replace(path: string, text: string, by: string): void {
  const before = readFileSync(join(copy, path), 'utf8');
  expect(before).toContain(text);
  write(path, before.replace(text, by));
}

/** Prints what an edition in Esperanto says. */
const script = `
import { checkContent } from '../src/casebook/check-content.ts';
import { readContent } from '../src/casebook/read.ts';
import { titleOf } from '../src/casebook/title.ts';
import * as i18n from '../src/i18n/index.ts';
import { parseCount } from '../src/schemas/count.ts';
import { parseEdtf } from '../src/schemas/edtf.ts';
import { answerText } from '../src/sentences/answer.ts';
import { translationNotice } from '../src/sentences/translation-notice.ts';
import { tallyIncident } from '../src/tally/tally.ts';
import { localePrefix, localesOf } from '../src/web/web.ts';

const { casebook, problems } = checkContent(readContent(new URL('../content', import.meta.url).pathname));
if (!casebook) throw new Error(JSON.stringify(problems, null, 1));
const incident = (id) => casebook.incidents.get(id);
console.log(JSON.stringify({
  problems,
  languages: localesOf(casebook),
  prefix: localePrefix(casebook, 'eo'),
  name: i18n.localeName('eo'),
  translated: titleOf(casebook, incident('harbour-vigil'), 'eo'),
  original: titleOf(casebook, incident('lake-storm'), 'eo').lang,
  notice: translationNotice(casebook, incident('lake-storm'), 'eo'),
  date: i18n.formatDate(parseEdtf('2001-05-13'), 'eo'),
  list: i18n.formatList(['a', 'b'], 'eo'),
  people: i18n.formatPeople(parseCount('at least 9'), 'killed', 'eo'),
  answer: answerText(casebook, tallyIncident(casebook, 'lake-storm', 'killed'), 'eo'),
}));
`;

test('a third language is a line in the list, a folder of strings and a folder of content', () => {
  cpSync(join(projectRoot, 'src'), join(copy, 'src'), {
    recursive: true,
    filter: (path) => path !== join(projectRoot, 'src/content'),
  });
  for (const [file, bytes] of example)
    if (bytes instanceof Uint8Array) write(`content/${file}`, bytes);
  replace('src/schemas/languages.ts', "  ar: 'ar-SY',\n", "  ar: 'ar-SY',\n  eo: 'eo',\n");
  write(
    'src/i18n/eo/index.ts',
    `import { en, type Strings } from '../en/index.ts';
    export const eo: Strings = { ...en, translation: { ...en.translation, none: () => 'Ne jam tradukita.' } };`,
  );
  replace('content/case.mdx', 'languages: [en, ar]', 'languages: [en, ar, eo]');
  write('content/eo/incidents/harbour-vigil.mdx', '---\ntitle: Vigilo ĉe la norda haveno\n---\n');
  write('cli/say.ts', script);
  const said: unknown = JSON.parse(
    execFileSync(process.execPath, [join(copy, 'cli/say.ts')], { encoding: 'utf8' }),
  );
  expect(said).toEqual({
    problems: [],
    languages: ['en', 'ar', 'eo'],
    prefix: '/eo',
    name: 'Esperanto',
    translated: { text: 'Vigilo ĉe la norda haveno', lang: 'eo' },
    original: 'en',
    notice: 'Ne jam tradukita.',
    date: expect.stringMatching(/majo.*2001/i) as string,
    list: expect.stringMatching(/^a .+ b$/) as string,
    people: expect.stringContaining('9') as string,
    answer: expect.stringMatching(/./) as string,
  });
});
