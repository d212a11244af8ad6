import {
  assetFolder,
  commonHeaders,
  headerPolicyOf,
  immutable,
  mediaTypes,
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
    ({ policy, folders }) =>
      `\t\t~^${pattern(base)}/(?:${folders.map(pattern).join('|')})(?:/|$) "${policy}"\n`,
  );
  return [
    '# Casebook on Caddy. CASEBOOK_ROOT is the folder below which the site stands',
    base ? `: its files are in <root>${base}.\n` : '.\n',
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
    '\theader {\n',
    ...commonHeaders.map(([name, value]) => `\t\t${name} "${value}"\n`),
    '\t\tContent-Security-Policy {casebook_policy}\n',
    '\t\tCache-Control {casebook_cache}\n',
    '\t\t-Server\n',
    '\t}\n',
    ...Object.entries(mediaTypes).map(
      ([ending, type]) =>
        `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}"\n`,
    ),
    '\n',
    ...hosting.redirects.flatMap(({ from, to }) => [
      `\tredir ${from} ${to} 301\n`,
      `\tredir ${from.replace(/\/$/, '')} ${to} 301\n`,
    ]),
    '\tfile_server {\n\t\tprecompressed br gzip\n\t}\n',
    '\thandle_errors {\n',
    '\t\t@missing expression {http.error.status_code} == 404\n',
    `\t\trewrite @missing ${base}/404.html\n`,
    '\t\tfile_server\n',
    '\t}\n',
    '}\n',
  ].join('');
}

function pattern(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
