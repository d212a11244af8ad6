import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('everything.ts', import.meta.url));
const saidOn = (env: Record<string, string>) =>
  execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });

test('what is said depends on neither the zone nor the language of the machine', () => {
  const here = saidOn({ TZ: 'UTC', LANG: 'C' });
  expect(here).toContain('6 March 2025');
  expect(saidOn({ TZ: 'Pacific/Auckland', LANG: 'ar' })).toBe(here);
  expect(saidOn({ TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(
    here,
  );
});
