import {
  assetFolder,
  commonHeaders,
  headerPolicyOf,
  immutable,
  policiesByFolder,
  type Hosting,
} from './headers.ts';

/**
 * `_headers` for Netlify and Cloudflare Pages. `folders` are those of the site that hold anything, below the
 * base (`claims`, `ar/claims`). Both hosts join the values of every rule that applies, so a header stands in
 * one rule only for any address: the policy by folder, the rest for all. HTML is revalidated by both hosts
 * of their own accord.
 */
export function writeHeadersFile(hosting: Hosting, folders: readonly string[]): string {
  const { base } = hosting.web;
  const special = policiesByFolder(hosting);
  const policyOf = (folder: string) =>
    special.find((each) => each.folders.includes(folder))?.policy ??
    headerPolicyOf('page', hosting.styles);
  const firstPages = ['/', ...hosting.languages.map((tag) => `/${tag}/`)];
  const rules: [path: string, headers: readonly (readonly [string, string])[]][] = [
    [`${base}/*`, commonHeaders],
    ...[...firstPages, '/404.html'].map((page): [string, [string, string][]] => [
      `${base}${page}`,
      [['Content-Security-Policy', headerPolicyOf('page', hosting.styles)]],
    ]),
    ...folders.map((folder): [string, [string, string][]] => [
      `${base}/${folder}/*`,
      folder === assetFolder
        ? [['Cache-Control', immutable]]
        : [['Content-Security-Policy', policyOf(folder)]],
    ]),
  ];
  return rules
    .map(
      ([path, headers]) =>
        `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
    )
    .join('');
}
