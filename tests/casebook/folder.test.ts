import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, fromProjectRoot, projectRoot } from '../../src/casebook/folder.ts';

test('the folder is src/content unless CASEBOOK_CONTENT says otherwise, whatever the working folder', () => {
  expect(contentFolder({})).toBe(join(projectRoot, 'src/content'));
  expect(contentFolder({ CASEBOOK_CONTENT: '' })).toBe(join(projectRoot, 'src/content'));
  expect(contentFolder({ CASEBOOK_CONTENT: 'tests/fixtures/example' })).toBe(
    join(projectRoot, 'tests/fixtures/example'),
  );
  expect(contentFolder({ CASEBOOK_CONTENT: '/somewhere/else' })).toBe('/somewhere/else');
});

test('a path inside the project is told from its root, another one as it is', () => {
  expect(fromProjectRoot(join(projectRoot, 'src/content'))).toBe('src/content');
  expect(fromProjectRoot('/somewhere/else')).toBe('/somewhere/else');
});
