import { expect, test } from 'vitest';
import { componentNamed, components } from '../../src/prose/components.ts';
import { referencesInBody } from '../../src/prose/mentions.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { walk } from '../../src/prose/tree.ts';

test.each(components.map((component) => [component.name, component] as const))(
  'the example of <%s> is right and names the records that it must',
  (name, { example, attributes }) => {
    const { tree, problems } = parseProse(example, 1);
    expect(problems).toEqual([]);
    const drawn: string[] = [];
    walk(tree, (node) => {
      if (node.type === 'component') drawn.push(node.name);
    });
    expect(drawn).toContain(name);
    const references = Object.values(attributes).filter(({ value }) => value.kind === 'reference');
    expect(referencesInBody(tree).length > 0).toBe(references.length > 0);
  },
);

test.each(components.map((component) => [component.name, component] as const))(
  '<%s> takes all its attributes at once, and says which it lacks',
  (name, { attributes, children }) => {
    const all = Object.entries(attributes)
      .map(
        ([key, { value }]) =>
          `${key}="${value.kind === 'one-of' ? value.values[0] : value.kind === 'outcome' ? 'killed' : 'a'}"`,
      )
      .join(' ');
    const body = (written: string) =>
      `<${name} ${written}>${children === 'text' ? 'b' : ''}</${name}>`;
    expect(parseProse(body(all), 1).problems).toEqual([]);
    expect(parseProse(body(''), 1).problems.map(({ code }) => code)).toEqual(
      Object.values(attributes).flatMap(({ required }) => (required ? ['missing-attribute'] : [])),
    );
  },
);

test.each(['constructor', '__proto__', 'toString', 'count', ''])(
  'no component is named %j',
  (name) => {
    expect(componentNamed(name)).toBeUndefined();
  },
);

test.each([
  ['<Conut claim="a" outcome="killed" />', 'Did you mean <Count>?'],
  ['<Count claim="a" outcome="kiled" />', 'Did you mean "killed"?'],
  ['<Count clam="a" outcome="killed" />', 'Did you mean "claim"?'],
  ['<Count claim={"a"} outcome="killed" />', 'claim="a"'],
  ['<Xyzzy />', 'The components are Count, Minimum,'],
])('%j is met with %j', (body, fix) => {
  expect(
    parseProse(body, 1)
      .problems.map((problem) => problem.fix)
      .join('\n'),
  ).toContain(fix);
});
