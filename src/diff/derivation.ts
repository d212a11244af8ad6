import type { LinkedRecords } from '../casebook/link.ts';
import { voicesOfPart, type TallyPart } from '../tally/parts.ts';
import type { Statement } from '../tally/statement.ts';
import { statementsBehind, type Basis, type Tally } from '../tally/tally.ts';
import { groupName, recordTitle, speakerOf } from './names.ts';

/** One line of a derivation; deeper lines explain the one above. */
export interface DerivationLine {
  depth: number;
  text: string;
}

/** The derivation of a tally's number, a line a step, as a reviewer reads it. */
export function derivationLines(draft: LinkedRecords, { n, basis, tied }: Tally): DerivationLine[] {
  if (!basis || n === null) return [];
  const statements = tied.length > 0 ? tied : statementsBehind(basis);
  if (basis.rule !== 'parts')
    return [
      { depth: 0, text: `at least ${n}${ruleOf(draft, basis)}` },
      ...statements.map((statement) => ({ depth: 1, text: lineOf(draft, statement) })),
    ];
  return [
    { depth: 0, text: `${sum(basis.counted)}, parts:` },
    ...basis.counted.flatMap((part) => [
      { depth: 1, text: `${partName(draft, part)}, at least ${part.weight}` },
      ...(part.kind === 'child' ? part.tally.floorStatements : [part.support.statement]).map(
        (statement) => ({ depth: 2, text: lineOf(draft, statement) }),
      ),
    ]),
    ...basis.left.map(({ part, overlaps }) => ({
      depth: 1,
      text:
        overlaps.length > 0
          ? `${partName(draft, part)}, at least ${part.weight}: not added, the people may be among those of ${overlaps.map((one) => partName(draft, one)).join(' and ')}`
          : `${partName(draft, part)}, at least ${part.weight}: not the largest`,
    })),
  ];
}

function ruleOf(draft: LinkedRecords, basis: Exclude<Basis, { rule: 'parts' }>): string {
  switch (basis.rule) {
    case 'statement':
      return ':';
    case 'group':
      return `, the largest group of one claim (${groupName(draft, basis.by, basis.group)}):`;
    case 'groups':
      return `, groups by ${basis.by} that have nobody in common:`;
    case 'increments':
      return ', increments over days that do not overlap:';
    case 'declared':
      return ', declared to count different people:';
  }
}

function lineOf(draft: LinkedRecords, { claim, count }: Statement): string {
  return `${count.wording}, says ${speakerOf(draft, claim)} (claims/${claim.id})`;
}

function partName(draft: LinkedRecords, part: TallyPart): string {
  if (part.kind === 'child') return recordTitle(draft, part.tally.incident);
  const names = part.incidents.map((id) => {
    const incident = draft.incidents.get(id);
    return incident ? recordTitle(draft, incident) : id;
  });
  return `${names.join(' and ')} together`;
}

function sum(parts: readonly TallyPart[]): string {
  const total = parts.reduce((all, { weight }) => all + weight, 0);
  return parts.length === 1
    ? `at least ${total}`
    : `${parts.map(({ weight }) => weight).join(' + ')} = ${total}`;
}

/** Whose numbers a part rests on, for comparing two derivations. */
export function fingerprintOfPart(part: TallyPart): string {
  return `${part.id} ${part.weight} ${voicesOfPart(part).join('+')}`;
}
