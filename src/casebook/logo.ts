import { largestLogo, readLogo, type Logo } from '../look/logo.ts';
import { pointAt } from '../prose/position.ts';
import type { CaseEntry } from './entry.ts';
import type { Unreadable } from './files.ts';
import type { SourcePosition, Problem } from './problem.ts';
import { decodeText } from './text.ts';

/** The pictures that lie beside case.mdx, by name. */
export type Pictures = ReadonlyMap<string, Uint8Array | Unreadable>;

/**
 * The logo that the case names, and what is wrong with it or with pictures that it does not name. `named` is
 * where the case names it.
 */
export function logoOf(
  entry: CaseEntry | undefined,
  pictures: Pictures,
  named: SourcePosition,
): { logo: Logo | undefined; problems: Problem[] } {
  const name = entry?.data.theme?.logo;
  // Where the case itself is broken, which picture it names cannot be told.
  const idle = entry ? [...pictures.keys()].filter((picture) => picture !== name) : [];
  const problems = idle.map((file): Problem => ({
    ...refused,
    code: 'unexpected-file',
    file,
    what: `"${file}" is not the logo that case.mdx names, so it would not be published.`,
    fix: `Name it there as theme.logo, or take it out.`,
  }));
  if (name === undefined) return { logo: undefined, problems };
  const bytes = pictures.get(name);
  if (bytes === undefined) {
    const what = `There is no ${name} beside case.mdx.`;
    const fix = 'Put the file there, or take the line out.';
    return { logo: undefined, problems: [...problems, { ...refused, ...named, what, fix }] };
  }
  const related = [{ ...named, what: 'Named as the logo here.' }];
  if (bytes === 'too-large') {
    const what = `This logo has more than 1 MiB, and every page shows it; it may have ${largestLogo / 1024} KiB.`;
    const fix = 'Save it smaller: as an SVG, or as a PNG of some 400 pixels.';
    return {
      logo: undefined,
      problems: [...problems, { ...refused, file: name, what, fix, related }],
    };
  }
  if (typeof bytes === 'string') {
    const found = decodeText(bytes).findings.map((each): Problem => ({
      ...refused,
      ...each,
      file: name,
    }));
    return { logo: undefined, problems: [...problems, ...found] };
  }
  const read = readLogo(name, bytes);
  if (!('what' in read)) return { logo: read, problems };
  const { offset, what, fix } = read;
  const place = name.endsWith('.svg') ? pointAt(new TextDecoder().decode(bytes), offset) : {};
  return {
    logo: undefined,
    problems: [...problems, { ...refused, file: name, ...place, what, fix, related }],
  };
}

const refused = { code: 'bad-logo', severity: 'error', line: 1, column: 1 } as const;
