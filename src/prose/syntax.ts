import type { Root } from 'mdast';
import { lastOpening } from './mdx.ts';
import type { Offset } from './position.ts';
import { processorFor } from './processor.ts';

/** Why a text could not be parsed. The parser stops at the first such place. */
export interface SyntaxFailure {
  /** The package and the rule by which the parser gave up; "stack" where the text nests too deep. */
  rule: string;
  reason: string;
  /** The range at which the parser gave up. */
  place: { start: Offset; end: Offset } | undefined;
  /** The start of the tag or brace that it was reading. */
  opened: Offset | undefined;
}

/** Parses Markdown, GFM and MDX; never throws. */
export function readSyntax(source: string): { tree: Root } | { failure: SyntaxFailure } {
  lastOpening.at = undefined;
  try {
    return { tree: processorFor(source).parse(source) };
  } catch (error) {
    return { failure: describe(error) };
  }
}

function describe(error: unknown): SyntaxFailure {
  const opened = lastOpening.at;
  const { ruleId, source, reason, place } = error as Partial<{
    ruleId: string;
    source: string;
    reason: string;
    place: Offset | { start: Offset; end: Offset };
  }>;
  if (error instanceof RangeError) return { rule: 'stack', reason: '', place: undefined, opened };
  return {
    rule: `${source}:${ruleId}`,
    reason: reason ?? String(error),
    place: place && ('start' in place ? place : { start: place, end: place }),
    opened,
  };
}
