import { strings } from '../i18n/index.ts';
import { codebookOf, type CodebookField } from './codebook.ts';
import type { Table } from '../tables/table.ts';

/** The codebook as Markdown: the same as the page, for whoever has only the downloads. */
export function codebookMarkdown(own: readonly Table[], schemes: readonly Table[]): string {
  const { data } = strings('en');
  const { collections, tables, views } = codebookOf([...own, ...schemes]);
  const sections = [
    '# Codebook',
    'What each field of a record and each column of the downloads means. It is generated from the schemas that check the content.',
    '## How values are written',
    data.valueRules.map((rule) => `- ${rule}`).join('\n'),
    '## How the CSV files are written',
    data.csvRules.map((rule) => `- ${rule}`).join('\n'),
    '## Records',
    ...collections.flatMap(({ name, file, fields }) => [
      `### ${name}`,
      `One file is \`${file}\`.`,
      fieldTable(fields, 'Field'),
    ]),
    '## Tables',
    ...tables.flatMap(({ name, file, description, key, columns }) => [
      `### ${name}`,
      `\`${file}\`. ${description} Key: \`${key}\`.`,
      fieldTable(columns, 'Column'),
    ]),
    '## Views of the database',
    views.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function fieldTable(fields: readonly CodebookField[], heading: string): string {
  const rows = fields.map(({ name, type, required, description, values, references }) =>
    row([
      `\`${name}\``,
      type,
      required ? 'yes' : 'no',
      [description, valuesText(values), referencesText(references)].filter(Boolean).join(' '),
    ]),
  );
  return [row([heading, 'Type', 'Required', 'Meaning']), '|---|---|---|---|', ...rows].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function valuesText(values: readonly string[]): string {
  return values.length > 0 ? `One of: ${values.map((value) => `\`${value}\``).join(', ')}.` : '';
}

function referencesText(references: readonly string[]): string {
  return references.length > 0 ? `Id of: ${references.join(' or ')}.` : '';
}
