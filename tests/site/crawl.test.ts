import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import {
  attribute,
  elementsNamed,
  fileAt,
  pagesOf,
  textOf,
  wordsIn,
  type BuiltPage,
} from './pages.ts';
import { sites, type BuiltSite } from './sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // SVG and Astro write some attributes in other forms that HTML allows as well.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    // A list with its bullets taken away is still told as a list in every browser but one, which needs the role.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
  },
});

describe.each(Object.entries(sites) as [string, BuiltSite][])('every page of %s', (name, site) => {
  const pages = pagesOf(site);
  const byAddress = new Map(pages.map((page) => [page.address, page]));

  test('leads nowhere but to what is there', () => {
    expect(pages.flatMap((page) => brokenLinks(site, page, byAddress))).toEqual([]);
  });

  test('has no id twice', () => {
    const repeated = pages.flatMap(({ address, elements }) => {
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address} #${id}`);
    });
    expect(repeated).toEqual([]);
  });

  // The example below a base has the same pages; of the one at the root, one of each kind is enough.
  const kinds = new Map(pages.map((page) => [page.address.replace(/[^/]+\/$/, ''), page]));
  test('is valid HTML', () => {
    const findings = (name === 'example' ? [...kinds.values()] : pages).flatMap(
      ({ address, html }) =>
        validator
          .validateStringSync(html)
          .results.flatMap(({ messages }) =>
            messages.map(
              ({ ruleId, message, line, column }) =>
                `${address}:${line}:${column} ${ruleId} ${message}`,
            ),
          ),
    );
    expect(findings).toEqual([]);
  });

  test('loads nothing from elsewhere and runs no script', () => {
    const findings = pages.flatMap(({ address, elements }) =>
      elements.flatMap((element) => {
        const type = attribute(element, 'type');
        if (
          element.tagName === 'script' &&
          type !== 'application/ld+json' &&
          !address.endsWith('/search/')
        )
          return [`${address} has a script`];
        if (element.attrs.some(({ name }) => name.startsWith('on')))
          return [`${address} has a handler`];
        if (attribute(element, 'style') !== undefined) return [`${address} has an inline style`];
        const loaded = ['img', 'script', 'iframe', 'source', 'video', 'audio', 'embed', 'object'];
        const from = attribute(element, 'src') ?? attribute(element, 'data');
        if (loaded.includes(element.tagName) && from && /^(?:[a-z]+:)?\/\//i.test(from))
          return [`${address} loads ${from}`];
        return [];
      }),
    );
    expect(findings).toEqual([]);
  });

  test('has one h1, a language, a direction and a description', () => {
    const findings = pages.flatMap((page) => {
      const [html] = elementsNamed(page, 'html');
      if (isRedirect(page)) return [];
      const described = elementsNamed(page, 'meta').some(
        (meta) => attribute(meta, 'name') === 'description',
      );
      return [
        elementsNamed(page, 'h1').length === 1 ? [] : `${page.address} has not one h1`,
        html && attribute(html, 'lang') && attribute(html, 'dir')
          ? []
          : `${page.address} has no language`,
        described ? [] : `${page.address} has no description`,
      ].flat();
    });
    expect(findings).toEqual([]);
  });

  test('with a chart of its own tells how to embed it (oEmbed 1.0)', () => {
    const findings = pages
      .filter(({ address }) => /^\/(?:ar\/)?(?:embed\/)?charts\/[^/]+\/[^/]+\/$/.test(address))
      .filter((page) => !isRedirect(page))
      .flatMap((page) => {
        const link = elementsNamed(page, 'link').find(
          (each) => attribute(each, 'type') === 'application/json+oembed',
        );
        const at = (address = '') => new URL(address, site.site ?? 'https://nowhere.example');
        const file = link && fileAt(site, at(attribute(link, 'href')).pathname);
        if (!file) return [`${page.address} does not tell`];
        const told = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
        const [, framed] = /src="([^"]*)"/.exec(String(told['html'])) ?? [];
        const sizes = [told['width'], told['height']].map(Number);
        return told['version'] === '1.0' &&
          told['type'] === 'rich' &&
          fileAt(site, at(framed).pathname) &&
          sizes.every((size) => size > 0)
          ? []
          : [`${page.address} tells ${JSON.stringify(told)}`];
      });
    expect(findings).toEqual([]);
  });

  test('marks the language of every word in other letters', () => {
    const findings = pages
      .filter(({ address }) => address.startsWith('/ar/'))
      .flatMap((page) =>
        wordsIn(page)
          .filter(({ text, lang }) =>
            lang === 'ar' ? /\p{Script=Latin}/u.test(text) : /\p{Script=Arabic}/u.test(text),
          )
          .map(({ text, lang }) => `${page.address} (${lang}) ${text}`),
      );
    expect(findings).toEqual([]);
  });

  test('lets no word run into the next', () => {
    const runOn =
      /[\p{L}\d,:;)—·](?:<(?:a|time|span|strong|code|bdi|q)\b[^>]*>)+[\p{L}\d(]|[\p{L}\d,:;)—·](?:<\/(?:a|time|span|strong|code|bdi|q)>)+(?:<(?:a|time|span|strong|code|bdi|q)\b[^>]*>)*[\p{L}\d(—·]/u;
    // Arabic joins its "and" to the next word.
    const spaced = pages.filter(({ address }) => !address.startsWith('/ar/'));
    const findings = spaced.flatMap(({ address, html }) => {
      const body = html.replace(/<svg.*?<\/svg>|<head>.*?<\/head>|<pre.*?<\/pre>/gs, '');
      const found = runOn.exec(body);
      return found
        ? [`${address}: …${body.slice(Math.max(0, found.index - 40), found.index + 60)}…`]
        : [];
    });
    expect(findings).toEqual([]);
  });
});

describe('the history of the example', () => {
  const pages = new Map(pagesOf(sites.example).map((page) => [page.address, page]));
  const textAt = (address: string) => textOf(pages.get(address)!);

  test('tells at the address of a record that was taken away when that was, and why', () => {
    for (const language of ['', '/ar'])
      expect(textAt(`${language}/claims/guard-estimate/`)).toContain(
        'The bulletin does not hold the number; it was entered by mistake.',
      );
    expect(pages.get('/claims/guard-estimate/')?.html).toContain('content="noindex"');
  });

  test('leads on from a former id, and shows the change where the record is now', () => {
    expect(isRedirect(pages.get('/actors/families/')!)).toBe(true);
    expect(pages.get('/actors/families/')?.html).toContain('url=/actors/north-shore-families/');
    expect(textAt('/actors/north-shore-families/')).toContain("anybody's families");
  });

  test('stands on the page of the record that was corrected', () => {
    expect(textAt('/claims/guard-second/')).toContain('First paragraph');
    expect(textAt('/claims/guard-first/')).not.toContain('First paragraph');
  });
});

/** Whether the page only leads on to another. */
function isRedirect(page: BuiltPage): boolean {
  return elementsNamed(page, 'meta').some((meta) => attribute(meta, 'http-equiv') === 'refresh');
}
/** Links, anchors, assets and the addresses in the head, each followed to its file and its fragment. */
function brokenLinks(
  site: BuiltSite,
  page: BuiltPage,
  byAddress: Map<string, BuiltPage>,
): string[] {
  return page.elements.flatMap((element) => {
    const named = ['href', 'src', 'data', 'poster']
      .map((name) => attribute(element, name))
      .filter((value) => value !== undefined);
    return named.flatMap((written) => {
      const origin = site.site ?? 'https://nowhere.example';
      const target = new URL(written, `${origin}${site.base}${page.address}`);
      if (/^(?:mailto|tag):/.test(written)) return [];
      if (target.origin !== origin)
        return target.protocol === 'https:' ? [] : [`${page.address} → ${written}`];
      const file = fileAt(site, target.pathname);
      if (!file) return [`${page.address} → ${written}`];
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (!fragment || !file.endsWith('.html')) return [];
      const there = byAddress.get(target.pathname.slice(site.base.length));
      const found = there?.elements.some((other) => attribute(other, 'id') === fragment);
      return found ? [] : [`${page.address} → ${written}: no such place on the page`];
    });
  });
}
