import ts from 'typescript';

/** One small fault put into a source file. */
export interface Mutant {
  file: string;
  /** UTF-16 units of the file that are replaced, and by what. */
  start: number;
  end: number;
  by: string;
  /** From 1. */
  line: number;
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
const otherMethods: Record<string, string> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
};
/** Examples are data of the tests, and the message of an error that cannot happen is nobody's. */
const passedOver = /^(?:refuses|accepts|examples)$/;

/**
 * The faults that can be put into a file: comparisons, connectives, sums and negations turned round, truth values
 * and numbers changed, the branches of a choice swapped, a filter that lets everything through. After the
 * operators of Stryker; texts and types are left alone, since most of those faults change no behaviour.
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const change = (start: number, end: number, by: string) =>
    found.push({
      file,
      start,
      end,
      by,
      line: source.getLineAndCharacterOfPosition(start).line + 1,
    });
  const turn = (node: ts.Node, by: string) => change(node.getStart(), node.end, by);
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node))
      return;
    if (ts.isPropertyAssignment(node) && passedOver.test(node.name.getText())) return;
    if (ts.isThrowStatement(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = otherOperators[node.operatorToken.kind];
      if (other && !isText(node)) turn(node.operatorToken, other);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      turn(node, node.operand.getText());
    if (node.kind === ts.SyntaxKind.TrueKeyword) turn(node, 'false');
    if (node.kind === ts.SyntaxKind.FalseKeyword) turn(node, 'true');
    if (ts.isNumericLiteral(node)) turn(node, String(Number(node.text) + 1));
    if (ts.isConditionalExpression(node))
      change(
        node.whenTrue.getStart(),
        node.whenFalse.end,
        `${node.whenFalse.getText()} : ${node.whenTrue.getText()}`,
      );
    if (ts.isIfStatement(node)) turn(node.expression, `!(${node.expression.getText()})`);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const other = otherMethods[name.text];
      if (other) turn(name, other);
      if (name.text === 'filter') turn(node, expression.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `a + b` of texts, which no minus can join. */
function isText({ operatorToken, left, right }: ts.BinaryExpression): boolean {
  const isLiteral = (side: ts.Node) =>
    ts.isStringLiteralLike(side) || ts.isTemplateExpression(side);
  return operatorToken.kind === ts.SyntaxKind.PlusToken && (isLiteral(left) || isLiteral(right));
}
