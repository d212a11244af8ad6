/** Elements whose text takes no markup. */
const textOnly = new Set(['title', 'desc', 'textarea', 'option']);
/** Elements whose text is written for machines and is no word of any language. */
const code = new Set(['code', 'pre', 'kbd', 'samp']);
const empty = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

const token =
  /<!--[\s\S]*?-->|<![^>]*>|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<\/?([a-zA-Z][\w:-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/g;

interface Element {
  name: string;
  lang: string;
}

/**
 * The page with the language marked of all words in Latin letters that stand in text of a language of other letters
 * (names of formats, licences, columns), and of the page's own words within them. What a component has marked
 * stays; a page in Latin letters is given back as it is.
 */
export function markForeignWords(html: string): string {
  const [, language = ''] = /<html[^>]*\slang="([^"]+)"/.exec(html) ?? [];
  if (language === '' || isLatin(language)) return html;
  const open: Element[] = [];
  return html.replace(token, (part: string, tag: string | undefined) => {
    const parent = open.at(-1);
    if (!part.startsWith('<')) return parent ? markIn(part, parent, language) : part;
    if (tag === undefined) return part;
    const name = tag.toLowerCase();
    if (part.startsWith('</')) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
      return part;
    }
    const [, own] = /\slang="([^"]*)"/.exec(part) ?? [];
    const marked = own === undefined && code.has(name);
    const lang = own ?? (marked ? 'en' : (parent?.lang ?? language));
    if (!empty.has(name) && !part.endsWith('/>')) open.push({ name, lang });
    if (!marked) return part;
    const direction = /\sdir=/.test(part) ? '' : ' dir="ltr"';
    return `<${tag} lang="en"${direction}${part.slice(tag.length + 1)}`;
  });
}

function markIn(text: string, { name, lang }: Element, language: string): string {
  if (textOnly.has(name)) return text;
  const [words, of] = isLatin(lang)
    ? ([otherWords, language] as const)
    : ([latinWords, 'en'] as const);
  // SVG has no <bdi>; what is drawn has its order already.
  const element = name === 'text' || name === 'tspan' ? 'tspan' : 'bdi';
  return text.replace(words.run, (found: string) =>
    !found.startsWith('&') && words.letter.test(found)
      ? `<${element} lang="${of}">${found}</${element}>`
      : found,
  );
}

const latinWords = wordsOf(String.raw`\p{Script=Latin}`);
const otherWords = wordsOf(String.raw`(?:(?!\p{Script=Latin})\p{L})`);

/**
 * Words of such letters one after another, with the numbers, marks and parentheses between them: "CC-BY-4.0", "Natural
 * Earth", "GED (version 19.1)"; and what stands between U+2066 and U+2069, which its writer kept together. A number
 * before a word of other letters is that word's. References to characters ("&amp;") are found too.
 */
function wordsOf(letter: string): { run: RegExp; letter: RegExp } {
  const inner = String.raw`(?:${letter}|[\p{M}\p{N}_])`;
  const word = String.raw`\p{N}*${letter}${inner}*(?:[-.,:/'’@+#=~]+${inner}+)*`;
  const number = String.raw` \p{N}[\p{N}.,:/–-]*(?<![.,:])(?!\p{N}|\s*(?!${letter})\p{L})`;
  const group = String.raw` \(${word}(?: ${word}|${number})*\)`;
  const next = String.raw`[.,;:!?،؛]? ${word}|${number}|${group}`;
  const address = String.raw`\w+:\/\/[^\s«»()]*[\w/#=-]`;
  const isolate = String.raw`\u2066[^\u2066-\u2069]*\u2069`;
  return {
    run: new RegExp(String.raw`&(?:\w+|#\w+);|${isolate}|${address}|${word}(?:${next})*`, 'gu'),
    letter: new RegExp(letter, 'u'),
  };
}

/** Whether a language is written in Latin letters. */
export function isLatin(language: string): boolean {
  const known = scripts.get(language) ?? new Intl.Locale(language).maximize().script;
  scripts.set(language, known);
  return known === 'Latn';
}

const scripts = new Map<string, string | undefined>();
