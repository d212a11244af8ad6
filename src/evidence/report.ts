import { writeReport, type ReportFormat } from '../casebook/report.ts';
import { reportLine } from '../text/hidden.ts';
import { writeJson } from '../text/inert-json.ts';
import type { EvidenceVerdict, Verification } from './verify.ts';

/** Writes a verification: what was found where, what was not, and what could not be looked for. */
export function writeVerification(
  verification: Verification,
  format: ReportFormat,
  folder: string,
): string {
  const { sources, claims, quotes, problems, strangers } = verification;
  switch (format) {
    case 'github':
      return writeReport(problems, 'github', folder);
    case 'json': {
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      const totals = { errors, warnings: problems.length - errors };
      return writeJson({ ...totals, sources, claims, quotes, strangers, problems });
    }
    case 'text':
      return [
        ...sources.map(({ source, state }) => `sources/${source}: ${sourceStates[state]}\n`),
        '\n',
        ...claims.filter(({ state }) => state === 'found').map(line),
        ...strangers.map((stranger) => `\n${reportLine(stranger)}\n`),
        '\n',
        writeReport(problems, 'text', folder),
        `${tally('phrases of claims', claims)}\n`,
        quotes.length > 0 ? `${tally('quotations', quotes)}\n` : '',
      ].join('');
  }
}

const sourceStates: Record<Verification['sources'][number]['state'], string> = {
  identical: 'the text that was read, by its length and SHA-256',
  changed: 'NOT the text that was read',
  unreadable: 'cannot be read',
  unidentified: 'a text is there, but the record does not identify it',
  missing: 'its text is not in this folder',
  'never-captured': 'no text was captured',
};

function line({ record, source, phrase, places }: EvidenceVerdict): string {
  const [first] = places;
  if (!first) return '';
  const more = places.length > 1 ? `, and ${places.length - 1} more` : '';
  return [
    `${record}: "${phrase}"`,
    `  stands in ${source}.txt:${first.line}:${first.column} (character ${first.offset + 1}${more}): ${first.context}`,
    '',
  ]
    .map(reportLine)
    .join('\n');
}

function tally(name: string, verdicts: readonly EvidenceVerdict[]): string {
  const count = (state: EvidenceVerdict['state']) =>
    verdicts.filter((verdict) => verdict.state === state).length;
  const unlooked = count('no-capture');
  return `${count('found')} of ${verdicts.length} ${name} found, ${count('not-found')} not found${unlooked ? `, ${unlooked} without a text to look in` : ''}.`;
}
