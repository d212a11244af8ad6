import { blocksOf } from '../../../src/casebook/language/flatten.ts';
import { looseNumbersIn } from '../../../src/casebook/language/loose-numbers.ts';
import type { Passage } from '../../../src/casebook/language/passages.ts';
import { parseProse } from '../../../src/prose/parse.ts';

/** The passages of a body of a note. */
export function passagesIn(body: string): Passage[] {
  const { tree, problems } = parseProse(body, 1);
  if (problems.length > 0)
    throw new Error(`${body}: ${problems.map(({ what }) => what).join(' ')}`);
  const entry = { file: 'case.mdx', data: {}, prose: tree } as unknown as Passage['entry'];
  return blocksOf(tree).map((block) => ({ ...block, entry, field: undefined, voice: 'site' }));
}

/** The casualty numbers of a body that no component prints, as written. */
export function looseIn(body: string): string[] {
  return passagesIn(body)
    .flatMap(looseNumbersIn)
    .map(({ words }) => words);
}
