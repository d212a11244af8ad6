import {
  assetFolder,
  commonHeaders,
  headerPolicyOf,
  immutable,
  mediaTypes,
  pattern,
  policiesByFolder,
  revalidated,
  type Hosting,
} from './headers.ts';

/**
 * A site for Caddy (2.6 or newer). The address and the folder come from the environment (CASEBOOK_ADDRESS,
 * CASEBOOK_ROOT) or are to be changed in the file.
 */
export function writeCaddyfile(hosting: Hosting): string {
  const { base } = hosting.web;
  const policies = policiesByFolder(hosting).map(
    ({ policy, matches }) => `\t\t~${matches} "${policy}"\n`,
  );
  return [
    '# Casebook on Caddy. CASEBOOK_ROOT is the folder below which the site stands',
    base ? `: its files are in <root>${base}.\n` : '.\n',
    // What goes wrong runs through routes of its own, which know nothing of the headers set before.
    '(casebook_headers) {\n\theader {\n',
    ...commonHeaders.map(([name, value]) => `\t\t${name} "${value}"\n`),
    '\t\tContent-Security-Policy {casebook_policy}\n',
    '\t\tCache-Control {casebook_cache}\n',
    // Only the packed answers say so themselves.
    '\t\t?Vary Accept-Encoding\n',
    '\t\t-Server\n',
    '\t}\n}\n\n',
    '{$CASEBOOK_ADDRESS:example.org} {\n',
    '\troot * {$CASEBOOK_ROOT:/srv/www}\n\n',
    '\tmap {path} {casebook_policy} {\n',
    ...policies,
    `\t\tdefault "${headerPolicyOf('page', hosting.styles)}"\n`,
    '\t}\n',
    '\tmap {path} {casebook_cache} {\n',
    `\t\t~^${pattern(base)}/${assetFolder}/ "${immutable}"\n`,
    `\t\tdefault "${revalidated}"\n`,
    '\t}\n',
    '\timport casebook_headers\n',
    ...Object.entries(mediaTypes).map(([ending, type]) => typeOf(ending, `*.${ending}`, type)),
    // A name without an ending tells Caddy nothing, and browsers are told not to guess.
    typeOf('checksums', '*/SHA256SUMS', 'text/plain; charset=utf-8'),
    '\n',
    ...hosting.redirects.flatMap(({ from, to }) => [
      `\tredir ${from} ${to} 301\n`,
      ...(from.endsWith('/') ? [`\tredir ${from.slice(0, -1)} ${to} 301\n`] : []),
    ]),
    // Files are served by the tidied path, but policies chosen by the one that was asked for.
    '\t@detour expression {path}.contains("/..")\n',
    '\terror @detour 404\n',
    '\t@other not method GET HEAD\n',
    '\trespond @other 405\n',
    '\tfile_server {\n\t\tprecompressed br gzip\n\t}\n',
    '\thandle_errors {\n',
    '\t\timport casebook_headers\n',
    '\t\t@missing expression {http.error.status_code} == 404\n',
    `\t\trewrite @missing ${base}/404.html\n`,
    '\t\tfile_server\n',
    '\t}\n',
    '}\n',
  ].join('');
}

function typeOf(name: string, path: string, type: string): string {
  return `\t@${name} path ${path}\n\theader @${name} {\n\t\tContent-Type "${type}"\n\t\tdefer\n\t}\n`;
}
