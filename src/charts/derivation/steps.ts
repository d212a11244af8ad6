import { keyOf, type Claim, type Incident, type RecordKey } from '../../casebook/entry.ts';
import { isBounded } from '../../schemas/count.ts';
import { answerSentences, partsSentence } from '../../sentences/answer.ts';
import { derivationSections, stepOf, type DerivationSection } from '../../sentences/derivation.ts';
import { partTitled } from '../../sentences/about.ts';
import { plainText, type Told } from '../../sentences/pieces.ts';
import type { TallyPart, PartsSum } from '../../tally/parts.ts';
import { statementsOfPart } from '../../tally/parts.ts';
import type { Statement } from '../../tally/statement.ts';
import { lowerBoundOf } from '../../tally/support.ts';
import { statementsBehind, type Basis, type Tally } from '../../tally/tally.ts';
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
  link?: { to: RecordKey; label: string };
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
  return {
    part: 'answer',
    face: 'heading',
    label: name,
    notes,
    // Where several numbers stand beside each other, none of them stands for the whole.
    ...(isOne ? { value: n, bar: { from: 0, to: n, isOpen } } : {}),
    link: { to: keyOf(incident), label: `${name}. ${notes.join(' ')}` },
    claims: isOne && tally.basis ? claimsOf(statementsBehind(tally.basis)) : [],
    steps: derivationSections(casebook, tally, locale)
      .map((section) => sectionStep({ say, incident, outcome }, tally, section))
      .filter(({ steps }) => steps.length > 0),
  };
}

/** Whether a section tells of the number itself, and then of what may be built upon. */
function isMain(part: DerivationSection['part']): boolean {
  return part === 'counted' || part === 'most';
}

function sectionStep(
  setting: StepContext,
  tally: Tally,
  section: DerivationSection,
): DerivationStep {
  const { part, lines, supports } = section;
  return {
    part,
    face: 'strong',
    label: setting.say.t.tally.derivationOf[part],
    notes: [],
    claims: [],
    steps: lines.flatMap((line, index): DerivationStep[] => {
      const support = supports[index];
      if (!support)
        return [isMain(part) ? floorStep(setting, tally, part, line) : lineStep(line, part)];
      return isBelowFloor(tally, support) ? [] : [supportStep(setting, support, part)];
    }),
  };
}

/** Whether a support is drawn already, below what may be built upon. */
function isBelowFloor({ n, floor, floorStatements }: Tally, support: Basis): boolean {
  return n !== floor && support.rule === 'statement' && floorStatements.includes(support.statement);
}

/** What a step is told with. */
interface StepContext {
  say: Say;
  incident: Incident;
  outcome: Tally['outcome'];
}

function supportStep(
  setting: StepContext,
  basis: Basis,
  part: DerivationStep['part'],
  from = 0,
): DerivationStep {
  const { say } = setting;
  const told = sentenceOf(setting, basis);
  const statements = statementsBehind(basis);
  const [first] = statements;
  const isOpen = basis.rule === 'statement' && isOpenAbove(basis.statement);
  return {
    part,
    face: 'label',
    label: plainText(told),
    notes: [],
    value: basis.value,
    bar: { from, to: from + basis.value, isOpen },
    ...(first && statements.length === 1 ? { link: say.link(first) } : {}),
    claims: claimsOf(statements),
    steps: stepsBelow(setting, basis, part, from),
  };
}

/** A support in a sentence; of a sum of parts, on whose word it rests and that nobody died in two of them. */
function sentenceOf({ say, incident, outcome }: StepContext, basis: Basis): Told {
  return basis.rule === 'parts' && outcome === 'killed'
    ? partsSentence(say.casebook, basis, outcome, say.locale)
    : stepOf(say.casebook, { incident, outcome }, basis, say.locale);
}

/** The terms of a sum, each beginning where the last one ends. */
function stepsBelow(
  setting: StepContext,
  basis: Basis,
  part: DerivationStep['part'],
  from: number,
): DerivationStep[] {
  const { say, outcome } = setting;
  switch (basis.rule) {
    case 'statement':
    case 'group':
      return [];
    case 'groups':
      return laid(
        basis.counted,
        from,
        ({ count }) => count.min,
        ({ group, count }, start) => ({
          ...term(say.group({ by: basis.by, group }), count.min, part, start),
          notes: [say.people(count, outcome)],
          link: say.link(basis.statement),
          claims: [basis.statement.claim],
        }),
      );
    case 'increments':
      return laid(basis.statements, from, valueOf, (statement, start) => ({
        ...term(say.date(statement.claim.data.covers.occurred), valueOf(statement), part, start),
        notes: [say.people(statement.count, outcome)],
        link: say.link(statement),
        claims: [statement.claim],
      }));
    case 'declared':
      return laid(
        basis.supports,
        from,
        ({ value }) => value,
        (support, start) => supportStep(setting, support, part, start),
      );
    case 'parts':
      return partSteps(setting, basis, part, from);
  }
}

function partSteps(
  setting: StepContext,
  sum: PartsSum,
  part: DerivationStep['part'],
  from: number,
): DerivationStep[] {
  const { casebook, locale } = setting.say;
  return laid(
    sum.counted,
    from,
    ({ weight }) => weight,
    (counted, start) => {
      const label = plainText(partTitled(casebook, counted, locale));
      const bases = basesOfPart(counted);
      const incident = counted.kind === 'child' ? counted.tally.incident : setting.incident;
      const notes = bases.map((basis) => plainText(sentenceOf({ ...setting, incident }, basis)));
      return {
        ...term(label, counted.weight, part, start),
        notes,
        claims: claimsOf(statementsOfPart(counted)),
        ...(counted.kind === 'child'
          ? {
              link: {
                to: keyOf(counted.tally.incident),
                label: `${label}. ${notes.join(' ')}`,
              },
            }
          : { link: setting.say.link(counted.support.statement) }),
        steps: bases.flatMap((basis) =>
          basis.rule === 'parts' ? partSteps(setting, basis, part, start) : [],
        ),
      };
    },
  );
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
  setting: StepContext,
  { floor, floorStatements }: Tally,
  part: DerivationStep['part'],
  line: Told,
): DerivationStep {
  return {
    ...lineStep(line, part),
    ...(floor === null ? {} : { value: floor, bar: { from: 0, to: floor, isOpen: false } }),
    claims: claimsOf(floorStatements),
    steps: floorStatements.map((statement) =>
      supportStep(setting, statementBasis(statement), part),
    ),
  };
}

/** A sentence without a number of its own, leading to the first claim that it names, or to the first record. */
function lineStep(line: Told, part: DerivationStep['part']): DerivationStep {
  const records = line.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.record]));
  const claims = records.filter((one) => one.collection === 'claims');
  const record = claims[0] ?? records[0];
  const label = plainText(line);
  return {
    part,
    face: 'label',
    label,
    notes: [],
    ...(record ? { link: { to: keyOf(record), label } } : {}),
    claims,
    steps: [],
  };
}

function term(
  label: string,
  value: number,
  part: DerivationStep['part'],
  from: number,
): DerivationStep {
  const bar = { from, to: from + value, isOpen: false };
  return { part, face: 'label', label, notes: [], value, bar, claims: [], steps: [] };
}

/** Things one behind the other on an axis of people. */
function laid<Item>(
  items: readonly Item[],
  from: number,
  lengthOf: (item: Item) => number,
  place: (item: Item, from: number) => DerivationStep,
): DerivationStep[] {
  let start = from;
  return items.map((item) => {
    const placed = place(item, start);
    start += lengthOf(item);
    return placed;
  });
}

function isOpenAbove({ count }: Statement): boolean {
  return isBounded(count) && count.max === null;
}

function claimsOf(statements: readonly Statement[]): Claim[] {
  return [...new Set(statements.map(({ claim }) => claim))];
}

function valueOf(statement: Statement): number {
  return lowerBoundOf(statement) ?? 0;
}

/** The number of a step as it is written. */
export function numberOf(say: Say, { value, bar }: DerivationStep): string | undefined {
  if (value === undefined) return undefined;
  const number = say.number(value);
  return bar?.isOpen ? say.t.tally.atLeast(number) : number;
}
