import { checks } from '../src/casebook/checks/index.ts';
import { keyOf } from '../src/casebook/entry.ts';
import { contentFolder, fromHere } from '../src/casebook/folder.ts';
import { linkCasebook, type Casebook, type LinkedRecords } from '../src/casebook/link.ts';
import { compareProblems, type Problem } from '../src/casebook/problem.ts';
import { readContent, type Content } from '../src/casebook/read.ts';
import { writeReport } from '../src/casebook/report.ts';
import { reportLine } from '../src/text/hidden.ts';
import { writeJson } from '../src/text/inert-json.ts';
import { didYouMean } from '../src/text/suggest.ts';
import { titleOf } from '../src/casebook/title.ts';
import { writeCsv } from '../src/tables/csv.ts';
import { minimaTable } from '../src/tables/minima.ts';
import { isLocale, outcomeHeading, strings, type Locale } from '../src/i18n/index.ts';
import { parseEdtf } from '../src/schemas/edtf.ts';
import { parseOutcome, singleOutcomes, type Outcome } from '../src/schemas/outcome.ts';
import { answerSentences, disputeSentences } from '../src/sentences/answer.ts';
import { derivationSections } from '../src/sentences/derivation.ts';
import { plainText, type Told } from '../src/sentences/pieces.ts';
import { endOfDay } from '../src/tally/days.ts';
import { allTallies, minimaRowOf } from '../src/tally/minima.ts';
import type { Tally } from '../src/tally/tally.ts';
import { command, formatOf, WrongUsage, type CommandResult } from './usage.ts';

const help = `Says what follows from the claims: for one incident, or for all, without a build.

Usage: casebook tally [incident] [--outcome killed] [--as-of 2025-03-05]
                      [--format text|json|csv] [--content DIR]

An outcome is one of ${singleOutcomes.join(', ')}, or several joined by -or-.
With --as-of only what had been said by the end of that day (UTC) counts.
The CSV is that of minima.csv; the JSON has its columns as keys, and the derivation.
Exit codes: 0, 1 when the records have errors, 2 for wrong usage.
`;

const formats = ['text', 'json', 'csv'] as const;

/** The `tally` command. Reads front matter only; never throws for what the folder holds. */
export const main = command(
  {
    help,
    options: {
      outcome: { type: 'string' },
      'as-of': { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
    positionals: true,
    interpret: ({ outcome, 'as-of': day, format, content }, [incident, ...more], env) => {
      if (more.length > 0) throw new WrongUsage('Only one incident can be asked for at a time.');
      return {
        incident,
        outcome: outcome === undefined ? undefined : outcomeNamed(outcome),
        asOf: day === undefined ? undefined : lastMoment(day),
        format: formatOf(format, formats),
        folder: contentFolder(content, env),
      };
    },
  },
  ({ incident, outcome, asOf, format, folder }): CommandResult => {
    const content = readContent(folder, 'front matter');
    const draft = linkCasebook(content);
    const errors = errorsIn(draft, content);
    if (errors.length > 0 || !draft.case) {
      const report = writeReport(errors, 'text', fromHere(folder));
      return {
        text: `${report}\nNothing is computed from records that have errors.\n`,
        exitCode: 1,
      };
    }
    const casebook = { ...draft, case: draft.case };
    if (incident !== undefined && !casebook.incidents.has(incident)) {
      const meant = didYouMean(incident, [...casebook.incidents.keys()]);
      return { text: `There is no incident "${incident}". ${meant}\n\n${help}`, exitCode: 2 };
    }
    const tallies = allTallies(casebook, asOf).filter(
      (tally) =>
        (incident === undefined || tally.incident.id === incident) &&
        (outcome === undefined || tally.outcome === outcome),
    );
    return { text: write(casebook, tallies, format), isData: format !== 'text', exitCode: 0 };
  },
);

/** The errors of the reader, and of the checks that front matter alone answers. */
function errorsIn(draft: LinkedRecords, content: Content): Problem[] {
  const found = checks
    .filter(({ severity }) => severity === 'error')
    .flatMap((check) =>
      check.acceptable
        ? []
        : Array.from(check.run(draft, content), (problem): Problem => ({
            code: check.code,
            severity: check.severity,
            ...problem,
          })),
    );
  return [...content.problems.filter(({ severity }) => severity === 'error'), ...found].sort(
    compareProblems,
  );
}

function write(
  casebook: Casebook,
  tallies: readonly Tally[],
  format: (typeof formats)[number],
): string {
  if (format === 'csv') return writeCsv(minimaTable(casebook, tallies));
  if (format === 'json') {
    const rows = tallies.map((tally) => ({
      ...minimaRowOf(tally),
      answer: answerSentences(casebook, tally, 'en').map(plainText),
      derivation: derivationSections(casebook, tally, 'en').flatMap(({ part, lines }) =>
        lines.map((line) => ({ part, text: plainText(line), records: recordsIn(line) })),
      ),
    }));
    return writeJson(rows);
  }
  const [language = 'en'] = casebook.case.data.languages;
  const locale = isLocale(language) ? language : 'en';
  if (tallies.length === 0) return `${strings(locale).tally.answer.none}\n`;
  return tallies.map((tally) => writeTally(casebook, tally, locale)).join('\n');
}

function recordsIn(line: Told): string[] {
  const keys = line.flatMap((piece) => (typeof piece === 'string' ? [] : [keyOf(piece.record)]));
  return [...new Set(keys)];
}

function writeTally(casebook: Casebook, tally: Tally, locale: Locale): string {
  const { tally: words, common } = strings(locale);
  const { incident, outcome } = tally;
  const title = `${titleOf(casebook, incident, locale).text} (${incident.id})`;
  const answer = [
    ...answerSentences(casebook, tally, locale),
    ...disputeSentences(casebook, tally, locale),
  ];
  return [
    common.labelled(title, outcomeHeading(outcome, locale)),
    `  ${answer.map(plainText).join(' ')}`,
    ...derivationSections(casebook, tally, locale).flatMap(({ part, lines }) => [
      `  ${words.derivationOf[part]}`,
      ...lines.map((line) => `    - ${plainText(line)}`),
    ]),
    '',
  ]
    .map(reportLine)
    .join('\n');
}

function outcomeNamed(written: string): Outcome {
  const outcome = parseOutcome(written);
  if (outcome) return outcome;
  throw new WrongUsage(`"${written}" is not an outcome. ${didYouMean(written, singleOutcomes)}`);
}

/** The last millisecond of a day. */
function lastMoment(written: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? parseEdtf(written) : undefined;
  if (day?.latest != null) return endOfDay(day.latest);
  throw new WrongUsage(`"${written}" is not a day. Write it as 2025-03-05.`);
}
