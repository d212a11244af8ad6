import { readable } from '../../text/fold.ts';
import { walk, type Point, type ProseNode, type ProseTree } from '../../prose/tree.ts';
import { quotationsIn } from './quotations.ts';
import { countSign, gapSign } from './signs.ts';

/** A stretch of a passage. */
export interface PassageRange {
  start: number;
  end: number;
}

/** A stretch of words with the place of its first one in the file. */
export interface TextSegment extends PassageRange {
  at: Point;
  /** The words before signs that nobody sees were taken out, and where in them each letter of the piece stands. */
  written: string;
  letters: readonly number[];
}

/** A block of prose as a reader reads it: one paragraph, heading, cell, item or caption. */
export interface ProseBlock {
  /** The words; a component without words is a sign (signs.ts). */
  text: string;
  pieces: TextSegment[];
  /** What stands between the tags of a <Quote>: its speaker's own words. */
  quotes: PassageRange[];
  links: (PassageRange & { href: string })[];
  /** The words that say what the block is about: the head of its column and row, or the line above its list. */
  lead: string;
}

const blocks = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'blockquote']);
const containers = new Set('ul ol table thead tbody tr section hr pre'.split(' '));
const numbers = new Set(['Count', 'Minimum']);

/** The blocks of a body, in reading order, and then the words that are shown beside them. */
export function blocksOf(tree: ProseTree): ProseBlock[] {
  const found: ProseBlock[] = [];
  collect(tree.children, '', found);
  walk(tree, (node) => {
    if (node.type === 'element') addAside(node.properties['title'], node.at, found);
    else if (node.type === 'component') addAside(node.attributes['locator'], node.at, found);
  });
  return found.filter(({ text }) => text.trim() !== '');
}

/** The title of a link or an image, or where in a source something stands, which may quote the source. */
function addAside(words: unknown, at: Point | undefined, found: ProseBlock[]): void {
  if (typeof words !== 'string') return;
  const block = newBlock('', found);
  addText(block, words, at);
  block.quotes = quotationsIn(block.text);
}

/** Reads the nodes of a container; inline ones make up a block of their own. */
function collect(nodes: readonly ProseNode[], lead: string, found: ProseBlock[]): void {
  let block: ProseBlock | undefined;
  /** What stands right above: a line that ends with a colon says what a list is about. */
  let above: ProseBlock | undefined;
  for (const node of nodes) {
    if (node.type === 'element' && (containers.has(node.tagName) || blocks.has(node.tagName))) {
      block = undefined;
      if (node.tagName === 'table') collectTable(node.children, found);
      else if (node.tagName === 'ul' || node.tagName === 'ol')
        collect(node.children, introOf(above), found);
      else collect(node.children, lead, found);
      above = node.tagName === 'p' ? found.at(-1) : undefined;
    } else if (node.type !== 'component' || node.children.length > 0 || numbers.has(node.name)) {
      block ??= newBlock(lead, found);
      addInline(block, node);
      if (block.text.trim() !== '') above = block;
    } else if (block) addInline(block, node);
  }
}

function introOf(above: ProseBlock | undefined): string {
  return above?.text.trimEnd().endsWith(':') ? above.text : '';
}

/** Cells, each led by the head of its column and the first cell of its row. */
function collectTable(parts: readonly ProseNode[], found: ProseBlock[]): void {
  const rows = parts.flatMap((part) => ('children' in part ? part.children : []));
  let heads: string[] = [];
  for (const row of rows) {
    if (row.type !== 'element') continue;
    const cells = row.children.flatMap((cell) => (cell.type === 'element' ? [cell] : []));
    const texts = cells.map(({ children }) => textOfNodes(children));
    const isHead = cells[0]?.tagName === 'th';
    for (const [column, cell] of cells.entries()) {
      const lead = isHead ? '' : [heads[column], column > 0 ? texts[0] : ''].join(' ').trim();
      collect(cell.children, lead, found);
    }
    if (isHead) heads = texts;
  }
}

function textOfNodes(nodes: readonly ProseNode[]): string {
  const block = newBlock('', []);
  for (const node of nodes) addInline(block, node);
  return block.text;
}

function newBlock(lead: string, found: ProseBlock[]): ProseBlock {
  const block: ProseBlock = { text: '', pieces: [], quotes: [], links: [], lead };
  found.push(block);
  return block;
}

function addInline(block: ProseBlock, node: ProseNode): void {
  const start = block.text.length;
  if (node.type === 'text') return addText(block, node.value, node.at);
  if (node.type === 'component' && node.children.length === 0) {
    addText(block, numbers.has(node.name) ? countSign : gapSign, node.at);
    return;
  }
  if (node.type === 'element') {
    if (node.tagName === 'img')
      return addText(block, String(node.properties['alt'] ?? ''), node.at);
    if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties) return;
  }
  for (const child of node.children) addInline(block, child);
  const span = { start, end: block.text.length };
  if (node.type === 'component') block.quotes.push(span);
  else if (node.tagName === 'a')
    block.links.push({ ...span, href: String(node.properties['href']) });
}

function addText(block: ProseBlock, written: string, at: Point | undefined): void {
  const { piece, text } = pieceOf(written, block.text.length, at ?? { line: 0, column: 0 });
  block.text += text;
  if (at) block.pieces.push(piece);
}

/** Some words as their reader sees them, and how they stand in the file. */
export function pieceOf(
  written: string,
  start: number,
  at: Point,
): { text: string; piece: TextSegment } {
  const { text, at: letters } = readable(written);
  return { text, piece: { start, end: start + text.length, at, written, letters } };
}
