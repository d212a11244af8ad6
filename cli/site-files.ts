import { readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Tokenizer, TokenizerMode } from 'parse5';
import { makeFolder } from '../src/casebook/disk.ts';
import { compareText } from '../src/casebook/problem.ts';
import { pathWithin } from '../src/casebook/write-together.ts';

/** The files of a built site with an ending, as paths below its folder with forward slashes, in order. */
export function siteFilesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort(compareText);
}

/** Writes a file below a folder, with the folders that it lies in. Throws for a path that leads elsewhere. */
export function writeWithin(folder: string, path: string, content: string | Uint8Array): void {
  const whole = pathWithin(folder, path);
  try {
    writeFileSync(whole, content);
  } catch {
    // Most folders are there already: they are made where writing has failed.
    makeFolder(dirname(whole));
    writeFileSync(whole, content);
  }
}

/** A tag in the head of a page of ours, with its attributes. */
export interface HeadTag {
  name: string;
  attributes: Record<string, string>;
}

/** The `meta` and `link` tags in the head of a page of HTML, as browsers read them. */
export function headOf(page: string): HeadTag[] {
  const tags: HeadTag[] = [];
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag({ tagName: name, attrs }) {
        if (name === 'meta' || name === 'link')
          tags.push({
            name,
            attributes: Object.fromEntries(attrs.map(({ name: key, value }) => [key, value])),
          });
        tokenizer.state = contentModels.get(name) ?? tokenizer.state;
      },
      onEndTag({ tagName }) {
        // The body, most of the page, is not read.
        if (tagName === 'head') tokenizer.pause();
      },
      onComment: nothing,
      onDoctype: nothing,
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(page, true);
  return tags;
}

/** Elements of a head inside which a tag is text. */
const contentModels = new Map([
  ['title', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['noscript', TokenizerMode.RAWTEXT],
]);
