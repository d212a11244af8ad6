import ts from 'typescript';

/** Text that takes the place of a stretch of a file, which is empty where it is only put between. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** One small fault that can be put into a source file. */
export interface Mutant {
  file: string;
  /** From 1. */
  line: number;
  was: string;
  by: string;
  /** What builds the fault into the file behind a switch of this number (switches.ts). */
  edits: (number: number) => Edit[];
}

const otherOperators: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
};
const otherMethods = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
]);
/** Examples are data of the tests, and the message of an error that cannot happen is nobody's. */
const passedOver = /^(?:refuses|accepts|examples)$/;

/**
 * The faults that can be put into a file: comparisons, connectives, sums and negations turned round, truth values
 * and numbers changed, the branches of a choice swapped, a filter that lets everything through. After the
 * operators of Stryker; texts and types are left alone, since most of those faults change no behaviour.
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = sourceOf(file, text);
  const found: Mutant[] = [];
  const add = (place: ts.Node, was: string, by: string, edits: Mutant['edits']) => {
    const line = source.getLineAndCharacterOfPosition(place.getStart()).line + 1;
    found.push({ file, line, was, by, edits });
  };
  const wrap = (node: ts.Node, before: string, after = ')') => [
    { start: node.getStart(), end: node.getStart(), text: before },
    { start: node.end, end: node.end, text: after },
  ];
  const put = (node: ts.Node, text: string) => ({ start: node.getStart(), end: node.end, text });

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node))
      return;
    if (ts.isPropertyAssignment(node) && passedOver.test(node.name.getText())) return;
    if (ts.isThrowStatement(node)) return;
    if (ts.isBinaryExpression(node)) {
      const { operatorToken: operator } = node;
      const other = otherOperators[operator.kind];
      if (other && !isText(node))
        add(operator, operator.getText(), other, (number) =>
          /[&|]/.test(other)
            ? [
                ...wrap(node, `switches.connective(${number}, '${operator.getText()}', `, '))'),
                put(operator, ', () => ('),
              ]
            : [
                ...wrap(node, `switches.binary(${number}, '${operator.getText()}', '${other}', `),
                put(operator, ', '),
              ],
        );
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.getText(), node.operand.getText(), (number) =>
        wrap(node, `switches.condition(${number}, `),
      );
    const value = otherValue(node);
    if (value !== undefined)
      add(node, node.getText(), value, (number) => {
        const chosen = `switches.value(${number}, ${node.getText()}, ${value})`;
        return [put(node, isKey(node) ? `[${chosen}]` : chosen)];
      });
    if (ts.isConditionalExpression(node)) {
      const branches = [node.whenTrue.getText(), node.whenFalse.getText()];
      add(node.whenTrue, branches.join(' : '), branches.reverse().join(' : '), (number) =>
        wrap(node.condition, `switches.condition(${number}, `),
      );
    }
    if (ts.isIfStatement(node)) {
      const { expression } = node;
      add(expression, expression.getText(), `!(${expression.getText()})`, (number) =>
        wrap(expression, `switches.condition(${number}, `),
      );
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression, questionDotToken } = node.expression;
      const other = otherMethods.get(name.text);
      if (other)
        add(name, name.text, other, (number) => [
          {
            start: expression.end,
            end: name.end,
            text: `${questionDotToken ? '?.' : ''}[switches.value(${number}, '${name.text}', '${other}')]`,
          },
        ]);
      const [predicate] = node.arguments;
      if (name.text === 'filter' && predicate)
        add(node, node.getText(), expression.getText(), (number) =>
          wrap(predicate, `switches.predicate(${number}, `),
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The file with some of its faults built in, each behind the switch of its number, and an eye on every loop. */
export function withSwitches(file: string, text: string, mutants: Map<Mutant, number>): string {
  const edits = [...mutants].flatMap(([mutant, number]) => mutant.edits(number));
  const visit = (node: ts.Node): void => {
    const condition = ts.isForStatement(node)
      ? node.condition
      : ts.isWhileStatement(node) || ts.isDoStatement(node)
        ? node.expression
        : undefined;
    if (condition)
      edits.unshift(
        { start: condition.getStart(), end: condition.getStart(), text: 'switches.round(' },
        { start: condition.end, end: condition.end, text: ')' },
      );
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file, text));
  // What stands further out was found first: its opening comes before those within it, its closing after them.
  const closes = ({ start, end, text }: Edit) => start === end && text.startsWith(')');
  const sorted = edits
    .map((edit, index) => ({ ...edit, rank: closes(edit) ? -index - 1 : index }))
    .sort((a, b) => a.start - b.start || a.rank - b.rank);
  let written = '';
  let at = 0;
  for (const { start, end, text: by } of sorted) {
    written += text.slice(at, start) + by;
    at = end;
  }
  return written + text.slice(at);
}

function sourceOf(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function otherValue(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'false';
  if (node.kind === ts.SyntaxKind.FalseKeyword) return 'true';
  return ts.isNumericLiteral(node) ? String(Number(node.text) + 1) : undefined;
}

/** `1` in `{ 1: … }`, of an object or of a pattern that takes one apart. */
function isKey(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  );
}

/** `a + b` of texts, which no minus can join. */
function isText({ operatorToken, left, right }: ts.BinaryExpression): boolean {
  const isLiteral = (side: ts.Node) =>
    ts.isStringLiteralLike(side) || ts.isTemplateExpression(side);
  return operatorToken.kind === ts.SyntaxKind.PlusToken && (isLiteral(left) || isLiteral(right));
}
