import type { Casebook } from '../casebook/link.ts';
import { languageOf } from '../schemas/languages.ts';
import { localesOf, type SitePath, type Web } from '../web/web.ts';

/** The kinds of page by what a browser may do there: only the search runs a script, only an embed may be framed by other sites. */
export const pageKinds = ['page', 'search', 'embed'] as const;
export type PageKind = (typeof pageKinds)[number];

/** The folders below base and language whose pages are of another kind than the rest. */
const folderOf: Record<Exclude<PageKind, 'page'>, string> = { search: 'search', embed: 'embed' };

/** The folder of the search index, whose worker is held to its own policy. */
const searchIndex = 'pagefind';

/** No page without scripts connects to anything; but who audits one asks for robots.txt in its name. */
const ownFiles = { 'connect-src': "'self'" };

/** The sources that a browser may load from, by kind of page (Content Security Policy, level 3). */
const sources: Record<PageKind, Record<string, string>> = {
  page: { 'form-action': "'none'", ...ownFiles },
  embed: { 'form-action': "'none'", ...ownFiles },
  search: {
    'form-action': "'self'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    ...ownFiles,
  },
};

/**
 * The policy of a page: nothing but styles and images of the site itself. `styles` are hashes of the inline
 * styles there are (`sha256-…`, without quotes). JSON-LD is data and needs no leave.
 */
export function policyOf(kind: PageKind, styles: readonly string[] = []): string {
  return written({
    'default-src': "'none'",
    'style-src': ["'self'", ...styles.map((hash) => `'${hash}'`)].join(' '),
    'img-src': "'self'",
    'base-uri': "'none'",
    ...sources[kind],
  });
}

/** The policy as a header, which alone can say who may frame the page. */
export function headerPolicyOf(kind: PageKind, styles: readonly string[] = []): string {
  return `${policyOf(kind, styles)}; frame-ancestors ${kind === 'embed' ? '*' : "'none'"}`;
}

/** A worker is held to the policy of its own file, not to that of the page that started it. */
const workerPolicy = written({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
});

function written(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Devices and powers of which no page makes use. */
const features = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** The headers that every answer has, in order. */
export const commonHeaders: readonly [name: string, value: string][] = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Permissions-Policy', features.map((feature) => `${feature}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Names of hashed assets hold their content: they never change. Everything else is asked for anew, by its tag. */
export const immutable = 'public, max-age=31536000, immutable';
export const revalidated = 'public, max-age=0, must-revalidate';

/** The folder of Astro's files that have a hash of their content in their name. */
export const assetFolder = '_astro';

/** Media types that a host may not know by their endings. */
export const mediaTypes: Record<string, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  cff: 'application/yaml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  sqlite: 'application/vnd.sqlite3',
};

/** The facts that the files of every host are written from. */
export interface Hosting {
  web: Web;
  /** The languages that stand below a folder of their own. */
  languages: readonly string[];
  redirects: readonly Redirect[];
  /** Hashes of the inline styles of the site's files (`sha256-…`), such as those of charts that stand alone. */
  styles: readonly string[];
}

/** An address that leads on to another one, both with the base. */
export interface Redirect {
  from: SitePath;
  to: SitePath;
}

/** Collects the facts of a site that its host's files are written from. */
export function hostingOf(
  casebook: Casebook,
  web: Web,
  redirects: readonly Redirect[],
  styles: readonly string[] = [],
): Hosting {
  return { web, languages: localesOf(casebook).slice(1).map(languageOf), redirects, styles };
}

/** Every policy but that of an ordinary page, with the folders, below the base, to which it applies, and a pattern of their addresses. */
export function policiesByFolder({ web, languages, styles }: Hosting): {
  policy: string;
  folders: string[];
  matches: string;
}[] {
  const inEvery = (folder: string) => [folder, ...languages.map((tag) => `${tag}/${folder}`)];
  return [
    ...(['search', 'embed'] as const).map((kind) => ({
      policy: headerPolicyOf(kind, styles),
      folders: inEvery(folderOf[kind]),
    })),
    { policy: workerPolicy, folders: [searchIndex] },
  ].map(({ policy, folders }) => ({
    policy,
    folders,
    matches: `^${pattern(web.base)}/(?:${folders.map(pattern).join('|')})(?:/|$)`,
  }));
}

/** A text as a regular expression that matches it alone. */
export function pattern(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
