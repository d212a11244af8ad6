import { expect, test, vi } from 'vitest';
import { checkContent } from '../../src/casebook/check.ts';
import { layOver } from '../../src/casebook/checks/examples.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { titleOf } from '../../src/casebook/title.ts';
import { localePrefix, localesOf } from '../../src/exports/web.ts';
import { formatDate, formatList, formatPeople, localeName, strings } from '../../src/i18n/index.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { parseCount } from '../../src/schemas/count.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';
import { translationNotice } from '../../src/sentences/translation-notice.ts';
import { answerText } from '../../src/sentences/answer.ts';
import { tallyIncident } from '../../src/tally/tally.ts';
import { example } from '../casebook/example.ts';

// A tiny invented edition: one line in the list, and a folder of strings that differs from English in a word.
vi.mock('../../src/schemas/languages.ts', async (original) => {
  const { languageTags } = await original<typeof import('../../src/schemas/languages.ts')>();
  const tags = { ...languageTags, eo: 'eo' };
  return { languageTags: tags, interfaceLanguages: Object.keys(tags) };
});
vi.mock('../../src/i18n/folders.ts', async (original) => {
  const { folders } = await original<typeof import('../../src/i18n/folders.ts')>();
  const { en } = folders;
  const translation = { ...en.translation, none: () => 'Ne jam tradukita.' };
  return { folders: { ...folders, eo: { ...en, translation } } };
});

const eo = 'eo' as Locale;

test('a third language is a line in the list, a folder of strings and a folder of content', () => {
  const files = layOver(example, {
    'case.mdx': { replace: 'languages: [en, ar]', by: 'languages: [en, ar, eo]' },
    'eo/incidents/harbour-vigil.mdx': '---\ntitle: Vigilo ĉe la norda haveno\n---\n',
  });
  const { casebook, problems } = checkContent(readFiles(files));
  expect(problems).toEqual([]);
  if (!casebook) throw new Error('The example has errors.');
  const vigil = casebook.incidents.get('harbour-vigil') as never;
  const storm = casebook.incidents.get('lake-storm') as never;

  expect([localesOf(casebook), localePrefix(casebook, eo)]).toEqual([['en', 'ar', 'eo'], '/eo']);
  expect(localeName(eo)).toBe('Esperanto');
  expect(titleOf(casebook, vigil, eo)).toEqual({ text: 'Vigilo ĉe la norda haveno', lang: 'eo' });
  expect(titleOf(casebook, storm, eo).lang).toBe('en');
  expect(translationNotice(casebook, storm, eo)).toBe('Ne jam tradukita.');
  expect(formatDate(parseEdtf('2001-05-13') as never, eo)).toMatch(/majo.*2001/i);
  expect(formatList(['a', 'b'], eo)).toMatch(/^a .+ b$/);
  expect(formatPeople(parseCount('at least 9') as never, 'killed', eo)).toContain('9');
  expect(answerText(casebook, tallyIncident(casebook, 'lake-storm', 'killed'), eo)).not.toBe('');
  expect(strings(eo).nav).toEqual(strings('en').nav);
});
