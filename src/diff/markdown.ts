import { outcomeLabel } from '../i18n/index.ts';
import { problemParagraph } from '../casebook/report.ts';
import type { ChartChange } from './charts.ts';
import type { RecordDiff } from './compare.ts';
import type { DerivationLine } from './derivation.ts';
import { code, escapeMarkdown } from './escape.ts';
import type { WhatFollows, Movement } from './incidents.ts';
import { isNumberChange, type ChangedRecord, type ChangeLine, type LoneRecord } from './records.ts';

/** So many entries of a section are written out; JSON has them all. */
const mostEntries = 100;
/** A comment on a code host holds 65,536 characters; the rest is left for those who write around it. */
const longestReport = 60_000;

/** Writes a comparison for a reviewer. Everything from the record is escaped: it may come from a stranger. */
export function writeMarkdown(diff: RecordDiff, charts: ChartChange[] | undefined): string {
  const sections = [
    section('Facts changed without a correction', factLines(diff)),
    section('Errors', errorLines(diff)),
    section('Claims', claimLines(diff)),
    section('Numbers that moved', diff.movements.map(movementLines)),
    section('Other records', otherLines(diff)),
    section('Pages', pageLines(diff)),
    section('Charts', charts === undefined ? [] : charts.map(chartLine)),
    section(
      'Prose',
      diff.prose.map(({ file, change }) => `- ${code(file)} ${change}`),
    ),
    section(
      'Translations left behind',
      diff.translations.map(({ file, parts }) => `- ${code(file)}: ${parts.map(code).join(', ')}`),
    ),
  ].filter((text) => text !== '');
  const between = `${code(diff.before)} → ${code(diff.after)}`;
  if (sections.length === 0) return `## The record, ${between}\n\nNothing changed.\n`;
  return cut(`## The record, ${between}\n\n${sections.join('\n')}`);
}

function section(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return '';
  const shown = entries.slice(0, mostEntries);
  const rest = entries.length - shown.length;
  return [
    `### ${title}`,
    '',
    ...shown,
    ...(rest > 0 ? [`- and ${rest} more (\`--format json\` lists them all)`] : []),
    '',
  ].join('\n');
}

function cut(report: string): string {
  if (report.length <= longestReport) return report;
  const kept = report.slice(0, report.lastIndexOf('\n', longestReport));
  return `${kept}\n\nThe rest is left out here: this comparison is very long. \`npm run diff\` with \`--format json\` has all of it.\n`;
}

function factLines({ facts }: RecordDiff): string[] {
  return facts.map(
    ({ record, field, from, to, reason }) =>
      `- ${code(record)} ${code(field)}: ${escapeMarkdown(from)} → ${escapeMarkdown(to)}${reason ? ` (${escapeMarkdown(reason)})` : ''}`,
  );
}

function errorLines({ before, after, broken }: RecordDiff): string[] {
  const side = (name: string, problems: RecordDiff['broken']['before']) =>
    problems.length === 0
      ? []
      : [
          `- ${code(name)} has ${problems.length === 1 ? 'an error' : `${problems.length} errors`}; what they touch cannot be compared:`,
          ...problems
            .slice(0, 10)
            .map(
              (problem) =>
                `  - ${code(problemParagraph(problem).split('\n')[0] ?? '')} ${escapeMarkdown(problem.what)}`,
            ),
          ...(problems.length > 10 ? [`  - and ${problems.length - 10} more`] : []),
        ];
  return [
    ...side(before, broken.before),
    ...side(after, broken.after),
    ...(broken.records.length > 0
      ? [`- not compared: ${broken.records.slice(0, mostEntries).map(code).join(', ')}`]
      : []),
  ];
}

const isClaim = ({ record }: { record: string }) => record.startsWith('claims/');

function claimLines({ added, removed, renamed, changed, standings }: RecordDiff): string[] {
  return [
    ...added.filter(isClaim).map((claim) => lone('added', claim)),
    ...removed.filter(isClaim).map((claim) => lone('removed', claim)),
    ...renamed.filter(({ to }) => to.startsWith('claims/')).map(renamedLine),
    ...changed.filter(isClaim).map(changedLines),
    ...standings.map(
      ({ record, label, says, from, to, because }) =>
        `- **${escapeMarkdown(label)}**: ${escapeMarkdown(says)}, ${code(from)} → ${code(to)}${because ? `, because: ${escapeMarkdown(because)}` : ''} (${code(record)})`,
    ),
  ];
}

function otherLines({ added, removed, renamed, changed }: RecordDiff): string[] {
  return [
    ...added.filter((record) => !isClaim(record)).map((record) => lone('added', record)),
    ...removed.filter((record) => !isClaim(record)).map((record) => lone('removed', record)),
    ...renamed.filter(({ to }) => !to.startsWith('claims/')).map(renamedLine),
    ...changed.filter((record) => !isClaim(record)).map(changedLines),
  ];
}

function lone(verb: 'added' | 'removed', { record, label, says }: LoneRecord): string {
  const numbers = says.length > 0 ? `: ${says.map(escapeMarkdown).join(', ')}` : '';
  return `- ${verb}: **${escapeMarkdown(label)}**${numbers} (${code(record)})`;
}

function renamedLine({ from, to, label }: RecordDiff['renamed'][number]): string {
  return `- renamed: **${escapeMarkdown(label)}**, ${code(from)} → ${code(to)}`;
}

/** Numbers stand in the line itself, everything else beneath it. */
function changedLines({ record, label, changes }: ChangedRecord): string {
  const numbers = changes.filter(isNumberChange).map(numberText).join('; ');
  const others = changes.filter((change) => !isNumberChange(change));
  const head = `- **${escapeMarkdown(label)}**${numbers ? `: ${numbers}` : ''} (${code(record)})`;
  return [head, ...others.map((change) => `  - ${changeText(change)}`)].join('\n');
}

function numberText({ what, from, to }: ChangeLine): string {
  return `${escapeMarkdown(what)} ${from === undefined ? 'no claim' : escapeMarkdown(from)} → ${to === undefined ? 'no claim' : escapeMarkdown(to)}`;
}

function changeText({ what, from, to }: ChangeLine): string {
  if (from === undefined) return `${code(what)} added: ${escapeMarkdown(to ?? '')}`;
  if (to === undefined) return `${code(what)} removed: ${escapeMarkdown(from)}`;
  return `${code(what)}: ${escapeMarkdown(from)} → ${escapeMarkdown(to)}`;
}

function movementLines({ incident, label, outcome, moved, from, to }: Movement): string {
  const head = `- **${escapeMarkdown(label)}**, ${outcomeLabel(outcome, 'en')}`;
  const numbers = moved.includes('numbers')
    ? `: ${numbersText(from, to)}`
    : moved.includes('derivation')
      ? `: ${numbersOf(to)}, as before, but derived otherwise`
      : '';
  return [
    `${head}${numbers} (${code(`incidents/${incident}`)})`,
    ...(moved.includes('said') ? [`  - said: ${saidText(from)} → ${saidText(to)}`] : []),
    ...(moved.includes('numbers') || moved.includes('derivation')
      ? [...derivation('before', from), ...derivation('after', to)]
      : []),
  ].join('\n');
}

/** n, floor and agreement, each before and after. */
function numbersText(from: WhatFollows, to: WhatFollows): string {
  const both = (name: string, textOf: (known: WhatFollows) => string) => {
    const [before, after] = [textOf(from), textOf(to)];
    return before === after ? `${name} ${after}, as before` : `${name} ${before} → ${after}`;
  };
  return [
    both('n', ({ n }) => numberOf(n)),
    both('floor', ({ floor }) => numberOf(floor)),
    ...(from.agree && to.agree ? [] : [both('voices', agreementOf)]),
  ].join('; ');
}

function numbersOf(known: WhatFollows): string {
  const agreement = known.agree ? '' : `; voices ${agreementOf(known)}`;
  return `n ${numberOf(known.n)}; floor ${numberOf(known.floor)}${agreement}`;
}

function numberOf(n: number | null): string {
  return n === null ? 'none' : String(n);
}

function agreementOf({ agree }: WhatFollows): string {
  return agree ? 'agree' : 'do not agree';
}

function saidText({ said }: WhatFollows): string {
  return said.length === 0 ? 'no claim about everyone' : said.map(escapeMarkdown).join(' · ');
}

function derivation(when: string, { derivation: lines }: WhatFollows): string[] {
  if (lines.length === 0) return [`  - ${when}: no number`];
  return lines.map(({ depth, text }: DerivationLine, index) =>
    index === 0
      ? `  - ${when}: ${escapeMarkdown(text)}`
      : `${'  '.repeat(depth + 1)}- ${escapeMarkdown(text)}`,
  );
}

function pageLines({ pages }: RecordDiff): string[] {
  const { added, removed, moved, editions } = pages;
  return [
    ...editions.added.map((language) => `- the whole site appears in ${code(language)}`),
    ...editions.removed.map((language) => `- the whole site disappears in ${code(language)}`),
    ...(editions.main
      ? [
          `- the pages without a prefix are in ${code(editions.main.to)}, and were in ${code(editions.main.from)}`,
        ]
      : []),
    ...moved.map(({ from, to, covered }) =>
      covered
        ? `- moves: ${code(from)} → ${code(to)}; an alias covers the old address`
        : `- moves: ${code(from)} → ${code(to)}; **no alias covers the old address**, so links to it break`,
    ),
    ...removed.map(
      (address) => `- disappears: ${code(address)}; no alias covers it, so links to it break`,
    ),
    ...added.map((address) => `- appears: ${code(address)}`),
  ];
}

function chartLine({ name, subject, before, after, files }: ChartChange): string {
  const verb = before === undefined ? 'appears' : after === undefined ? 'disappears' : 'changes';
  const where = files.length > 0 ? `: ${files.map(code).join(' → ')}` : '';
  return `- ${code(name)} ${verb}, ${escapeMarkdown(subject)}${where}`;
}
