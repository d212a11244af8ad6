import type { CslItem } from './item.ts';
import type { CslDate } from '../web/moments.ts';
import { plainLine } from '../web/plain.ts';

const types: Record<CslItem['type'], string> = {
  webpage: 'ELEC',
  dataset: 'DATA',
  'article-newspaper': 'NEWS',
  report: 'RPRT',
  document: 'GEN',
  post: 'ELEC',
};

/**
 * Works in RIS (Research Information Systems, 2011): a tag, two spaces, a hyphen and a space before each
 * value, lines ended by CR LF, UTF-8. A value is one line, so that none can pass for a tag.
 */
export function writeRis(items: readonly CslItem[]): string {
  return items.map(record).join('');
}

function record(item: CslItem): string {
  const fields: [string, string | undefined][] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', yearOf(item.issued)],
    ['DA', dateOf(item.issued)],
    ['ET', item.version],
    ['LA', item.language],
    ['UR', item.URL],
    ['Y2', dateOf(item.accessed)],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${plainLine(value)}\r\n`] : [],
  );
  return `${lines.join('')}ER  - \r\n`;
}

function yearOf(date: CslDate | undefined): string | undefined {
  return date?.['date-parts']?.[0]?.[0]?.toString().padStart(4, '0');
}

/** YYYY/MM/DD/other, where what is not known stays empty and "other" holds what the numbers cannot say. */
function dateOf(date: CslDate | undefined): string | undefined {
  if (!date) return undefined;
  const [first, last] = date['date-parts'] ?? [];
  if (!first) return date.literal && `///${date.literal}`;
  const [year = 0, month, day] = first;
  const two = (number: number | undefined) =>
    number === undefined ? '' : String(number).padStart(2, '0');
  const other = last ? `to ${last.map(String).join('-')}` : date.circa ? 'circa' : '';
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/${other}`;
}
