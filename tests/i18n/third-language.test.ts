import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Locale } from '../../src/i18n/index.ts';

// A tiny invented edition: one line in the list, and a folder of strings that differs from English in a word.
beforeAll(() => {
  vi.resetModules();
  vi.doMock('../../src/schemas/languages.ts', async (original) => {
    const languages = await original<typeof import('../../src/schemas/languages.ts')>();
    const tags = { ...languages.languageTags, eo: 'eo' };
    return { ...languages, languageTags: tags, interfaceLanguages: Object.keys(tags) };
  });
  vi.doMock('../../src/i18n/folders.ts', async (original) => {
    const { folders } = await original<typeof import('../../src/i18n/folders.ts')>();
    const { en } = folders;
    const translation = { ...en.translation, none: () => 'Ne jam tradukita.' };
    return { folders: { ...folders, eo: { ...en, translation } } };
  });
});

// Other files may share this worker and its modules.
afterAll(() => {
  vi.doUnmock('../../src/schemas/languages.ts');
  vi.doUnmock('../../src/i18n/folders.ts');
  vi.resetModules();
});

const eo = 'eo' as Locale;

test('a third language is a line in the list, a folder of strings and a folder of content', async () => {
  const { checkContent } = await import('../../src/casebook/check.ts');
  const { layOver } = await import('../../src/casebook/checks/examples.ts');
  const { readFiles } = await import('../../src/casebook/read.ts');
  const { titleOf } = await import('../../src/casebook/title.ts');
  const { localePrefix, localesOf } = await import('../../src/web/web.ts');
  const i18n = await import('../../src/i18n/index.ts');
  const { parseCount } = await import('../../src/schemas/count.ts');
  const { parseEdtf } = await import('../../src/schemas/edtf.ts');
  const { answerText } = await import('../../src/sentences/answer.ts');
  const { translationNotice } = await import('../../src/sentences/translation-notice.ts');
  const { tallyIncident } = await import('../../src/tally/tally.ts');
  const { example } = await import('../casebook/example.ts');

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
  expect(i18n.localeName(eo)).toBe('Esperanto');
  expect(titleOf(casebook, vigil, eo)).toEqual({ text: 'Vigilo ĉe la norda haveno', lang: 'eo' });
  expect(titleOf(casebook, storm, eo).lang).toBe('en');
  expect(translationNotice(casebook, storm, eo)).toBe('Ne jam tradukita.');
  expect(i18n.formatDate(parseEdtf('2001-05-13') as never, eo)).toMatch(/majo.*2001/i);
  expect(i18n.formatList(['a', 'b'], eo)).toMatch(/^a .+ b$/);
  expect(i18n.formatPeople(parseCount('at least 9') as never, 'killed', eo)).toContain('9');
  expect(answerText(casebook, tallyIncident(casebook, 'lake-storm', 'killed'), eo)).not.toBe('');
  expect(i18n.strings(eo).nav).toEqual(i18n.strings('en').nav);
});
