import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { chartKinds } from '../src/charts/catalogue.ts';
import { casebookJson, casebookJsonSchema } from '../src/exports/casebook-json.ts';
import { dataPackage } from '../src/exports/datapackage.ts';
import { dataFilesOf } from '../src/exports/files.ts';
import { editorSchemas } from '../src/editor/json-schema.ts';
import { problemsWith } from './casebook/example.ts';
import { bytesOf, casebookWith, csvOf } from './exports/casebooks.ts';

/** A number that counts two outcomes together, written in any order, printed and linked to. */
const change = {
  'claims/guard-rescue.mdx': {
    replace: 'count: 2',
    by: 'count: 2\n  - outcome: [captured, injured]\n    count: dozens\n    breakdown:\n      - by: attributed_to\n        parts:\n          - group: unknown\n            count: several',
  },
  'notes/method.mdx': {
    replace: 'Two numbers add up',
    by: '<Count claim="guard-rescue" outcome="injured-or-captured" />, see [the claims](/incidents/rescue-boat/#claims-injured-or-captured).\n\nTwo numbers add up',
  },
};
const union = 'injured-or-captured';
const casebook = casebookWith(change);

test('is one outcome in the record, in the order in which outcomes are shown', () => {
  expect(casebook.claims.get('guard-rescue')?.data.measures.map(({ outcome }) => outcome)).toEqual([
    'killed',
    union,
  ]);
});

test.each<[what: string, outcome: string, code: string]>([
  ['a word that is none', 'dead', '12:14 bad-value'],
  ['a word in the list that is none', '[killed, dead]', '12:23 bad-value'],
  ['a list of one', '[killed]', '12:14 bad-value'],
  ['an outcome twice', '[killed, killed]', '12:14 bad-value'],
  ['the form of addresses', union, '12:14 bad-value'],
  ['a number', '3', '12:14 bad-value'],
])('%s is refused at its place', (_, outcome, expected) => {
  const problems = problemsWith({
    'claims/wire-repeat.mdx': { replace: 'outcome: killed', by: `outcome: ${outcome}` },
  }).filter(({ file }) => file === 'claims/wire-repeat.mdx');
  expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([expected]);
});

test('the form of addresses is met with the list to write', () => {
  const [problem] = problemsWith({
    'claims/wire-repeat.mdx': { replace: 'outcome: killed', by: `outcome: ${union}` },
  }).filter(({ file }) => file === 'claims/wire-repeat.mdx');
  expect(problem?.fix).toBe('Write a list: [injured, captured].');
});

test.each([
  ['a link', '/incidents/rescue-boat/#claims-injured-or-captured', []],
  [
    'a link with the outcomes turned round',
    '/incidents/rescue-boat/#claims-captured-or-injured',
    ['broken-link'],
  ],
  [
    'a link on a page without outcomes',
    '/claims/guard-rescue/#claims-injured-or-captured',
    ['broken-link'],
  ],
])('%s', (_, href, codes) => {
  const problems = problemsWith({
    ...change,
    'notes/method.mdx': {
      replace: 'Two numbers add up',
      by: `[Here](${href}).\n\nTwo numbers add up`,
    },
  });
  expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
    codes,
  );
});

test('charts have it in their addresses', () => {
  const subjects = chartKinds.flatMap(({ name, subjects, withoutPage }) =>
    [...subjects(casebook), ...withoutPage(casebook)].map(({ id }) => `${name}/${id}`),
  );
  expect(subjects.filter((subject) => subject.includes(union))).toEqual(
    expect.arrayContaining([
      `breakdown/guard-rescue-${union}-attributed-to`,
      `coverage-matrix/lake-storm-${union}`,
    ]),
  );
});

test('every download holds it', () => {
  const row = csvOf(casebook, 'measures').find(({ outcome }) => outcome === union);
  expect(row).toMatchObject({ id: `guard-rescue/${union}`, wording: 'dozens', kind: 'vague' });
  expect(new TextDecoder('latin1').decode(bytesOf(casebook, 'casebook.sqlite'))).toContain(
    `guard-rescue/${union}`,
  );
  const described = JSON.parse(dataPackage(casebook, dataFilesOf(casebook))) as {
    resources: {
      name: string;
      schema?: { fields: { name: string; constraints?: { enum?: string[] } }[] };
    }[];
  };
  const outcome = described.resources
    .find(({ name }) => name === 'measures')
    ?.schema?.fields.find(({ name }) => name === 'outcome');
  expect(outcome?.constraints?.enum).toContain(union);
});

test('the document with it fits its own schema, which knows no other order', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(casebookJsonSchema()) as object);
  const text = casebookJson(casebook);
  expect(validate(JSON.parse(text))).toBe(true);
  expect(validate(JSON.parse(text.replace(union, 'hurt-or-captured')))).toBe(false);
});

test.each<[outcome: unknown, fits: boolean]>([
  ['killed', true],
  [['injured', 'captured'], true],
  [['killed'], false],
  [['killed', 'killed'], false],
  ['dead', false],
  [union, false],
])('editors take %j: %j', (outcome, fits) => {
  const claims = editorSchemas(new Map()).get('claims') as {
    properties: { measures: { items: { properties: { outcome: object } } } };
  };
  const validate = new Ajv({ strict: false }).compile(
    claims.properties.measures.items.properties.outcome,
  );
  expect(validate(outcome)).toBe(fits);
});
