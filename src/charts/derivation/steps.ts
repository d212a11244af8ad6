import { keyOf, type Claim, type Incident } from '../../casebook/entry.ts';
import { isBounded, type Count } from '../../schemas/count.ts';
import { answerSentences, partsSentence } from '../../sentences/answer.ts';
import { derivationSections, stepOf, type DerivationSection } from '../../sentences/derivation.ts';
import { partTitled } from '../../sentences/about.ts';
import { plainText, type Told } from '../../sentences/pieces.ts';
import { statementsOfPart, type PartsSum, type TallyPart } from '../../tally/parts.ts';
import type { Statement } from '../../tally/statement.ts';
import { lowerBoundOf } from '../../tally/support.ts';
import { statementsBehind, type Basis, type Tally } from '../../tally/tally.ts';
import type { Link } from '../chart.ts';
import type { Say } from '../drawing/words.ts';

/** One step of a derivation, with the steps that it rests on. */
export interface DerivationStep {
  /** For the table: the answer, or the section in which it stands. */
  part: 'answer' | DerivationSection['part'];
  face: 'heading' | 'strong' | 'label';
  label: string;
  /** What is said about it below the label. */
  notes: string[];
  /** People; undefined where it has no number of its own. */
  value?: number;
  /** Its people on the axis, and whether more are possible by the words of the claim. */
  bar?: { from: number; to: number; isOpen: boolean };
  link?: Link | undefined;
  /** The claims that it rests on, or tells of. */
  claims: readonly Claim[];
  steps: DerivationStep[];
}

/** The derivation of a tally as a tree: the answer, then what it rests on, what else was supported, and what was left out. */
export function stepsOf(say: Say, tally: Tally): DerivationStep {
  const { casebook, locale } = say;
  const { incident, n, floor, answer, outcome } = tally;
  const isOne = answer.form === 'one' && n !== null && n === floor;
  const name = say.name(incident);
  const notes = answerSentences(casebook, tally, locale).map(plainText);
  const isOpen = answer.form !== 'one' || !answer.inWordsOf || isOpenAbove(answer.inWordsOf);
  return newStep('answer', name, {
    face: 'heading',
    notes,
    // Where several numbers stand beside each other, none of them stands for the whole.
    ...(isOne && peopleFrom(0, n, isOpen)),
    link: { to: keyOf(incident), label: `${name}. ${notes.join(' ')}` },
    claims: isOne && tally.basis ? claimsOf(statementsBehind(tally.basis)) : [],
    steps: derivationSections(casebook, tally, locale)
      .map((section) => sectionStep({ say, incident, outcome, part: section.part }, tally, section))
      .filter(({ steps }) => steps.length > 0),
  });
}

function newStep(
  part: DerivationStep['part'],
  label: string,
  more: Partial<DerivationStep> = {},
): DerivationStep {
  return { part, label, face: 'label', notes: [], claims: [], steps: [], ...more };
}

/** The number of a step, and its people on the axis. */
function peopleFrom(from: number, value: number, isOpen = false) {
  return { value, bar: { from, to: from + value, isOpen } };
}

/** What a step is told with. */
interface StepContext {
  say: Say;
  incident: Incident;
  outcome: Tally['outcome'];
  /** The section in which it stands. */
  part: DerivationSection['part'];
}

function sectionStep(
  context: StepContext,
  tally: Tally,
  { part, lines, supports }: DerivationSection,
): DerivationStep {
  // These tell of the number itself, and then of what may be built upon.
  const isMain = part === 'counted' || part === 'most';
  return newStep(part, context.say.t.tally.derivationOf[part], {
    face: 'strong',
    steps: lines.flatMap((line, index): DerivationStep[] => {
      const support = supports[index];
      if (!support) return [isMain ? floorStep(context, tally, line) : lineStep(context, line)];
      return isBelowFloor(tally, support) ? [] : [supportStep(context, support)];
    }),
  });
}

/** Whether a support is drawn already, below what may be built upon. */
function isBelowFloor({ n, floor, floorStatements }: Tally, support: Basis): boolean {
  return n !== floor && support.rule === 'statement' && floorStatements.includes(support.statement);
}

/** A support whose people begin at a place on the axis, with what it rests on. */
function supportStep(context: StepContext, basis: Basis, from = 0): DerivationStep {
  const statements = statementsBehind(basis);
  const [first, second] = statements;
  const isOpen = basis.rule === 'statement' && isOpenAbove(basis.statement);
  return newStep(context.part, plainText(sentenceOf(context, basis)), {
    ...peopleFrom(from, basis.value, isOpen),
    link: first && !second ? context.say.link(first) : undefined,
    claims: claimsOf(statements),
    steps: stepsBelow(context, basis, from),
  });
}

/** A support in a sentence; of a sum of parts, on whose word it rests and that nobody died in two of them. */
function sentenceOf({ say, incident, outcome }: StepContext, basis: Basis): Told {
  return basis.rule === 'parts' && outcome === 'killed'
    ? partsSentence(say.casebook, basis, outcome, say.locale)
    : stepOf(say.casebook, { incident, outcome }, basis, say.locale);
}

/** The terms of a sum, each beginning where the last one ends. */
function stepsBelow(context: StepContext, basis: Basis, from: number): DerivationStep[] {
  const { say } = context;
  switch (basis.rule) {
    case 'statement':
    case 'group':
      return [];
    case 'groups':
      return endToEnd(basis.counted, from, ({ group, count }, start) =>
        termStep(context, say.group({ by: basis.by, group }), { ...basis, count }, start),
      );
    case 'increments':
      return endToEnd(basis.statements, from, (statement, start) =>
        termStep(
          context,
          say.date(statement.claim.data.covers.occurred),
          { statement, count: statement.count },
          start,
        ),
      );
    case 'declared':
      return endToEnd(basis.supports, from, (support, start) =>
        supportStep(context, support, start),
      );
    case 'parts':
      return partSteps(context, basis, from);
  }
}

/** A group or a day of a statement. */
function termStep(
  { say, outcome, part }: StepContext,
  label: string,
  { statement, count }: { statement: Statement; count: Count },
  from: number,
): DerivationStep {
  return newStep(part, label, {
    ...peopleFrom(from, valueOf({ count })),
    notes: [say.people(count, outcome)],
    link: say.link(statement),
    claims: [statement.claim],
  });
}

function partSteps(context: StepContext, sum: PartsSum, from: number): DerivationStep[] {
  const { casebook, locale, link } = context.say;
  return endToEnd(sum.counted, from, (part, start) => {
    const label = plainText(partTitled(casebook, part, locale));
    const bases = basesOfPart(part);
    const incident = part.kind === 'child' ? part.tally.incident : context.incident;
    const notes = bases.map((basis) => plainText(sentenceOf({ ...context, incident }, basis)));
    return newStep(context.part, label, {
      ...peopleFrom(start, part.weight),
      notes,
      claims: claimsOf(statementsOfPart(part)),
      link:
        part.kind === 'child'
          ? { to: keyOf(incident), label: `${label}. ${notes.join(' ')}` }
          : link(part.support.statement),
      steps: bases.flatMap((basis) =>
        basis.rule === 'parts' ? partSteps(context, basis, start) : [],
      ),
    });
  });
}

/** What the floor of a part rests on: the smallest numbers for everyone, or where there are none its own largest support. */
function basesOfPart(part: TallyPart): Basis[] {
  if (part.kind === 'several') return [part.support];
  const { voices, basis, floorStatements } = part.tally;
  if (voices === 0) return basis ? [basis] : [];
  return floorStatements.map(statementBasis);
}

function statementBasis(statement: Statement): Basis {
  return { rule: 'statement', statement, value: valueOf(statement) };
}

function floorStep(
  context: StepContext,
  { floor, floorStatements }: Tally,
  line: Told,
): DerivationStep {
  return {
    ...lineStep(context, line),
    ...(floor !== null && peopleFrom(0, floor)),
    claims: claimsOf(floorStatements),
    steps: floorStatements.map((statement) => supportStep(context, statementBasis(statement))),
  };
}

/** A sentence without a number of its own, leading to the first claim that it names, or to the first record. */
function lineStep({ part }: StepContext, line: Told): DerivationStep {
  const records = line.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.record]));
  const claims = records.filter((one) => one.collection === 'claims');
  const record = claims[0] ?? records[0];
  const label = plainText(line);
  return newStep(part, label, { link: record && { to: keyOf(record), label }, claims });
}

/** Steps whose people stand one behind the other on the axis. */
function endToEnd<Item>(
  items: readonly Item[],
  from: number,
  stepFrom: (item: Item, from: number) => DerivationStep,
): DerivationStep[] {
  let start = from;
  return items.map((item) => {
    const step = stepFrom(item, start);
    start += step.value ?? 0;
    return step;
  });
}

function isOpenAbove({ count }: Statement): boolean {
  return isBounded(count) && count.max === null;
}

function claimsOf(statements: readonly Statement[]): Claim[] {
  return [...new Set(statements.map(({ claim }) => claim))];
}

function valueOf(counted: Pick<Statement, 'count'>): number {
  return lowerBoundOf(counted) ?? 0;
}

/** The number of a step as it is written. */
export function numberOf(say: Say, { value, bar }: DerivationStep): string | undefined {
  if (value === undefined) return undefined;
  const number = say.number(value);
  return bar?.isOpen ? say.t.tally.atLeast(number) : number;
}
