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

/** The lines of a server block that depend on the machine: its address and the folder of the files. */
export interface NginxPlace {
  /** The value of `listen`. */
  listen: string;
  serverName: string;
  /** The folder below which the site stands at its base: for `/coast`, the site's files are in `<root>/coast`. */
  root: string;
}

/** Endings in nginx's own mime.types, which warns of one that is named twice. */
const knownToNginx = ['atom'];

const anywhere: NginxPlace = { listen: '80', serverName: 'example.org', root: '/srv/www' };

/**
 * A server for nginx (1.18 or newer), to be included in its `http` block, as a file in conf.d is. Headers are
 * set in one place, by maps: nginx drops those of a block as soon as one inside it sets another.
 */
export function writeNginx(hosting: Hosting, place: NginxPlace = anywhere): string {
  const { base } = hosting.web;
  const types = Object.entries(mediaTypes)
    .filter(([ending]) => !knownToNginx.includes(ending))
    .map(([ending, type]) => `        ${type.replace(/;.*/, '')} ${ending};\n`);
  const textTypes = Object.values(mediaTypes)
    .filter((type) => type.includes('charset'))
    .map((type) => type.replace(/;.*/, ''))
    .filter((type) => type !== 'text/html');
  return [
    '# Casebook on nginx. Change listen, server_name and root, and include this file in the http block.\n',
    `# root is the folder below which the site stands${base ? `: its files are in <root>${base}` : ''}.\n\n`,
    map('casebook_cache', revalidated, [[`^${pattern(base)}/${assetFolder}/`, immutable]]),
    map(
      'casebook_policy',
      headerPolicyOf('page', hosting.styles),
      policiesByFolder(hosting).map(({ policy, matches }) => [matches, policy]),
    ),
    map(
      'casebook_moved',
      '',
      hosting.redirects.map(({ from, to }) => [`^${pattern(from.replace(/\/$/, ''))}/?$`, to]),
    ),
    'server {\n',
    `    listen ${place.listen};\n`,
    `    server_name ${place.serverName};\n`,
    `    root "${place.root}";\n`,
    '    index index.html;\n',
    '    # A folder without a page of its own is not there either.\n',
    `    error_page 403 404 =404 ${base}/404.html;\n`,
    '    absolute_redirect off;\n',
    '    server_tokens off;\n\n',
    '    include mime.types;\n',
    '    types {\n',
    ...types,
    '    }\n',
    '    charset utf-8;\n',
    `    charset_types text/plain text/css text/xml text/javascript application/javascript application/json application/xml image/svg+xml ${[...new Set(textTypes)].join(' ')};\n\n`,
    '    gzip_static on;\n',
    '    gzip_vary on;\n',
    '    # With the brotli module (libnginx-mod-http-brotli-static on Debian): brotli_static on;\n\n',
    ...commonHeaders.map(([name, value]) => `    add_header ${name} "${value}" always;\n`),
    '    add_header Content-Security-Policy $casebook_policy always;\n',
    '    add_header Cache-Control $casebook_cache always;\n\n',
    '    if ($casebook_moved) {\n        return 301 $casebook_moved;\n    }\n',
    '}\n',
  ].join('');
}

function map(
  name: string,
  standard: string,
  cases: readonly (readonly [string, string])[],
): string {
  const lines = cases.map(([match, value]) => `    "~${match}" "${value}";\n`);
  return `map $uri $${name} {\n    default "${standard}";\n${lines.join('')}}\n\n`;
}
