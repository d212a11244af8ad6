import { needlessAcceptance } from './needless-acceptance.ts';
import type { Acceptable, Check, CheckContext, RuleResult } from './check.ts';
import type { LinkedRecords } from './link.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from '../text/suggest.ts';

/** A result of one check, before acceptances are applied. */
export interface CheckResult extends RuleResult {
  check: Check;
}

/** Whether alarms of a check can be accepted: of language, where it may be wrong, and warnings. Errors of fact never. */
export function isAcceptable({ severity, acceptable }: Check): boolean {
  return acceptable === true || severity === 'warning';
}

/**
 * The findings without those that their records accept, and a finding for every acceptance that accepts nothing. While
 * records are broken nobody can say that an acceptance is needless, because the alarm may come back with them.
 */
export function judgeAcceptances(
  findings: readonly CheckResult[],
  draft: LinkedRecords,
  context: CheckContext,
  checks: readonly Check[],
  isWhole: boolean,
): Problem[] {
  const acceptances = acceptancesOf(draft);
  const used = new Set<Acceptance>();
  const byFile = Map.groupBy(acceptances, ({ file }) => file);
  const left = findings.filter((finding) => {
    if (!isAcceptable(finding.check)) return true;
    const accepting = (byFile.get(finding.file) ?? []).filter((each) => accepts(each, finding));
    // Without words one acceptance is for one alarm, or a second mistake would pass with the first.
    const fitting = finding.alarm
      ? accepting
      : accepting.filter((each) => !used.has(each)).slice(0, 1);
    for (const acceptance of fitting) used.add(acceptance);
    return fitting.length === 0;
  });
  const needless = acceptances
    .filter((acceptance) => !used.has(acceptance))
    .flatMap((acceptance) => needlessness(acceptance, context, checks, isWhole));
  return [
    ...left.map(({ check: { code, severity }, alarm: _, ...found }): Problem => ({
      code,
      severity,
      ...found,
    })),
    ...needless,
  ];
}

interface Acceptance {
  file: string;
  /** Its place in the list. */
  index: number;
  check: string;
  text: string | undefined;
}

function acceptancesOf(draft: LinkedRecords): Acceptance[] {
  const entries = [
    ...(draft.case ? [draft.case] : []),
    ...draft.entries,
    ...draft.translations.values(),
  ];
  return entries.flatMap(({ file, data }) =>
    (data.accept ?? []).map(({ check, text }, index) => ({ file, index, check, text })),
  );
}

/** The same check, and words of the same sentence that hold the alarm's; of an alarm without words, none. */
function accepts({ check, text }: Acceptance, { check: { code }, alarm }: CheckResult): boolean {
  if (check !== code) return false;
  if (text === undefined || alarm === undefined) return text === undefined && alarm === undefined;
  return holds(text, alarm);
}

function holds(text: string, { words, sentence }: Acceptable): boolean {
  const accepted = spaced(text);
  return accepted.includes(spaced(words)) && spaced(sentence).includes(accepted);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function needlessness(
  { file, index, check, text }: Acceptance,
  { where }: CheckContext,
  checks: readonly Check[],
  isWhole: boolean,
): Problem[] {
  const { code, severity } = needlessAcceptance;
  const known = checks.find((each) => each.code === check);
  const acceptable = checks.filter(isAcceptable).map((each) => each.code);
  if (!known || !isAcceptable(known))
    return [
      {
        code,
        severity,
        ...where(file, ['accept', index, 'check']),
        what: known
          ? `Alarms of ${check} are never false, so they cannot be accepted.`
          : `"${check}" is no check.`,
        fix: `${didYouMean(check, acceptable)}Alarms that can be accepted are those of ${acceptable.join(', ')}.`,
      },
    ];
  if (!isWhole) return [];
  const about = text === undefined ? '' : ` about "${text}"`;
  return [
    {
      code,
      severity,
      ...where(file, ['accept', index, text === undefined ? 'check' : 'text']),
      what: `This record raises no alarm of ${check}${about}, so there is nothing to accept.`,
      fix: 'Take the entry out; or, if the words have changed, write them as they stand now.',
    },
  ];
}
