import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx';
import { parseOutcome, singleOutcomes } from '../../schemas/outcome.ts';
import type { AttributeSpec, ComponentSpec } from '../components.ts';
import { suggest } from '../../text/suggest.ts';
import { startOf } from '../position.ts';
import type { Description, ProseProblem } from '../problem.ts';
import { eitherOf, said } from '../said.ts';
import { judgeDecoded } from './characters.ts';
import type { RuleContext } from './rule.ts';

/** The attributes of a tag. Of a tag that is no component, only those that would run something are named. */
export function judgeAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  spec: ComponentSpec | undefined,
  scene: RuleContext,
): ProseProblem[] {
  const seen = new Set<string>();
  const findings: ProseProblem[] = [];
  for (const attribute of node.attributes) {
    const repeated = attribute.type === 'mdxJsxAttribute' && seen.has(attribute.name);
    if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name);
    const faults = judgeAttribute(attribute, repeated, spec);
    for (const fault of faults) findings.push({ ...fault, ...startOf(attribute) });
    if (faults.length === 0 && typeof attribute.value === 'string') {
      for (const found of judgeDecoded([attribute.value], attribute, scene)) findings.push(found);
    }
  }
  // Braces may stand for any attribute; what is missing shows once they are gone.
  if (!spec || node.attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute')) {
    return findings;
  }
  for (const [name, { required, purpose }] of Object.entries(spec.attributes)) {
    if (!required || seen.has(name)) continue;
    findings.push({
      code: 'missing-attribute',
      ...startOf(node),
      what: `<${spec.name}> lacks "${name}", ${purpose}.`,
      fix: `Write it as in ${spec.example}`,
    });
  }
  return findings;
}

function judgeAttribute(
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  repeated: boolean,
  spec: ComponentSpec | undefined,
): Description[] {
  if (attribute.type === 'mdxJsxExpressionAttribute') return [braces(attribute.value)];
  const { name, value } = attribute;
  const computed = typeof value === 'object' && value !== null;
  const own = spec && Object.hasOwn(spec.attributes, name) ? spec.attributes[name] : undefined;
  if (!own && /^on/i.test(name)) return [eventAttribute(name)];
  if (!own && spec) return [unknownAttribute(name, spec)];
  if (computed) return [computedAttribute(name, value.value)];
  if (!own || !spec) return [];
  if (repeated)
    return [bad(`"${name}" stands twice in this <${spec.name}>.`, 'Delete one of the two.')];
  return judgeValue(name, value ?? null, own, spec);
}

function judgeValue(
  name: string,
  value: string | null,
  own: AttributeSpec,
  spec: ComponentSpec,
): Description[] {
  if (value === null || value.trim() === '') {
    return [
      bad(
        `"${name}" of this <${spec.name}> has no value.`,
        `Give it one, ${own.purpose}: ${spec.example}`,
      ),
    ];
  }
  const values = valuesOf(own.value);
  if (values === undefined || values.includes(value)) return [];
  if (own.value.kind === 'outcome' && parseOutcome(value)) return [];
  const meant = suggest(value, values);
  return [
    bad(
      `"${said(value)}" is not a value of "${name}" of <${spec.name}>.`,
      `${meant ? `Did you mean "${meant}"? ` : ''}Write ${eitherOf(values)}${own.value.kind === 'outcome' ? ', or several of them joined by -or-' : ''}.`,
    ),
  ];
}

function valuesOf(value: AttributeSpec['value']): readonly string[] | undefined {
  if (value.kind === 'outcome') return singleOutcomes;
  return value.kind === 'one-of' ? value.values : undefined;
}

function bad(what: string, fix: string): Description {
  return { code: 'bad-attribute', what, fix };
}

function braces(code: string): Description {
  const spread = code.trimStart().startsWith('...');
  return {
    code: spread ? 'spread-attribute' : 'content-expression',
    what: spread
      ? 'This tag takes its attributes from code. Content is data, so nothing in it can run.'
      : 'This tag has braces among its attributes. Content is data, so nothing in it can run.',
    fix: 'Write each attribute out as name="value".',
  };
}

function computedAttribute(name: string, code: string): Description {
  const literal = /^\s*(?:(["'`])([^"'`\\]*)\1|(\d+))\s*$/.exec(code);
  const value = literal?.[2] ?? literal?.[3];
  return {
    code: 'computed-attribute',
    what: `The value of "${said(name)}" is code in braces. Content is data, so nothing in it can run.`,
    fix: `Write the value as text: ${said(name)}="${value === undefined ? '…' : said(value)}".`,
  };
}

function eventAttribute(name: string): Description {
  return {
    code: 'event-attribute',
    what: `"${said(name)}" would run code when something happens in the reader's browser. Content is data, so nothing in it can run.`,
    fix: 'Delete the attribute.',
  };
}

function unknownAttribute(name: string, spec: ComponentSpec): Description {
  const names = Object.keys(spec.attributes);
  const meant = suggest(name, names);
  return {
    code: 'unknown-attribute',
    what: `<${spec.name}> has no attribute "${said(name)}".`,
    fix: `${meant ? `Did you mean "${meant}"? ` : ''}Its attributes are ${names.join(', ')}.`,
  };
}
