import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { allowedElements } from '../../src/prose/allowed.ts';
import { componentNamed, components } from '../../src/prose/components.ts';
import { containsComponent, toHtml } from '../../src/prose/html.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { walk, type ProseTree } from '../../src/prose/tree.ts';

/** Pieces of Markdown, MDX, HTML and attacks, so that what is put together often means something. */
const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...[
        'a',
        'b c',
        ' ',
        '\n',
        '\n\n',
        '\n  ',
        '\t',
        '\r',
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```\n',
        '\\',
        '"',
        "'",
        '=',
        '/',
        '!',
      ],
      ...[
        '[',
        ']',
        '(',
        ')',
        '[a](',
        '](',
        '![',
        '[^1]',
        '[^1]: ',
        '[a]: ',
        '[a]',
        '- ',
        '1. ',
        '> ',
        '## ',
        '# ',
        '---\n',
        '|',
        '|-|-|\n',
      ],
      ...[
        '<',
        '>',
        '</',
        '/>',
        '<a ',
        '<script>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        '<!--',
        '-->',
        '<>',
        '<Foo',
        '<svg/onload=alert(1)>',
      ],
      ...[
        '{',
        '}',
        '{a}',
        '{/*',
        '*/}',
        '{...a}',
        'import a from "b"\n',
        'export const a = 1\n',
        '<Quote by="a">',
        '</Quote>',
        '<__proto__ ',
      ],
      ...[
        'javascript:',
        'JAVASCRIPT&colon;',
        'data:text/html,',
        '//evil.example',
        '/\\evil',
        'https://',
        'https://a.b/',
        'https://[::1]/',
        'mailto:a@b.c',
        '/media/a.png',
        '&#x6A;',
        '&Tab;',
        '%0A',
        '\u0001',
        '\u202E',
        '\uD800',
        '\uFEFF',
        '\u0000',
        'www.a.b',
        ' onclick="a"',
        ' __proto__="a"',
      ],
      ...components.map(({ example }) => example),
      ...components.map(({ name }) => `<${name} `),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const hostile = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(hostile, fc.string(), fc.string({ unit: 'binary' }));

const numRuns = 1000;

function expectOnlyAllowed(tree: ProseTree): void {
  walk(tree, (node) => {
    if (node.type === 'text') return;
    if (node.type === 'component') {
      const spec = componentNamed(node.name);
      expect(Object.keys(spec?.attributes ?? {})).toEqual(
        expect.arrayContaining(Object.keys(node.attributes)),
      );
      return;
    }
    const allowed = allowedElements.get(node.tagName);
    for (const [name, value] of Object.entries(node.properties)) {
      expect(allowed?.get(name)?.(value), `${node.tagName} ${name}=${value}`).toBe(true);
    }
    expect(allowed, node.tagName).toBeDefined();
  });
}

function expectInert(html: string): void {
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      expect(allowedElements.has(node.tagName), node.tagName).toBe(true);
      for (const { name, value } of node.attrs) {
        expect(name).not.toMatch(/^(?:on|style$|srcdoc$|action$|formaction$)/);
        if (name === 'href' || name === 'src') {
          // As a browser resolves it on a page of the site.
          const { protocol, host } = new URL(value, 'https://site.example/a/b/');
          expect(protocol).toMatch(/^(?:https?|mailto):$/);
          if (/^[/#]/.test(value)) expect(host).toBe('site.example');
          if (name === 'src') expect(host).toBe('site.example');
        }
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
}

describe('whatever the text', () => {
  test('reading never throws, and every problem has a place and words', () => {
    fc.assert(
      fc.property(anything, (body) => {
        const lines = body.split(/\r\n?|\n/).length;
        for (const { line, column, what, fix } of parseProse(body, 5).problems) {
          expect(line).toBeGreaterThanOrEqual(5);
          expect(line).toBeLessThan(5 + lines);
          expect(column).toBeGreaterThan(0);
          // Nothing that could move a terminal's cursor or forge a line of a report.
          expect(what + fix).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/u);
        }
      }),
      { numRuns },
    );
  });

  test('a tree holds only what is on the list, with problems or without', () => {
    fc.assert(
      fc.property(anything, (body) => {
        expectOnlyAllowed(parseProse(body, 1).tree);
      }),
      { numRuns },
    );
  });

  test('a tree is plain data that survives JSON', () => {
    fc.assert(
      fc.property(anything, (body) => {
        const { tree } = parseProse(body, 1);
        expect(JSON.parse(JSON.stringify(tree))).toStrictEqual(tree);
      }),
      { numRuns },
    );
  });

  test('its HTML, as a browser reads it, runs nothing and loads nothing from elsewhere', () => {
    fc.assert(
      fc.property(anything, (body) => {
        const { tree } = parseProse(body, 1);
        expectInert(toHtml(tree.children.filter((node) => !containsComponent(node))));
      }),
      { numRuns },
    );
  });
});
