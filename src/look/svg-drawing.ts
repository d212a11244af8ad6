/** A fault in a drawing; `offset` counts characters from the beginning of the file. */
export interface Fault {
  offset: number;
  what: string;
  fix: string;
}

/** An SVG file that only draws. */
export interface Drawing {
  width: number;
  height: number;
  viewBox: string;
  /** The markup within its outermost element. */
  inner: string;
}

/** The elements allowed in a logo: shapes, groups, fills and titles. */
const elements = new Set(
  `svg g defs title desc path rect circle ellipse line polyline polygon
  linearGradient radialGradient stop`.split(/\s+/),
);

/** Geometry and paint. No style, no class, no link, no event. */
const attributes = new Set(
  `xmlns version viewBox width height preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy d points
  transform id fill fill-rule fill-opacity stroke stroke-width stroke-opacity stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity offset stop-color
  stop-opacity gradientUnits gradientTransform spreadMethod role aria-label`.split(/\s+/),
);

const namespace = 'http://www.w3.org/2000/svg';
const simpler = 'Save it as a plain, optimised SVG of paths and shapes, or as a PNG.';

/** One comment, declaration, tag or run of text. What matches none of them is no XML. */
const piece =
  /<!--(?:(?!--)[\s\S])*-->|<\?xml\s[^?>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const pair = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * Reads an SVG file by a list of what it may hold: a file that is anything else, that could run or that would
 * fetch something is told as the first fault in it. Never throws.
 */
export function readDrawing(text: string): Drawing | Fault {
  const open: string[] = [];
  let size: Omit<Drawing, 'inner'> | undefined;
  let [start, end] = [0, 0];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const offset = piece.lastIndex;
    const found = piece.exec(text);
    if (!found) return unreadable(text, offset);
    const [whole, closed, opened, written = '', isEmpty] = found;
    if (closed !== undefined) {
      if (open.pop() !== closed)
        return fault(offset, `The tag </${closed}> closes what was not opened.`, simpler);
      if (open.length === 0) end = offset;
    } else if (opened !== undefined) {
      if (open.length === 0 && (size || opened !== 'svg'))
        return fault(
          offset,
          `The element <${opened}> is not the one <svg> that the file may hold.`,
          simpler,
        );
      const wrong = faultOfTag(opened, written, offset);
      if (wrong) return wrong;
      if (!size) {
        const read = sizeOf(written, offset);
        if ('what' in read) return read;
        size = read;
        [start, end] = [piece.lastIndex, piece.lastIndex];
      }
      if (!isEmpty) open.push(opened);
    } else if (!whole.startsWith('<') && whole.trim() !== '') {
      const wrong = faultOfText(whole, open.at(-1), offset);
      if (wrong) return wrong;
    }
  }
  if (!size || open.length > 0)
    return fault(text.length, 'The file ends before its drawing does.', simpler);
  return { ...size, inner: text.slice(start, end) };
}

function fault(offset: number, what: string, fix: string): Fault {
  return { offset, what, fix };
}

/** The fault of markup that is neither an element nor text: an instruction, a declaration, or broken XML. */
function unreadable(text: string, offset: number): Fault {
  const rest = text.slice(offset, offset + 40);
  if (/^<\?/.test(rest))
    return fault(offset, 'This instruction could fetch a style from elsewhere.', 'Take it out.');
  if (/^<!(?:DOCTYPE|ENTITY)/i.test(rest))
    return fault(
      offset,
      'This declaration could fetch something from elsewhere, or make a small file huge.',
      'Take it out.',
    );
  return fault(offset, 'From here on this is not plain XML.', simpler);
}

function faultOfTag(name: string, written: string, offset: number): Fault | undefined {
  if (name === 'script' || name === 'foreignObject')
    return fault(
      offset,
      `The element <${name}> could run code in the readers' browsers.`,
      `Take it out. ${simpler}`,
    );
  if (!elements.has(name))
    return fault(
      offset,
      `The element <${name}> is none of the elements that a logo may hold: it could fetch or do more than draw.`,
      `A logo holds ${[...elements].join(', ')}. ${simpler}`,
    );
  const seen = new Set<string>();
  for (const { 1: attribute = '', 2: double, 3: single, index } of written.matchAll(pair)) {
    const at = offset + 1 + name.length + index;
    const wrong = faultOfAttribute(attribute, double ?? single ?? '', at);
    if (wrong) return wrong;
    if (seen.has(attribute))
      return fault(at, `The attribute ${attribute} stands here twice.`, 'Take one out.');
    seen.add(attribute);
  }
  return undefined;
}

function faultOfAttribute(name: string, value: string, offset: number): Fault | undefined {
  if (/^on/i.test(name))
    return fault(
      offset,
      `The attribute ${name} could run code in the readers' browsers.`,
      'Take it out.',
    );
  if (/^(?:xlink:)?href$/.test(name) || /url\((?!\s*#[\w-]+\s*\))/i.test(value))
    return fault(
      offset,
      `The attribute ${name} leads out of the drawing: what is elsewhere would be told who reads the site.`,
      `Take it out. ${simpler}`,
    );
  if (!attributes.has(name))
    return fault(
      offset,
      `The attribute ${name} is none of the attributes that a logo may have.`,
      `Colours and lines are said by fill and stroke. ${simpler}`,
    );
  if (name === 'xmlns' && value !== namespace)
    return fault(offset, 'This is another language than SVG.', `Write xmlns="${namespace}".`);
  return value.includes('&')
    ? fault(offset, 'This holds a sign in code (&…;).', 'Write the sign itself.')
    : undefined;
}

function faultOfText(text: string, within: string | undefined, offset: number): Fault | undefined {
  const at = offset + text.search(/\S/);
  if (within !== 'title' && within !== 'desc')
    return fault(at, "There is text outside of a drawing's title and description.", simpler);
  return /&(?!(?:amp|lt|gt|quot|apos);)/.test(text)
    ? fault(at, 'This holds a sign in code (&…;).', 'Write the sign itself.')
    : undefined;
}

/** The size of a drawing by its viewBox, or by width and height in pixels. */
function sizeOf(written: string, offset: number): Omit<Drawing, 'inner'> | Fault {
  const values = new Map(
    [...written.matchAll(pair)].map(({ 1: name = '', 2: double, 3: single }) => [
      name,
      double ?? single ?? '',
    ]),
  );
  const viewBox =
    values.get('viewBox') ?? `0 0 ${values.get('width') ?? ''} ${values.get('height') ?? ''}`;
  const numbers = viewBox
    .replaceAll('px', '')
    .trim()
    .split(/[\s,]+/);
  const [, , width = 0, height = 0] = numbers.map(Number);
  if (values.get('xmlns') !== namespace)
    return fault(
      offset,
      'Browsers do not draw an SVG file without its namespace.',
      `Add xmlns="${namespace}".`,
    );
  if (
    numbers.length !== 4 ||
    !(width > 0) ||
    !(height > 0) ||
    !numbers.every((n) => Number.isFinite(Number(n)))
  )
    return fault(
      offset,
      'How large the drawing is, is not said.',
      'Add viewBox="0 0 WIDTH HEIGHT".',
    );
  return { width, height, viewBox: numbers.join(' ') };
}
